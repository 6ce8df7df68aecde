package lv.celakarte.platform.html;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * The compiled templates of one module, as content that other templates can hold.
 *
 * <p>Everything that a template writes is escaped for the place where it stands.
 */
public final class Views {

  private final TemplateEngine engine;

  /** Views over the templates that were generated into this package. */
  public Views(String templatePackage) {
    engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Views.class.getClassLoader(), templatePackage);
  }

  /** A template with its one parameter. */
  public Content render(String template, Object parameter) {
    return output -> engine.render(template(template), parameter, output);
  }

  /** A template with parameters by name. */
  public Content render(String template, Map<String, Object> parameters) {
    return output -> engine.render(template(template), parameters, output);
  }

  /** Content as text, at the end of the way. */
  public static String toText(Content content) {
    var output = new StringOutput(8 * 1024);
    content.writeTo(output);
    return output.toString();
  }

  private static String template(String name) {
    return name.endsWith(".jte") ? name : name + ".jte";
  }
}
