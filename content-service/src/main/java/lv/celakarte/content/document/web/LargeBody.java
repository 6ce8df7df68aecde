package lv.celakarte.content.document.web;

import java.util.List;

/**
 * Addresses below which larger bodies are taken than a document can have; files come there, and the
 * server counts them.
 */
public record LargeBody(List<String> prefixes) {

  public LargeBody(String... prefixes) {
    this(List.of(prefixes));
  }

  boolean at(String path) {
    return prefixes.stream().anyMatch(path::startsWith);
  }
}
