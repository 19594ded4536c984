package org.voltscape.engine.io.cut;

import java.util.List;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportUnit;

/** Which numbers are likely to be supply voltages. */
public final class Voltages {
  /** No memory is measured below, V. */
  private static final double LEAST = 0.15;

  /** Above, a number without a unit is more likely something else, V. */
  private static final double MOST = 2;

  private Voltages() {}

  /** Whether a number is likely in V or mV, by its unit or its size. */
  public static boolean likely(ImportCell cell) {
    if (cell.number() == null) {
      return false;
    }
    if (!cell.number().unit().isEmpty()) {
      return ImportUnit.find(ColumnRole.VOLTAGE, cell.number().unit()) != null;
    }
    double value = cell.plain(true);
    double other = cell.plain(false);
    return likely(value) || likely(other);
  }

  private static boolean likely(double value) {
    return isVolts(value) || isMillivolts(value);
  }

  public static boolean isVolts(double value) {
    return value >= LEAST && value <= MOST;
  }

  public static boolean isMillivolts(double value) {
    return value >= 1000 * LEAST && value <= 1000 * MOST;
  }

  /** Whether numbers rise or fall all the way. */
  public static boolean monotone(List<String> texts) {
    double[] values = texts.stream().mapToDouble(t -> ImportCell.of(t).plain(false)).toArray();
    boolean up = true;
    boolean down = true;
    for (int i = 1; i < values.length; i++) {
      up &= values[i] > values[i - 1];
      down &= values[i] < values[i - 1];
    }
    return up || down;
  }
}
