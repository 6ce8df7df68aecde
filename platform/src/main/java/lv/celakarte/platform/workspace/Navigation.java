package lv.celakarte.platform.workspace;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lv.celakarte.platform.access.Person;
import lv.celakarte.platform.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The main entries of the workspace, the same in every service. */
@ConfigurationProperties("celakarte.workspace")
record Navigation(@DefaultValue List<Entry> navigation) {

  /**
   * @param text key of the message that names it
   * @param roles to whom it is shown; empty for everybody
   */
  record Entry(String path, String text, @DefaultValue Set<Role> roles) {}

  List<Entry> of(Person person) {
    return navigation.stream()
        .filter(entry -> entry.roles().isEmpty() || entry.roles().stream().anyMatch(person::has))
        .toList();
  }

  /** The longest entry that leads to this path. */
  static String current(List<Entry> entries, String path) {
    return entries.stream()
        .map(Entry::path)
        .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
