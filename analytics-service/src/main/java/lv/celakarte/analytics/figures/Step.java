package lv.celakarte.analytics.figures;

/** How finely a period is cut into points. */
public enum Step {
  HOUR,
  DAY,
  MONTH;

  private static final int FEW_DAYS = 2;
  private static final int MANY_DAYS = 92;

  /** The step that leaves a number of points that can be read. */
  public static Step fitting(Period period) {
    if (period.days() <= FEW_DAYS) {
      return HOUR;
    }
    return period.days() <= MANY_DAYS ? DAY : MONTH;
  }
}
