package org.voltscape.engine.stats;

/** When results are looked at: looking often gives a claim more chances to be wrong. */
public enum Looks {
  /** Once, after a number of trials that was fixed before. */
  PLANNED(0.05, ""),
  /** After the numbers of trials that a stop rule fixes before, until it is content. */
  SCHEDULED(0.03, "97 % at each look of the stop rule"),
  /** At any time, also to stop when one likes what one sees. */
  ANY(0.05, "at every look");

  private static final String BETTING = "betting sequence";
  private static final String DIRICHLET = "Dirichlet bound";
  private static final String WORST = "worst-case bound";

  private final double alpha;
  private final String text;

  Looks(double alpha, String text) {
    this.alpha = alpha;
    this.text = text;
  }

  /** The chance to be wrong that an interval for whatever unseen dies do may have at one look. */
  public double alpha() {
    return alpha;
  }

  /** The same of the spread of the dies seen. */
  public double seenAlpha() {
    return this == PLANNED ? PLANNED.alpha : SCHEDULED.alpha;
  }

  /** What the bound of {@link #outer} is called. */
  private String bound() {
    return this == ANY ? BETTING : DIRICHLET;
  }

  /**
   * The name of a method for people: all these bounds take unseen dies to be as bad as can be.
   *
   * @param method as {@link #method} names it
   */
  static String inWords(String method) {
    return method.replace(BETTING, WORST).replace(DIRICHLET, WORST);
  }

  /** How the bound was made, for people. */
  String method() {
    return method("");
  }

  /**
   * The same with a remark on what it is a bound of.
   *
   * @param remark may be empty
   */
  String method(String remark) {
    return bound() + remark + (text.isEmpty() ? "" : ", " + text);
  }

  /** Of two results put together: the one that is looked at more freely. */
  public Looks with(Looks other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * The interval of a mean that holds whatever unseen dies do.
   *
   * @param sample of the quantity
   * @param least what it cannot be below; infinite where there is no least value
   * @param most what it cannot be above; likewise
   */
  Interval outer(Sample sample, double least, double most) {
    return this == ANY
        ? BettingSequence.of(sample, least, most, alpha)
        : DirichletBound.of(sample, least, most, alpha);
  }
}
