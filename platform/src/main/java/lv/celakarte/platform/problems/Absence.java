package lv.celakarte.platform.problems;

/**
 * Knows failures that say no more than that something this service needs is away for the moment.
 * They end in 503 with {@code Retry-After}, and not as a fault of this program.
 */
@FunctionalInterface
public interface Absence {

  boolean explains(Exception failure);
}
