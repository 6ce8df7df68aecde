package lv.celakarte.content.document.workspace;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import lv.celakarte.content.comparison.ThreeWay;
import lv.celakarte.content.edition.ManuscriptForm;
import lv.celakarte.content.edition.ManuscriptForm.DetailsForm;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what two people wrote from the same beginning. A field that only one of them
 * changed is theirs; where both changed the same one, yours stays and the other is shown beside it.
 */
final class FormMerge {

  private final ManuscriptForm base;
  private final ManuscriptForm theirs;
  private final ManuscriptForm yours;

  private FormMerge(ManuscriptForm base, ManuscriptForm theirs, ManuscriptForm yours) {
    this.base = base;
    this.theirs = theirs;
    this.yours = yours;
  }

  static ManuscriptForm of(ManuscriptForm base, ManuscriptForm theirs, ManuscriptForm yours) {
    return new FormMerge(base, theirs, yours).merged();
  }

  private ManuscriptForm merged() {
    return new ManuscriptForm(
        field(ManuscriptForm::title),
        text(ManuscriptForm::summary),
        field(ManuscriptForm::path),
        text(ManuscriptForm::body),
        field(ManuscriptForm::section),
        field(ManuscriptForm::audience),
        field(ManuscriptForm::verification),
        field(ManuscriptForm::checkedOn),
        field(ManuscriptForm::reviewBy),
        field(ManuscriptForm::sources),
        details(),
        field(ManuscriptForm::notes));
  }

  private DetailsForm details() {
    return new DetailsForm(
        detail(DetailsForm::steps),
        detail(DetailsForm::documents),
        detail(DetailsForm::fees),
        detail(DetailsForm::deadlines),
        detail(DetailsForm::institutions),
        detail(DetailsForm::law),
        detail(DetailsForm::changes),
        detail(DetailsForm::related),
        detail(DetailsForm::translations));
  }

  private <T> @Nullable T detail(Function<DetailsForm, @Nullable T> part) {
    return field(form -> form.details() == null ? null : part.apply(form.details()));
  }

  private <T> @Nullable T field(Function<ManuscriptForm, @Nullable T> part) {
    var unchanged = same(part.apply(base), part.apply(yours));
    return unchanged ? part.apply(theirs) : part.apply(yours);
  }

  /** Longer texts are brought together line by line. */
  private @Nullable String text(Function<ManuscriptForm, @Nullable String> part) {
    return merge(part).orElseGet(() -> part.apply(yours));
  }

  private Optional<String> merge(Function<ManuscriptForm, @Nullable String> part) {
    return ThreeWay.merge(
        plain(part.apply(base)), plain(part.apply(theirs)), plain(part.apply(yours)));
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return Objects.equals(one, other)
        || (plain(one).isEmpty() && plain(other).isEmpty())
        || plain(one).equals(plain(other));
  }

  /** Browsers end lines with two characters and leave out what is empty. */
  private static String plain(@Nullable Object value) {
    return value == null ? "" : value.toString().replace("\r\n", "\n").strip();
  }
}
