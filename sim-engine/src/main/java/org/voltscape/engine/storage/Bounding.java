package org.voltscape.engine.storage;

/**
 * What becomes of a value that is read outside the range of its tensor, not a number included
 * (EDEN, sections 4.3 and 5.6.1; EDE-076, EDE-079).
 */
public enum Bounding {
  /** It is used as it is read. */
  NONE("none", "values are used as they are read") {
    @Override
    public float apply(float value, float lowest, float highest) {
      return value;
    }
  },
  /** It is used as zero. */
  ZERO("zero", "a value outside the range of its tensor is used as zero") {
    @Override
    public float apply(float value, float lowest, float highest) {
      return value >= lowest && value <= highest ? value : 0;
    }
  },
  /** It is used as the bound it exceeds; what is not a number as the bound of its sign bit. */
  SATURATE("saturate", "a value outside the range of its tensor is used as the nearer bound") {
    @Override
    public float apply(float value, float lowest, float highest) {
      if (value >= lowest && value <= highest) {
        return value;
      }
      boolean negative = Float.floatToRawIntBits(value) < 0;
      return value < lowest || (value != value && negative) ? lowest : highest;
    }
  };

  private final String id;
  private final String help;

  Bounding(String id, String help) {
    this.id = id;
    this.help = help;
  }

  /** Name in files and options. */
  public String id() {
    return id;
  }

  /** One line for hover and documentation. */
  public String help() {
    return help;
  }

  /**
   * The value used of one that was read.
   *
   * @param lowest smallest value of the tensor
   * @param highest largest value of the tensor, at least {@code lowest}
   */
  public abstract float apply(float value, float lowest, float highest);
}
