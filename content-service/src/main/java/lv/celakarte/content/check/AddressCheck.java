package lv.celakarte.content.check;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a text speaks to its reader in one way only (L25). */
final class AddressCheck implements Check {

  private static final Pattern TU = word("tu|tev|tevi|tavs|tava|tavu|tavam|tavā");
  private static final Pattern JUS = word("jūs|jums|jūsu");

  @Override
  public List<Finding> look(Subject subject) {
    if (!subject.latvian()) {
      return List.of();
    }
    var both = TU.matcher(subject.wholeText()).find();
    return subject.passages().stream()
        .filter(passage -> both && JUS.matcher(passage.text()).find())
        .findFirst()
        .map(passage -> Finding.of(Rule.MIXED_ADDRESS, passage.place(), passage.text()))
        .stream()
        .toList();
  }

  private static Pattern word(String forms) {
    return Pattern.compile(
        "(?<!\\p{L})(" + forms + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
