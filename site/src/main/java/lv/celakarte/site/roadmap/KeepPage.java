package lv.celakarte.site.roadmap;

import java.util.List;
import lv.celakarte.site.page.Frame;

/** The code that a visitor keeps, in rows of groups, and as a picture. */
public record KeepPage(
    Frame frame, List<List<String>> rows, String picture, String enter, String back) {}
