package lv.celakarte.content.reach;

import java.util.List;

/** Where it is kept how long changes took. */
interface ReachStore {

  /** Keeps it, unless another instance has done so. */
  void keep(Reach reach);

  /** What is known of a document, latest first. */
  List<Reach> of(String document);
}
