package lv.celakarte.questionnaire.proof;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days through which nothing changes of what a definition says by itself: no parameter and no day
 * that moves with the calendar.
 *
 * @param to the last day; null while no end is foreseen
 */
public record Period(LocalDate from, @Nullable LocalDate to) {}
