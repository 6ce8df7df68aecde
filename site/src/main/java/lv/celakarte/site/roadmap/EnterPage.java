package lv.celakarte.site.roadmap;

import lv.celakarte.site.page.Frame;
import org.jspecify.annotations.Nullable;

/** Where a visitor types a code, with what is wrong with it. */
public record EnterPage(
    Frame frame, String action, String back, String typed, @Nullable String fault) {}
