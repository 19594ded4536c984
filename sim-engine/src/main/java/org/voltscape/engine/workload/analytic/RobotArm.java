package org.voltscape.engine.workload.analytic;

import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Targets;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.workload.Split;

/**
 * Inverse kinematics of an arm with two joints (AxBench's inversek2j; Yazdanbakhsh et al., IEEE
 * Design and Test 2017): from where the hand is to the angles of the joints, both in [0, pi/2].
 * Both parts of the arm are half a unit long.
 */
public final class RobotArm {
  /** Length of each part of the arm. */
  private static final double PART = 0.5;

  private static final double RIGHT_ANGLE = Math.PI / 2;

  /** Inputs are the hand's place times this. */
  private static final double INPUT_SCALE = 2;

  private static final OutputScale OUTPUTS = new OutputScale(RIGHT_ANGLE);
  private static final ErrorMeasure MEASURE = new MeanRelativeError(OUTPUTS);

  /** Fixed for good: another value is another data set. */
  private static final long SEED = 0x5EEDA23B0717A11DL;

  private RobotArm() {}

  /** How errors of the angles are measured. */
  public static ErrorMeasure measure() {
    return MEASURE;
  }

  /**
   * Where the hand is, x and y, in units of the whole arm.
   *
   * @param shoulder angle of the first joint in radians
   * @param elbow angle of the second joint in radians, against the first part of the arm
   */
  public static double[] hand(double shoulder, double elbow) {
    return new double[] {
      PART * StrictMath.cos(shoulder) + PART * StrictMath.cos(shoulder + elbow),
      PART * StrictMath.sin(shoulder) + PART * StrictMath.sin(shoulder + elbow)
    };
  }

  /**
   * The angles of shoulder and elbow in radians, for a hand that angles in [0, pi/2] can reach.
   *
   * @param x place of the hand
   * @param y place of the hand
   */
  public static double[] angles(double x, double y) {
    double square = x * x + y * y;
    double cosine = (square - 2 * PART * PART) / (2 * PART * PART);
    double elbow = StrictMath.acos(Math.max(-1, Math.min(1, cosine)));
    double sine =
        (y * (PART + PART * StrictMath.cos(elbow)) - x * PART * StrictMath.sin(elbow)) / square;
    return new double[] {StrictMath.asin(Math.max(-1, Math.min(1, sine))), elbow};
  }

  /**
   * Examples with angles drawn uniformly: inputs twice the hand's place, targets the angles.
   *
   * @param count how many, each a pure function of split and index
   */
  public static Examples examples(Split split, int count) {
    long seed = CounterHash.hash(SEED, split.ordinal());
    float[] inputs = new float[2 * count];
    float[] targets = new float[2 * count];
    for (int n = 0; n < count; n++) {
      double shoulder = RIGHT_ANGLE * CounterHash.unit(CounterHash.hash(seed, 2L * n));
      double elbow = RIGHT_ANGLE * CounterHash.unit(CounterHash.hash(seed, 2L * n + 1));
      double[] hand = hand(shoulder, elbow);
      double[] angles = angles(hand[0], hand[1]);
      for (int i = 0; i < 2; i++) {
        inputs[2 * n + i] = (float) (INPUT_SCALE * hand[i]);
        targets[2 * n + i] = (float) OUTPUTS.output(angles[i]);
      }
    }
    return Examples.ofNumbers(count, 2, inputs, new Targets(2, targets, MEASURE));
  }
}
