package org.voltscape.figure.studies;

import java.util.List;

/** The voltages of a study beside any other. */
public final class StudiedSupply {
  private StudiedSupply() {}

  /**
   * Place of the voltage that is nearest to another, the lower of two as near.
   *
   * @param voltages of a study, ascending, at least one
   */
  public static int nearest(List<Double> voltages, double volts) {
    int best = 0;
    for (int v = 1; v < voltages.size(); v++) {
      if (Math.abs(voltages.get(v) - volts) < Math.abs(voltages.get(best) - volts)) {
        best = v;
      }
    }
    return best;
  }
}
