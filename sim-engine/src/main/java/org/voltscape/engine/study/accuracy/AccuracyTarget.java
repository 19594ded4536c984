package org.voltscape.engine.study.accuracy;

/**
 * The accuracy that a design has to keep.
 *
 * @param form how the share is meant
 * @param share of the examples, 0 to 1
 */
public record AccuracyTarget(Form form, double share) {
  /** One point of accuracy, which is lost at most where a study says nothing else. */
  public static final AccuracyTarget STANDARD = new AccuracyTarget(Form.MAX_DROP, 0.01);

  /** How a target is told. */
  public enum Form {
    /** Accuracy that may be lost at most, against the quantized network without faults. */
    MAX_DROP("maxDrop"),
    /** Accuracy that is kept at least. */
    MIN("min");

    private final String id;

    Form(String id) {
      this.id = id;
    }

    /** Name in studies. */
    public String id() {
      return id;
    }
  }

  public AccuracyTarget {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("no share of examples: " + share);
    }
  }

  /**
   * Accuracy that may be lost at most.
   *
   * @param baseline accuracy of the quantized network without faults, a share
   * @return negative where even that misses the target
   */
  public double drop(double baseline) {
    return form == Form.MAX_DROP ? share : baseline - share;
  }
}
