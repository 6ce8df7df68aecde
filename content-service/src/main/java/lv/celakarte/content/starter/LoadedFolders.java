package lv.celakarte.content.starter;

/** Remembers what was loaded without a fault, so that the next start need not look at it again. */
interface LoadedFolders {

  /** Whether exactly this was loaded last. */
  boolean lastWas(String fingerprint);

  /** This was loaded, every file of it. */
  void keep(String fingerprint);
}
