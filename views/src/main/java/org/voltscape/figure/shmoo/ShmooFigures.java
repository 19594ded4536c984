package org.voltscape.figure.shmoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.shmoo.MeasuredShmoo;
import org.voltscape.engine.shmoo.Contours;
import org.voltscape.engine.shmoo.ShmooCell;
import org.voltscape.engine.shmoo.ShmooLimits;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.figure.Axis;
import org.voltscape.figure.AxisMarks;
import org.voltscape.figure.CellGround;
import org.voltscape.figure.CellGround.Look;
import org.voltscape.figure.CellGround.Marked;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;

/** Planes of supply against clock or temperature as figures. Pure functions. */
public final class ShmooFigures {
  /** Name of the figure for commands. */
  public static final String ID = "shmoo";

  /** Lines and symbols: solid and circle, dashed and cross. */
  private static final int FIRST = 0;

  private static final int SECOND = 1;

  /** How far the bars of Vmin stand left of the middle of a cell, and those of Vcrash right. */
  private static final double ASIDE = 0.17;

  private ShmooFigures() {}

  /**
   * The plane with its cells as data of a file.
   *
   * @param result the whole or as much as is known
   * @param measured laid over it; null for nothing
   * @param row of the selected cell; below 0 for none
   * @param column of the selected cell
   */
  public static LineFigure plane(
      ShmooResult result, @Nullable MeasuredShmoo measured, int row, int column) {
    return figure(result, measured, row, column, ShmooTable.table(result));
  }

  /** The same for the eye only, which takes less time. */
  public static LineFigure picture(
      ShmooResult result, @Nullable MeasuredShmoo measured, int row, int column) {
    return figure(result, measured, row, column, null);
  }

  private static LineFigure figure(
      ShmooResult result,
      @Nullable MeasuredShmoo measured,
      int row,
      int column,
      @Nullable DataTable table) {
    ShmooPlan plan = result.plan();
    double[] x = new double[plan.columns()];
    double[] y = new double[plan.rows()];
    for (int c = 0; c < x.length; c++) {
      x[c] = plan.across(c);
    }
    for (int r = 0; r < y.length; r++) {
      y[r] = plan.supply(r);
    }
    double[] columns = CellGround.edges(x);
    double[] rows = CellGround.edges(y);
    List<Series> series = new ArrayList<>();
    series.add(vmin(result, columns, rows));
    series.add(vcrash(result, columns, rows));
    boolean same = measured != null && measured.axis() == MeasuredWords.axis(plan);
    if (measured != null && same) {
      series.add(points("measured: pass", measured, MeasuredShmoo.Cell::passed, FIRST));
      series.add(points("measured: fail", measured, c -> !c.passed(), SECOND));
    }
    for (Contours.Line line : result.contours()) {
      series.add(
          Series.of(
              ShmooWords.joules(line.level()), line.x(), line.y(), Series.Style.CONTOUR, FIRST));
    }
    String across = plan.settings().axis().title();
    return new LineFigure(
        "Shmoo plot: " + plan.design().label(),
        Axis.linear(across, plan.settings().axis().unit())
            .within(columns[0], columns[columns.length - 1]),
        Axis.linear(supply(plan), "V").within(rows[0], rows[rows.length - 1]),
        series,
        List.of(),
        List.of(),
        ShmooWords.note(result, measured),
        table,
        AxisMarks.NONE,
        ground(result, columns, rows, row, column));
  }

  private static String supply(ShmooPlan plan) {
    ShmooSettings of = plan.settings();
    if (!Double.isNaN(of.heldMemory())) {
      return "Logic supply";
    }
    if (!Double.isNaN(of.heldLogic()) || !plan.logicFails()) {
      return "SRAM supply";
    }
    return of.offset() == 0 ? "Supply" : "Logic supply";
  }

  private static CellGround ground(
      ShmooResult result, double[] columns, double[] rows, int row, int column) {
    ShmooPlan plan = result.plan();
    double[] shares = new double[plan.rows() * plan.columns()];
    Arrays.fill(shares, Double.NaN);
    BitSet beyond = new BitSet();
    BitSet crashed = new BitSet();
    for (int i = 0; i < shares.length; i++) {
      int r = i / plan.columns();
      int c = i % plan.columns();
      ShmooCell cell = result.cell(r, c);
      if (cell != null) {
        shares[i] = cell.share();
        crashed.set(i, cell.crashShare() >= plan.settings().share());
      } else {
        beyond.set(i, !plan.known(r, c));
      }
    }
    BitSet chosen = new BitSet();
    if (row >= 0 && row < plan.rows() && column >= 0 && column < plan.columns()) {
      chosen.set(row * plan.columns() + column);
    }
    return new CellGround(
        Axis.percent("Dies that hold").within(0, 1),
        columns,
        rows,
        shares,
        List.of(
            new Marked("crashed", Look.DOTTED, crashed),
            new Marked("beyond the models", Look.HATCHED, beyond),
            new Marked("", Look.OUTLINED, chosen)));
  }

  /** The line runs below the lowest row that holds. */
  private static Series vmin(ShmooResult result, double[] columns, double[] rows) {
    Steps steps = new Steps(columns, -ASIDE);
    for (int c = 0; c < columns.length - 1; c++) {
      ShmooLimits l = result.limits(c);
      double at = l.known() && l.vmin() != ShmooLimits.ABOVE ? rows[l.vmin()] : Double.NaN;
      boolean none = !l.known() || l.vminLow() == ShmooLimits.ABOVE;
      int last = rows.length - 1;
      steps.add(
          c,
          at,
          none ? Double.NaN : rows[l.vminLow()],
          none ? Double.NaN : rows[l.vminHigh() == ShmooLimits.ABOVE ? last : l.vminHigh()]);
    }
    return steps.series("Vmin, 95 %", FIRST);
  }

  /** The line runs above the highest row that has crashed. */
  private static Series vcrash(ShmooResult result, double[] columns, double[] rows) {
    Steps steps = new Steps(columns, ASIDE);
    for (int c = 0; c < columns.length - 1; c++) {
      ShmooLimits l = result.limits(c);
      boolean none = !l.known() || l.vcrashHigh() == ShmooLimits.BELOW;
      double at = l.known() && l.vcrash() != ShmooLimits.BELOW ? rows[l.vcrash() + 1] : Double.NaN;
      int low = l.vcrashLow() == ShmooLimits.BELOW ? l.lowest() : l.vcrashLow() + 1;
      steps.add(c, at, none ? Double.NaN : rows[low], none ? Double.NaN : rows[l.vcrashHigh() + 1]);
    }
    return steps.series("Vcrash, 95 %", SECOND);
  }

  private static Series points(
      String label, MeasuredShmoo measured, Predicate<MeasuredShmoo.Cell> kind, int index) {
    List<MeasuredShmoo.Cell> cells = measured.cells().stream().filter(kind).toList();
    return Series.of(
        label,
        cells.stream().mapToDouble(c -> c.along(measured.axis())).toArray(),
        cells.stream().mapToDouble(MeasuredShmoo.Cell::volts).toArray(),
        Series.Style.POINTS,
        index);
  }

  /** A line that is level over each column, with a bar beside the column's middle. */
  private static final class Steps {
    private static final int PLACES = 3;

    private final double[] edges;
    private final double aside;
    private final double[] x;
    private final double[] y;
    private final double[] low;
    private final double[] high;

    /**
     * @param aside from the middle to the bar, in widths of a column
     */
    Steps(double[] edges, double aside) {
      this.edges = edges;
      this.aside = aside;
      x = new double[PLACES * (edges.length - 1)];
      y = new double[x.length];
      low = new double[x.length];
      high = new double[x.length];
      Arrays.fill(low, Double.NaN);
      Arrays.fill(high, Double.NaN);
    }

    void add(int column, double at, double from, double to) {
      int first = PLACES * column;
      double width = edges[column + 1] - edges[column];
      x[first] = edges[column];
      x[first + 1] = edges[column] + (0.5 + aside) * width;
      x[first + 2] = edges[column + 1];
      Arrays.fill(y, first, first + PLACES, at);
      low[first + 1] = from;
      high[first + 1] = to;
    }

    Series series(String label, int index) {
      return new Series(label, x, y, low, high, Series.Style.LINE, index);
    }
  }
}
