package lv.celakarte.directory.organization;

import java.util.List;

/**
 * An organization as it is kept: with its version and its history.
 *
 * @param history newest first
 * @param onItsWay whether readers have yet to hear of the newest version
 */
public record Kept(
    Organization organization, long version, List<Change> history, boolean onItsWay) {

  public Kept {
    history = List.copyOf(history);
  }
}
