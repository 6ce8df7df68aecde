package lv.celakarte.content.document;

import java.time.Instant;
import java.util.List;
import lv.celakarte.content.edition.Fault;
import lv.celakarte.content.edition.Manuscript;

/**
 * Keeps a text from readers that would tell them something wrong. Every bean of this kind is asked
 * before a text is handed in, scheduled or published; an emergency is let through, because then
 * waiting harms more.
 */
@FunctionalInterface
public interface Gatekeeper {

  /** What has to be put right first, told with its place, as of the moment readers would see it. */
  List<Fault> faults(Document document, Manuscript text, Instant liveAt);
}
