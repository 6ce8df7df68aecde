package lv.celakarte.site.roadmap;

import lv.celakarte.site.page.Frame;

/** Answers that cannot be read any more: a friendly new beginning. */
public record AgainPage(Frame frame, String start) {}
