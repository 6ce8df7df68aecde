package lv.celakarte.questionnaire.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import lv.celakarte.questionnaire.definition.Definition;

/** Versions that were public once, for road maps that were made with them. */
public interface EarlierVersions {

  /** What a version said; empty when it never was public, or cannot be had now. */
  Optional<Definition> find(String id, int version);

  /** The newest published version that tells what holds on that day. */
  Optional<Integer> covering(String id, LocalDate day);
}
