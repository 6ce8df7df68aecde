package lv.celakarte.content.fact;

import java.util.List;
import java.util.Map;

/** What somebody wants a fact to say, after everything in it was checked. */
public record FactDraft(
    String id, Map<String, String> name, String unit, String owner, List<FactValue> values) {}
