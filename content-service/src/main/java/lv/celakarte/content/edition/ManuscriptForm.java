package lv.celakarte.content.edition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A manuscript as it comes from outside (screen, API, file), before anything in it is believed. */
public record ManuscriptForm(
    @Nullable String title,
    @Nullable String summary,
    @Nullable String path,
    @Nullable String body,
    @Nullable String section,
    @Nullable List<@Nullable String> audience,
    @Nullable String verification,
    @Nullable String checkedOn,
    @Nullable String reviewBy,
    @Nullable List<@Nullable SourceForm> sources,
    @Nullable DetailsForm details,
    @Nullable List<@Nullable String> notes) {

  /** A source as it comes from outside. */
  public record SourceForm(@Nullable String url, @Nullable String date) {}

  /** A step as it comes from outside. */
  public record StepForm(
      @Nullable String text, @Nullable String institution, @Nullable String verification) {}

  /** The structured part as it comes from outside. */
  public record DetailsForm(
      @Nullable List<@Nullable StepForm> steps,
      @Nullable List<@Nullable String> documents,
      @Nullable List<@Nullable String> fees,
      @Nullable List<@Nullable String> deadlines,
      @Nullable List<@Nullable String> institutions,
      @Nullable List<@Nullable String> law,
      @Nullable List<@Nullable String> changes,
      @Nullable List<@Nullable String> related,
      @Nullable Map<String, @Nullable String> translations) {

    static final DetailsForm NONE =
        new DetailsForm(null, null, null, null, null, null, null, null, null);
  }
}
