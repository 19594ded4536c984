package org.voltscape.engine.shmoo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Operation;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.study.shmoo.ShmooSettings.Across;

/**
 * What a plane of a study comes down to, with all that was left open filled in. Rows are supplies,
 * columns clocks or temperatures, both ascending. Immutable.
 */
public final class ShmooPlan {
  private static final double THOUSAND = 1000;
  private static final double MICRO_VOLTS = 1e6;

  private final Study base;
  private final ShmooSettings settings;
  private final SchemeChoice design;
  private final double[] supplies;
  private final double[] across;
  private final List<String> remarks;
  private final String source;

  ShmooPlan(
      String source,
      Study base,
      ShmooSettings settings,
      SchemeChoice design,
      double[] supplies,
      double[] across,
      List<String> remarks) {
    this.source = source;
    this.base = base;
    this.settings = settings;
    this.design = design;
    this.supplies = supplies;
    this.across = across;
    this.remarks = List.copyOf(remarks);
  }

  /**
   * The plan of a study.
   *
   * @param settings as the study or an option says
   * @param curve of the study, resolved
   * @param source the study's name, for complaints
   * @throws BadInputException where a plane makes no sense for the study
   */
  public static ShmooPlan of(Study study, ErrorCurve curve, ShmooSettings settings, String source) {
    return ShmooPlanner.plan(study, curve, settings, source);
  }

  /** The study's name, for complaints. */
  String source() {
    return source;
  }

  /** The study it is of, with the plane's images and dies. */
  public Study study() {
    return base;
  }

  /** What was asked, with nothing left open. */
  public ShmooSettings settings() {
    return settings;
  }

  /** The design that is tested, with all errors it can have. */
  public SchemeChoice design() {
    return design;
  }

  /** What a reader of the results has to know, a sentence each. */
  public List<String> remarks() {
    return remarks;
  }

  /** How many supplies. */
  public int rows() {
    return supplies.length;
  }

  /** How many clocks or temperatures. */
  public int columns() {
    return across.length;
  }

  /** Supply of a row, V: that which moves; of both that of the logic. */
  public double supply(int row) {
    return supplies[row];
  }

  /** Clock of a column in MHz, or temperature in degrees C. */
  public double across(int column) {
    return across[column];
  }

  /** Supply of the memory in a row, V. */
  public double memoryVolts(int row) {
    if (!Double.isNaN(settings.heldMemory())) {
      return settings.heldMemory();
    }
    return logicFails() && Double.isNaN(settings.heldLogic())
        ? Math.rint((supplies[row] + settings.offset()) * MICRO_VOLTS) / MICRO_VOLTS
        : supplies[row];
  }

  /** Supply of the logic in a row, V. */
  public double logicVolts(int row) {
    return Double.isNaN(settings.heldLogic()) ? supplies[row] : settings.heldLogic();
  }

  /** Clock period of a column, ns. */
  public double clockNs(int column) {
    return settings.axis() == Across.CLOCK ? THOUSAND / across[column] : base.array().clockNs();
  }

  /** Whether units can miss their timing under the design. */
  public boolean logicFails() {
    return design.logic() != null;
  }

  /**
   * Whether models speak of a cell: the timing model of its supply and clock, and the memory's
   * supply is one at all.
   */
  public boolean known(int row, int column) {
    double volts = logicVolts(row);
    double clock = clockNs(column);
    boolean timing =
        !logicFails()
            || (volts >= MacTiming.LOWEST_VOLTS
                && volts <= MacTiming.HIGHEST_VOLTS
                && clock >= MacTiming.SHORTEST_CLOCK_NS
                && clock <= MacTiming.LONGEST_CLOCK_NS);
    return timing && memoryVolts(row) > 0;
  }

  /** The array at the clock of a column. */
  ArraySettings array(int column) {
    ArraySettings own = base.array();
    return own.withPoint(own.volts(), clockNs(column));
  }

  /**
   * The study that a cell of the plane is: one design at one operating point. Its trials are those
   * of the cell.
   */
  public Study cell(int row, int column) {
    return cell(row, column, settings.images());
  }

  /**
   * The same on fewer images, the first of its own.
   *
   * @param images how many, see {@link ShmooCell#images}
   */
  public Study cell(int row, int column, int images) {
    return cell(row, column, design, images);
  }

  /**
   * The same without timing errors.
   *
   * @return its trials are those of {@link #cell(int, int, int)} where no unit misses its timing
   */
  Study memoryCell(int row, int column, int images) {
    SchemeChoice alone = new SchemeChoice(design.id(), design.label(), design.values());
    return cell(row, column, alone, images);
  }

  private Study cell(int row, int column, SchemeChoice tested, int images) {
    Map<OperatingAxis, Double> at = new EnumMap<>(OperatingAxis.class);
    at.putAll(base.operation().at());
    at.remove(OperatingAxis.SRAM_V);
    at.remove(OperatingAxis.LOGIC_V);
    @Nullable SchemeChoice logic = tested.logic();
    if (logic == null) {
      at.remove(OperatingAxis.CLOCK_NS);
    } else {
      at.put(OperatingAxis.LOGIC_V, logicVolts(row));
      at.put(OperatingAxis.CLOCK_NS, clockNs(column));
    }
    if (settings.axis() == Across.TEMPERATURE) {
      at.put(OperatingAxis.TEMPERATURE_C, across[column]);
    }
    ArraySettings array = logic == null ? base.array() : array(column);
    return base.with(
        s ->
            s.images(images)
                .schemes(List.of(tested))
                .voltages(List.of(memoryVolts(row)))
                .operation(new Operation(null, at))
                .array(array)
                .shmoo(null));
  }
}
