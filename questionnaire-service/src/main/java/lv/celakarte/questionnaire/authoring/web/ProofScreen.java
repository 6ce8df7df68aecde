package lv.celakarte.questionnaire.authoring.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.celakarte.platform.workspace.ButtonKind;
import lv.celakarte.platform.workspace.Components;
import lv.celakarte.platform.workspace.SummaryRow;
import lv.celakarte.platform.workspace.Table;
import lv.celakarte.platform.workspace.Tone;
import lv.celakarte.questionnaire.authoring.Standing;
import lv.celakarte.questionnaire.definition.Definition;
import lv.celakarte.questionnaire.definition.Kind;
import lv.celakarte.questionnaire.engine.Engine;
import lv.celakarte.questionnaire.engine.Walk;
import lv.celakarte.questionnaire.evaluation.Wording;
import lv.celakarte.questionnaire.proof.Example;
import lv.celakarte.questionnaire.proof.Finding;
import lv.celakarte.questionnaire.proof.Period;
import lv.celakarte.questionnaire.proof.Proof;

/** What the proof says, in words, with the visitors by whom it can be seen. */
final class ProofScreen {

  private final Engine engine;
  private final Definition definition;
  private final Wording wording;
  private final Words words;
  private final String here;
  private final boolean written;
  private final Map<String, String> names = new HashMap<>();

  /** {@code here}: the address of the version. */
  ProofScreen(Engine engine, Words words, String here) {
    this(engine, words, here, false);
  }

  /** {@code written}: whether the reader can put right what was found. */
  ProofScreen(Engine engine, Words words, String here, boolean written) {
    this.written = written;
    this.engine = engine;
    this.definition = engine.definition();
    this.wording = new Wording(engine, words.language());
    this.words = words;
    this.here = here;
    for (int i = 0; i < definition.questions().size(); i++) {
      names.put("q:" + definition.questions().get(i).id(), wording.question(i).text());
    }
    for (int i = 0; i < definition.steps().size(); i++) {
      var id = definition.steps().get(i).id();
      names.put("s:" + id, id + ": " + wording.step(i).title());
    }
    definition
        .situations()
        .forEach(s -> names.put("m:" + s.document(), s.title().in(words.language())));
    definition.parameters().forEach(p -> names.put("p:" + p.id(), p.name().in(words.language())));
  }

  Content content(Standing standing) {
    return switch (standing) {
      case Standing.Running(int done, int of) ->
          Components.all(
              Components.tag(words.say("proof.running"), Tone.ATTENTION),
              Html.paragraph(
                  of == 0 ? words.say("proof.begins") : words.say("proof.progress", done, of)),
              Components.link(words.say("proof.look-again"), here + "#parbaude"));
      case Standing.Finished(var proof) -> finished(proof);
    };
  }

  private Content finished(Proof proof) {
    var parts = new ArrayList<Content>();
    parts.add(
        proof.holds()
            ? Components.tag(words.say("proof.good"), Tone.GOOD)
            : Components.tag(words.say("proof.bad"), Tone.BAD));
    parts.add(Html.quiet(words.say("proof.how", words.date(proof.day()))));
    if (proof.periods().size() > 1) {
      parts.add(Html.quiet(words.say("proof.periods", proof.periods().size(), begins(proof))));
    }
    if (!proof.findings().isEmpty()) {
      parts.add(Html.stack(proof.findings().stream().map(this::finding).toList()));
    }
    if (!proof.sampled().isEmpty()) {
      var sampled = proof.sampled().stream().map(id -> "“" + name("q:", id) + "”").toList();
      parts.add(Html.quiet(words.say("proof.sampled", String.join(", ", sampled))));
    }
    parts.add(Components.details(words.say("proof.all"), tallies(proof)));
    return Components.all(parts.toArray(Content[]::new));
  }

  /** The days on which the logic changes by itself. */
  private String begins(Proof proof) {
    return proof.periods().stream()
        .skip(1)
        .map(period -> words.date(period.from()))
        .collect(Collectors.joining("; "));
  }

  private String during(Period period) {
    var to = period.to();
    return to == null
        ? words.say("proof.from", words.date(period.from()))
        : words.say("proof.during", words.date(period.from()), words.date(to));
  }

  private Content tallies(Proof proof) {
    var rows = new ArrayList<List<Content>>();
    for (var tally : proof.tallies()) {
      rows.add(
          List.of(
              Components.text(words.say("check." + tally.check().code())),
              Components.text(Integer.toString(tally.looked())),
              Components.text(Integer.toString(tally.wrong()))));
    }
    return Components.table(
        new Table(
            words.say("proof.all"),
            List.of(words.say("proof.check"), words.say("proof.looked"), words.say("proof.wrong")),
            rows));
  }

  private Content finding(Finding finding) {
    var parts = new ArrayList<Content>();
    parts.add(
        finding.blocking()
            ? Components.tag(words.say("proof.blocking"), Tone.BAD)
            : Components.tag(words.say("proof.advice"), Tone.ATTENTION));
    parts.add(Html.paragraph(said(finding)));
    var period = finding.period();
    if (period != null) {
      parts.add(Html.paragraph(during(period)));
    }
    var example = finding.example();
    if (example != null) {
      parts.add(Html.paragraph(words.say("proof.example")));
      parts.add(visitor(example));
    }
    if (written) {
      parts.add(mending(finding));
    }
    return Html.part(words.say("check." + finding.check().code()), parts.toArray(Content[]::new));
  }

  /** The part of the draft that a finding is about. */
  private Content mending(Finding finding) {
    var first = finding.subject().split("=", 2)[0];
    return Html.button(words.say("proof.mend"), here + "/redaktors" + place(first), false);
  }

  private String place(String name) {
    if (names.containsKey("q:" + name)) {
      return "/jautajumi/" + name;
    }
    if (names.containsKey("s:" + name)) {
      return "/soli/" + name;
    }
    if (names.containsKey("m:" + name)) {
      return "/situacijas/" + name;
    }
    return names.containsKey("p:" + name) ? "/parametri/" + name : "";
  }

  private String said(Finding finding) {
    var subject = subject(finding);
    return finding.verdict() == Finding.Verdict.UNDECIDED
        ? words.say("proof.undecided", subject)
        : words.say(
            "proof." + finding.check().code(), subject, finding.detail(), definition.atMost());
  }

  private String subject(Finding finding) {
    var subject = finding.subject();
    return switch (finding.check()) {
      case QUESTION_REACHABLE, QUESTION_MATTERS -> name("q:", subject);
      case OPTION_MATTERS -> option(subject);
      case STEP_REACHABLE, INSTITUTION_EVERYWHERE -> name("s:", subject);
      case NO_EXCLUDED_PAIR, DEPENDENCY_PRESENT -> pair(subject);
      case SITUATION_REACHABLE -> name("m:", subject);
      case PARAMETER_VALID -> name("p:", subject);
      case NOBODY_WITHOUT_A_STEP, URGENT_STEPS_FIT, LENGTH, INSTITUTION_NAMED, TEXTS_COMPLETE ->
          subject;
    };
  }

  private String name(String kind, String id) {
    return names.getOrDefault(kind + id, id);
  }

  private String pair(String subject) {
    int at = subject.indexOf('=');
    return name("s:", subject.substring(0, at)) + " – " + name("s:", subject.substring(at + 1));
  }

  private String option(String subject) {
    int at = subject.indexOf('=');
    var question = subject.substring(0, at);
    var option = subject.substring(at + 1);
    var text =
        wording.question(engine.place(question)).options().stream()
            .filter(candidate -> candidate.id().equals(option))
            .map(Wording.OptionWords::text)
            .findFirst()
            .orElse(option);
    return name("q:", question) + " – " + text;
  }

  /** The answers that matter, the rest folded away, and a button that opens the visitor. */
  Content visitor(Example example) {
    var walk = engine.walk(example.answers());
    var telling = new ArrayList<SummaryRow>();
    var rest = new ArrayList<SummaryRow>();
    for (int place : walk.answered()) {
      var id = definition.questions().get(place).id();
      (example.telling().contains(id) ? telling : rest).add(row(place, walk));
    }
    return Components.all(
        Components.summary(telling),
        rest.isEmpty()
            ? Components.all()
            : Components.details(words.say("proof.rest", rest.size()), Components.summary(rest)),
        opened(example));
  }

  private SummaryRow row(int place, Walk walk) {
    var answer = wording.answer(place, walk);
    boolean yesno = definition.questions().get(place).kind() == Kind.YESNO;
    var said =
        answer == null
            ? words.say("proof.skipped")
            : yesno ? words.say("yesno." + walk.value(place)) : answer;
    return new SummaryRow(wording.question(place).text(), Components.text(said));
  }

  /** Sent, not linked: answers do not belong in an address, not even made-up ones. */
  private Content opened(Example example) {
    var hidden = new ArrayList<Hidden>();
    example
        .answers()
        .forEach((id, answer) -> {
          hidden.add(new Hidden("asked", id));
          switch (answer) {
            case List<?> several ->
                several.forEach(one -> hidden.add(new Hidden("q-" + id, String.valueOf(one))));
            case null -> {}
            default -> hidden.add(new Hidden("q-" + id, answer.toString()));
          }
        });
    return Html.form(
        here + "/izmeginat",
        hidden,
        Components.button(words.say("proof.open"), "open", "visitor", ButtonKind.SECONDARY));
  }
}
