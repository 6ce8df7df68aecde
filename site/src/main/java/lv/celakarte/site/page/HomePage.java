package lv.celakarte.site.page;

import java.util.List;

/**
 * The two entrances, and what people come for most.
 *
 * @param situations all situations, in Latvian where there are none in the language of the page
 */
public record HomePage(
    Frame frame,
    Link person,
    Link business,
    Link situations,
    List<Link> personSituations,
    List<Link> businessSituations,
    List<ListPage.Item> news,
    boolean municipalities) {}
