package lv.celakarte.content.edition;

import java.time.Instant;

/**
 * What was published at one moment; it is never changed afterwards, only superseded by the next
 * one.
 */
public record Edition(int number, Manuscript manuscript, Instant publishedAt) {}
