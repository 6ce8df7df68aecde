package lv.celakarte.site.testing;

import java.util.List;
import java.util.Map;
import lv.celakarte.site.published.Document;
import lv.celakarte.site.published.Organization;
import lv.celakarte.site.published.Questionnaire;
import lv.celakarte.site.published.Verification;
import lv.celakarte.site.published.Wording;
import org.jspecify.annotations.Nullable;

/** Small documents and institutions for tests. */
public final class Documents {

  private Documents() {}

  /** A situation that sends its reader to these institutions. */
  public static Document situation(String id, String title, String... institutions) {
    return document(
        id,
        Document.State.PUBLISHED,
        Document.Type.SITUATION,
        title,
        "/lv/situacijas/" + id,
        "Par " + title,
        List.of(institutions),
        List.of(),
        null,
        null);
  }

  /** A plain page. */
  public static Document page(String id, String title, String path) {
    return document(
        id,
        Document.State.PUBLISHED,
        Document.Type.PAGE,
        title,
        path,
        "Teksts",
        List.of(),
        List.of(),
        null,
        null);
  }

  /** The same document in another language, at an address of that language. */
  public static Document in(String language, String path, Document it) {
    return new Document(
        it.id(),
        language,
        it.state(),
        it.type(),
        it.title(),
        it.summary(),
        path,
        it.body(),
        it.owner(),
        it.section(),
        it.audience(),
        it.verification(),
        it.checkedOn(),
        it.sources(),
        it.details(),
        it.publishedAt(),
        it.changedAt(),
        it.notice(),
        it.redirectTo(),
        it.formerPaths());
  }

  /** The same document with another body. */
  public static Document withBody(Document it, String body) {
    return document(
        it.id(),
        it.state(),
        it.type(),
        it.title(),
        it.path(),
        body,
        it.details().institutions(),
        it.formerPaths(),
        it.notice(),
        it.redirectTo());
  }

  /** The same document at another address. */
  public static Document moved(Document it, String path) {
    return document(
        it.id(),
        it.state(),
        it.type(),
        it.title(),
        path,
        it.body() == null ? "" : it.body(),
        it.details().institutions(),
        List.of(it.path()),
        it.notice(),
        it.redirectTo());
  }

  /** The same document, taken back. */
  public static Document withdrawn(Document it, String notice) {
    return document(
        it.id(),
        Document.State.WITHDRAWN,
        it.type(),
        it.title(),
        it.path(),
        "",
        List.of(),
        it.formerPaths(),
        notice,
        null);
  }

  /** The same document, sent on. */
  public static Document redirected(Document it, String target) {
    return document(
        it.id(),
        Document.State.REDIRECTED,
        it.type(),
        it.title(),
        it.path(),
        "",
        List.of(),
        it.formerPaths(),
        null,
        target);
  }

  private static Document document(
      String id,
      Document.State state,
      Document.Type type,
      String title,
      String path,
      String body,
      List<String> institutions,
      List<String> formerPaths,
      @Nullable String notice,
      @Nullable String redirectTo) {
    var none = Document.Details.NONE;
    return new Document(
        id,
        "lv",
        state,
        type,
        title,
        null,
        path,
        body,
        "ptac",
        "privatpersona",
        List.of(),
        Verification.VERIFIED,
        null,
        List.of(),
        new Document.Details(
            none.steps(),
            none.documents(),
            none.fees(),
            none.deadlines(),
            institutions,
            none.law(),
            none.changes(),
            none.related(),
            Map.of()),
        null,
        null,
        notice,
        redirectTo,
        formerPaths);
  }

  /** A questionnaire that is open, with a title and nothing else. */
  public static Questionnaire questionnaire(String id, Map<String, String> title) {
    return new Questionnaire(
        id,
        "published",
        new Wording(title),
        new Wording(title),
        9,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** An institution with one phone number. */
  public static Organization organization(String id, String name, String phone) {
    return new Organization(
        id,
        "listed",
        Map.of("lv", name),
        Map.of(),
        null,
        "state",
        List.of(),
        Map.of(),
        List.of(new Organization.Channel("phone", phone, Map.of(), Verification.VERIFIED)),
        Map.of(),
        null,
        null,
        Verification.VERIFIED,
        null,
        List.of());
  }
}
