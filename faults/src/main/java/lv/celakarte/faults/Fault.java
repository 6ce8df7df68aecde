package lv.celakarte.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a part is broken.
 *
 * @param name as it is asked for and reported
 * @param part what it concerns, for the wait until all is well again
 */
record Fault(String name, String part, Harm harm) {

  /** Breaks something; returns when the fault is over and mending may begin. */
  @FunctionalInterface
  interface Harm {
    void cause(Running platform);
  }

  static Fault kill(String part) {
    return new Fault("kill:" + part, part, platform -> platform.kill(part));
  }

  /** Stands still, as a machine does whose power or network is gone for a while. */
  static Fault freeze(String part, Duration time) {
    return new Fault(
        "freeze:" + part,
        part,
        platform -> {
          platform.suspend(part);
          try {
            Waiting.pause(time);
          } finally {
            platform.resume(part);
          }
        });
  }

  static Fault restart(String part) {
    return new Fault(
        "restart:" + part, part, platform -> platform.celakarte("restart", List.of(part)));
  }

  /** Nothing can be written any more: no data, no log. */
  static Fault fullDisk(String part, Duration time) {
    return new Fault(
        "full-disk:" + part,
        part,
        platform -> {
          platform.fillDisk(part, true);
          try {
            Waiting.pause(time);
          } finally {
            platform.fillDisk(part, false);
          }
        });
  }

  /** Nothing that is sent arrives any more, and nobody is told so. */
  static Fault cut(String part, String to, Runnable cut, Runnable mend, Duration time) {
    return new Fault(
        "cut:" + part + "-" + to,
        part,
        platform -> {
          cut.run();
          try {
            Waiting.pause(time);
          } finally {
            mend.run();
          }
        });
  }

  static Fault poison(String topic) {
    return new Fault("poison:" + topic, "", platform -> new Poison(platform).send(topic));
  }

  /** The faults of the long form, in turn. */
  static List<Fault> all(Running platform, Duration still) {
    List<Fault> faults = new ArrayList<>();
    platform.parts().forEach(part -> faults.add(kill(part)));
    platform.parts().stream()
        .filter(part -> !part.equals("keycloak"))
        .forEach(part -> faults.add(freeze(part, still)));
    faults.add(restart("kafka"));
    faults.add(restart("store"));
    faults.add(fullDisk("store", Duration.ofSeconds(5)));
    faults.add(fullDisk("kafka", Duration.ofSeconds(5)));
    platform.instancesOf(Services.GATEWAY).stream()
        .skip(1)
        .limit(1)
        .forEach(gateway -> faults.add(fullDisk(gateway, Duration.ofSeconds(40))));
    faults.add(poison(Poison.DOCUMENTS));
    faults.add(poison(Poison.PAGES));
    return faults;
  }

  /** Every part killed once, and one of each other kind where it hurts most. */
  static List<Fault> few(Running platform) {
    List<Fault> faults = new ArrayList<>();
    platform.parts().forEach(part -> faults.add(kill(part)));
    faults.add(poison(Poison.DOCUMENTS));
    faults.add(poison(Poison.PAGES));
    faults.add(freeze(Services.SITE, Duration.ofSeconds(5)));
    faults.add(freeze("kafka", Duration.ofSeconds(5)));
    return faults;
  }
}
