package lv.celakarte.questionnaire.authoring.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What a browser would send for a form if nobody touched it. */
final class HtmlForm {

  private static final Pattern CONTROL =
      Pattern.compile(
          "<input([^>]*)>|<textarea([^>]*)>\\n?(.*?)</textarea>|<select([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

  private HtmlForm() {}

  static Map<String, List<String>> sent(String html) {
    var values = new LinkedHashMap<String, List<String>>();
    var matcher = CONTROL.matcher(html);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        input(matcher.group(1), values);
      } else if (matcher.group(2) != null) {
        put(matcher.group(2), HtmlUtils.htmlUnescape(matcher.group(3)), values);
      } else {
        select(matcher.group(4), matcher.group(5), values);
      }
    }
    return values;
  }

  private static void input(String attributes, Map<String, List<String>> values) {
    var type = attribute(attributes, "type");
    boolean box = "checkbox".equals(type) || "radio".equals(type);
    if (!box || attributes.contains(" checked")) {
      put(attributes, attribute(attributes, "value"), values);
    }
  }

  private static void select(String attributes, String options, Map<String, List<String>> values) {
    var matcher = OPTION.matcher(options);
    String first = null;
    String chosen = null;
    while (matcher.find()) {
      var value = attribute(matcher.group(1), "value");
      first = first == null ? value : first;
      chosen = matcher.group(1).contains(" selected") ? value : chosen;
    }
    put(attributes, chosen == null ? first : chosen, values);
  }

  private static void put(
      String attributes, @Nullable String value, Map<String, List<String>> values) {
    var name = attribute(attributes, "name");
    if (name != null) {
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value == null ? "" : value);
    }
  }

  private static @Nullable String attribute(String attributes, String name) {
    var matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
    return matcher.find() ? HtmlUtils.htmlUnescape(matcher.group(1)) : null;
  }
}
