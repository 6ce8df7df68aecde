package lv.celakarte.site.page;

import java.util.List;

/** The two entrances, and what people come for most. */
public record HomePage(
    Frame frame,
    String person,
    String business,
    List<Link> personSituations,
    List<Link> businessSituations,
    List<ListPage.Item> news,
    boolean municipalities) {}
