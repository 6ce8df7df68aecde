package lv.celakarte.gateway.pages;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Map;
import lv.celakarte.gateway.answers.Answer;
import lv.celakarte.gateway.answers.Area;
import lv.celakarte.gateway.answers.Asked;
import lv.celakarte.gateway.answers.HeaderBlock;
import lv.celakarte.gateway.answers.Language;
import lv.celakarte.gateway.answers.Target;
import lv.celakarte.gateway.answers.Trouble;
import lv.celakarte.gateway.answers.Troubles;
import org.jspecify.annotations.Nullable;

/** Everything that the edge answers from memory: pages, their ends, and "there is no such page". */
public final class SiteAnswers {

  private static final byte[] NOTHING = {};

  private final Pages pages;
  private final Components components;
  private final Troubles troubles;
  private final Views views;

  /** Hears of what was read. */
  public interface Views {
    /** A page was sent, or {@code null} for an address without one. */
    void saw(@Nullable Page page, Language language, Asked asked);
  }

  public SiteAnswers(Pages pages, Components components, Troubles troubles, Views views) {
    this.pages = pages;
    this.components = components;
    this.troubles = troubles;
    this.views = views;
  }

  /** The answer, or {@code null} when another part has to give it. */
  public @Nullable Answer answer(Asked asked) {
    var path = Target.path(asked.target());
    var page = pages.find(path);
    if (page != null) {
      return reads(asked) ? send(page, asked) : troubles.answer(Trouble.METHOD_NOT_ALLOWED, asked);
    }
    var area = Area.of(path);
    if (area == Area.COMPONENTS) {
      return component(path, asked);
    }
    if (!Target.plain(path)) {
      return troubles.answer(Trouble.BAD_REQUEST, asked);
    }
    return area == Area.SITE ? unknown(path, asked) : null;
  }

  private Answer component(String path, Asked asked) {
    var component = components.find(path);
    if (component == null) {
      return troubles.answer(Trouble.NOT_FOUND, asked);
    }
    return reads(asked)
        ? choose(component, asked)
        : troubles.answer(Trouble.METHOD_NOT_ALLOWED, asked);
  }

  private Answer unknown(String path, Asked asked) {
    if (pages.standing() == Pages.Standing.EMPTY) {
      return troubles.answer(Trouble.STARTING, asked);
    }
    if (path.endsWith("/") && pages.find(path.substring(0, path.length() - 1)) != null) {
      return moved(path.substring(0, path.length() - 1));
    }
    var language = Language.ofPath(path);
    if (asked.method().equals("GET")) {
      views.saw(null, language, asked);
    }
    var page = pages.find("/" + language.segment() + "/nav-atrasts");
    return page == null ? troubles.answer(Trouble.NOT_FOUND, asked) : choose(page, asked);
  }

  /** The address without the slash that was too many; it is one that we publish. */
  private static Answer moved(String path) {
    return new Answer(
        HttpResponseStatus.MOVED_PERMANENTLY,
        HeaderBlock.of(
            List.of(
                Map.entry("Location", path),
                Map.entry("Content-Length", "0"),
                Map.entry("Cache-Control", "no-cache"))),
        NOTHING);
  }

  private Answer send(Page page, Asked asked) {
    if (page.readable() && asked.method().equals("GET")) {
      views.saw(page, Language.ofPath(page.path()), asked);
    }
    return choose(page, asked);
  }

  private Answer choose(Page page, Asked asked) {
    var held = asked.header("If-None-Match");
    if (held != null && page.heldBy(held)) {
      return page.unchanged();
    }
    return AcceptedEncoding.gzip(asked.header("Accept-Encoding"))
        ? page.zipped()
        : pages.plain(page);
  }

  private static boolean reads(Asked asked) {
    return asked.method().equals("GET") || asked.method().equals("HEAD");
  }
}
