package org.voltscape.engine.trial;

/**
 * One trial to be made: which one, of what. What it comes to is a function of this and of the study
 * it names, see {@link TrialRunner}.
 *
 * @param study content hash of the resolved study, {@link ResolvedStudy#hash}
 * @param design place of the design (the row of the results) in the study
 * @param point place of the operating point in the study's sweep
 * @param trial number of the trial, 0 the first: the same die or the same seed under every design
 *     and at every operating point. From {@link org.voltscape.engine.study.Scout#FIRST_TRIAL} on it
 *     is a die of the study's scout, tested on few images, and from {@link
 *     org.voltscape.engine.study.OwnImages#FIRST_PILOT} on one of its pilot
 */
public record TrialSpec(String study, int design, int point, int trial) {
  public TrialSpec {
    if (design < 0 || point < 0 || trial < 0) {
      throw new IllegalArgumentException(
          "design " + design + ", point " + point + ", trial " + trial);
    }
  }

  /** Whether another trial has the same faults in the cells of its words: die and point. */
  public boolean sharesFaults(TrialSpec other) {
    return point == other.point && trial == other.trial && study.equals(other.study);
  }
}
