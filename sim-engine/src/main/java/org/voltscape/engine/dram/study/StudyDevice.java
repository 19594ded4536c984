package org.voltscape.engine.dram.study;

import java.util.Arrays;
import java.util.Map;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.dram.AxisLaw;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramGeometry;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.dram.Variation;
import org.voltscape.engine.memory.Geometry;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.StudyMaps;

/**
 * The memory of a study with transient faults as a device of one partition, which can be profiled
 * as a DRAM is: its curve, its kind of faults, and the shares of its rows and columns.
 */
public final class StudyDevice {
  /** The one partition. */
  public static final Partition PARTITION = new Partition(0, 0, 0, 0);

  private static final int ROOM_CELSIUS = 20;
  private static final int MOST_ROWS = 1 << 16;

  private StudyDevice() {}

  /**
   * The device of a study.
   *
   * @param curve its curve, over a supply in V
   * @param source the study's name, for complaints
   * @throws BadInputException where its faults are those of a die, or nothing of its memory is
   *     swept
   */
  public static DramDevice of(Study study, ErrorCurve curve, String source) {
    Study.Memory memory = study.memory();
    if (!memory.faults().transientFaults()) {
      throw new BadInputException(
          source,
          "field memory.faults",
          "\"" + memory.faults().id() + "\", which are those of a die",
          "flips, eden-1, eden-2 or eden-3");
    }
    if (study.swept() == OperatingAxis.LOGIC_V) {
      throw new BadInputException(
          source,
          "field sweep.logic_v",
          "a sweep of the logic supply",
          "a sweep of the memory's supply, over which its cells are read");
    }
    int bits = study.weights().bits();
    int perRow = Geometry.STANDARD.wordsPerLine();
    long words = Arrays.stream(StudyMaps.wordCounts(study)).asLongStream().sum();
    int rows = (int) Math.max(1, Math.min(MOST_ROWS, (words + perRow - 1) / perRow));
    double nominal = study.voltages().get(study.voltages().size() - 1);
    return new DramDevice(
        study.name(),
        study.name(),
        "curve " + curve.id() + ", faults " + memory.faults().id(),
        new DramGeometry(1, 1, 1, 1, rows, perRow, bits),
        new DramPoint(nominal, 13, 13, 64, ROOM_CELSIUS),
        Map.of(
            DramAxis.SUPPLY,
            AxisLaw.given(DramAxis.SUPPLY, curve, memory.faults(), AxisLaw.Slope.UNKNOWN)),
        lines(memory.rowCorrelation(), memory.columnCorrelation()),
        study.seed());
  }

  /** Shares of the variance as spreads relative to that of the cells' own. */
  private static Variation lines(double rows, double columns) {
    double own = 1 - rows - columns;
    return Variation.NONE.withLines(
        Math.min(Variation.MOST, Math.sqrt(rows / own)),
        Math.min(Variation.MOST, Math.sqrt(columns / own)));
  }
}
