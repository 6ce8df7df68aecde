package lv.celakarte.platform.workspace;

import gg.jte.Content;

/** A name and what stands under it. */
public record SummaryRow(String key, Content value) {}
