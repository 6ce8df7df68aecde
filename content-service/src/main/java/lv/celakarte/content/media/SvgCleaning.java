package lv.celakarte.content.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an SVG anew from what is known to be harmless: shapes, text, colours. Everything else is
 * left out, and so are scripts, styles, foreign parts, and whatever points out of the file.
 */
final class SvgCleaning {

  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern",
          "marker");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "viewBox",
          "width",
          "height",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "fx",
          "fy",
          "d",
          "points",
          "transform",
          "gradientTransform",
          "gradientUnits",
          "patternUnits",
          "patternTransform",
          "clipPathUnits",
          "maskUnits",
          "spreadMethod",
          "offset",
          "preserveAspectRatio",
          "dx",
          "dy",
          "rotate",
          "textLength",
          "lengthAdjust",
          "markerWidth",
          "markerHeight",
          "markerUnits",
          "orient",
          "refX",
          "refY",
          "role",
          "aria-label",
          "aria-hidden",
          "version");

  /** What may be said of the look, as an attribute or within a style. */
  private static final Set<String> LOOKS =
      Set.of(
          "fill",
          "fill-opacity",
          "fill-rule",
          "stroke",
          "stroke-width",
          "stroke-opacity",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-dasharray",
          "stroke-dashoffset",
          "opacity",
          "color",
          "stop-color",
          "stop-opacity",
          "font-family",
          "font-size",
          "font-weight",
          "font-style",
          "text-anchor",
          "dominant-baseline",
          "letter-spacing",
          "clip-path",
          "clip-rule",
          "mask",
          "marker-start",
          "marker-mid",
          "marker-end",
          "display",
          "visibility",
          "paint-order",
          "vector-effect");

  private static final Pattern WITHIN = Pattern.compile("#[A-Za-z_][\\w.-]*");
  private static final Pattern OUTWARD =
      Pattern.compile("(?i)url\\(\\s*['\"]?(?!#)|[a-z]+:|expression|[\\\\<>]");
  private static final int DEEPEST = 100;

  private final XMLStreamReader in;
  private final XMLStreamWriter out;

  private SvgCleaning(XMLStreamReader in, XMLStreamWriter out) {
    this.in = in;
    this.out = out;
  }

  /** The clean drawing; nothing when the file is no sound SVG. */
  static Optional<byte[]> of(byte[] bytes) {
    var clean = new ByteArrayOutputStream();
    try {
      var reading = XMLInputFactory.newDefaultFactory();
      reading.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      reading.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      reading.setProperty(XMLInputFactory.IS_COALESCING, true);
      var in = reading.createXMLStreamReader(new ByteArrayInputStream(bytes));
      var out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(clean, StandardCharsets.UTF_8.name());
      var drawn = new SvgCleaning(in, out).copy();
      out.flush();
      return drawn ? Optional.of(clean.toByteArray()) : Optional.empty();
    } catch (XMLStreamException _) {
      return Optional.empty();
    }
  }

  private boolean copy() throws XMLStreamException {
    var depth = 0;
    var drawn = false;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth > DEEPEST || (depth == 0 && !in.getLocalName().equals("svg"))) {
            return false;
          }
          if (allowed()) {
            start(depth == 0);
            depth++;
            drawn = true;
          } else if (depth == 0) {
            return false;
          } else {
            skip();
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          out.writeEndElement();
          depth--;
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (depth > 0) {
            out.writeCharacters(in.getText());
          }
        }
        default -> {} // comments, instructions and entities are left out
      }
    }
    return drawn;
  }

  private boolean allowed() {
    return SVG.equals(in.getNamespaceURI()) && ELEMENTS.contains(in.getLocalName());
  }

  private void skip() throws XMLStreamException {
    var depth = 1;
    while (depth > 0) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private void start(boolean root) throws XMLStreamException {
    out.writeStartElement(in.getLocalName());
    if (root) {
      out.writeAttribute("xmlns", SVG);
    }
    for (var i = 0; i < in.getAttributeCount(); i++) {
      var name = in.getAttributeLocalName(i);
      var value = in.getAttributeValue(i);
      if (name.equals("href")) {
        reference(value);
      } else if (in.getAttributeNamespace(i) == null || in.getAttributeNamespace(i).isEmpty()) {
        attribute(name, value);
      }
    }
  }

  private void reference(String value) throws XMLStreamException {
    if (WITHIN.matcher(value).matches()) {
      out.writeAttribute("href", value);
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    if (name.equals("style")) {
      for (var look : looks(value).entrySet()) {
        out.writeAttribute(look.getKey(), look.getValue());
      }
    } else if ((ATTRIBUTES.contains(name) || LOOKS.contains(name))
        && !OUTWARD.matcher(value).find()) {
      out.writeAttribute(name, value);
    }
  }

  /**
   * Pages allow no style attributes, so what one says becomes attributes, unless it stands there.
   */
  private Map<String, String> looks(String style) {
    return Stream.of(style.split(";"))
        .map(declaration -> declaration.split(":", 2))
        .filter(parts -> parts.length == 2 && LOOKS.contains(parts[0].strip()))
        .filter(parts -> !OUTWARD.matcher(parts[1]).find())
        .filter(parts -> in.getAttributeValue(null, parts[0].strip()) == null)
        .collect(
            Collectors.toMap(
                parts -> parts[0].strip(), parts -> parts[1].strip(), (first, last) -> last));
  }
}
