package lv.celakarte.bench;

import java.util.List;

/** Something that is measured. */
interface Benchmark {

  /** The word by which it is asked for. */
  String name();

  /** What is measured against what, in one line. */
  String what();

  /** The programs of others that it needs. */
  List<String> peers();

  /** Measures; everything that it starts ends with the lab. */
  List<Figure> measure(Lab lab) throws Exception;
}
