package org.voltscape.engine.array.timing;

/**
 * Critical paths as chains of stages that a signal enters and passes with a fixed probability
 * (equations 7 and 8 of Shin et al., JETCAS 2019).
 *
 * <p>A signal runs through exactly N stages with probability p^N (1 - p). A path is late when it
 * ran through at least as many stages as fit into the clock period.
 *
 * @param pass probability p that a signal passes on through one stage, between 0 and 1
 * @param paths number N of critical paths of a unit, at least 1; all alike and independent
 */
public record ChainModel(double pass, int paths) {
  public ChainModel {
    if (!(pass > 0 && pass < 1) || paths < 1) {
      throw new IllegalArgumentException("chain model: p " + pass + ", paths " + paths);
    }
  }

  /**
   * Probability that one path is late: the sum of p^N (1 - p) for N from {@code fitting} to {@code
   * length}, in closed form p^fitting - p^(length + 1) and so also for fractions of a stage.
   *
   * @param fitting stages that fit into the clock period, T_clk / d_inv, at least 0
   * @param length stages of the path, T
   * @return 0 where the clock has room for more than the whole path
   */
  public double onePath(double fitting, double length) {
    if (!(fitting < length + 1)) {
      return 0;
    }
    return StrictMath.pow(pass, fitting) - StrictMath.pow(pass, length + 1);
  }

  /** Probability that any of the paths is late: 1 - (1 - onePath)^paths. */
  public double anyPath(double fitting, double length) {
    return -StrictMath.expm1(paths * StrictMath.log1p(-onePath(fitting, length)));
  }
}
