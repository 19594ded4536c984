package org.voltscape.engine.shmoo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.accuracy.AccuracyTarget;

/** What a plane came to, or as much of it as is known so far. Immutable. */
public final class ShmooResult {
  private final ShmooPlan plan;
  private final Level level;
  private final @Nullable ShmooCell[][] cells;
  private final double[][] energies;
  private final List<ShmooLimits> limits;
  private final List<String> remarks;
  private final int tested;
  private final int total;
  private final boolean whole;

  /**
   * The accuracies that dies are held against, shares of the images.
   *
   * @param target the study's
   * @param faultless accuracy without faults
   * @param holds least accuracy that holds
   * @param crash highest accuracy of a crashed die
   * @param images tested on each die
   */
  public record Level(
      AccuracyTarget target, double faultless, double holds, double crash, int images) {}

  ShmooResult(
      ShmooPlan plan,
      Level level,
      @Nullable ShmooCell[][] cells,
      double[][] energies,
      List<String> remarks,
      int tested,
      int total,
      boolean whole) {
    this.plan = plan;
    this.level = level;
    this.cells = cells;
    this.energies = energies;
    this.remarks = List.copyOf(remarks);
    this.tested = tested;
    this.total = total;
    this.whole = whole;
    List<ShmooLimits> ofColumns = new ArrayList<>();
    for (int c = 0; c < plan.columns(); c++) {
      @Nullable ShmooCell[] column = new ShmooCell[plan.rows()];
      for (int r = 0; r < column.length; r++) {
        column[r] = cells[r][c];
      }
      boolean all = true;
      for (int r = 0; r < column.length; r++) {
        all &= column[r] != null || !plan.known(r, c);
      }
      ofColumns.add(
          all
              ? ShmooLimits.of(column, plan.settings().share())
              : ShmooLimits.of(new ShmooCell[0], plan.settings().share()));
    }
    this.limits = List.copyOf(ofColumns);
  }

  /** What was asked. */
  public ShmooPlan plan() {
    return plan;
  }

  /** The accuracies that dies are held against. */
  public Level level() {
    return level;
  }

  /**
   * A cell.
   *
   * @param row supply, the lowest first
   * @param column clock or temperature, the lowest first
   * @return null where models do not speak of it or it is not tested yet
   */
  public @Nullable ShmooCell cell(int row, int column) {
    return cells[row][column];
  }

  /** Energy per inference in a cell, J; NaN where the platform does not speak of it. */
  public double energy(int row, int column) {
    return energies[row][column];
  }

  /** Vmin and Vcrash of a column. */
  public ShmooLimits limits(int column) {
    return limits.get(column);
  }

  /** Supply of a row of limits, V; NaN where it lies beyond the plane or nothing is known. */
  public double volts(int row) {
    return row < 0 || row >= plan.rows() ? Double.NaN : plan.supply(row);
  }

  /** What a reader has to know, a sentence each. */
  public List<String> remarks() {
    return remarks;
  }

  /** Cells tested so far. */
  public int tested() {
    return tested;
  }

  /** Cells that are to be tested. */
  public int total() {
    return total;
  }

  /** Whether all of it is there, with as many dies as it is to have. */
  public boolean whole() {
    return whole;
  }

  /** Dies tested in all cells together. */
  public long dies() {
    long sum = 0;
    for (@Nullable ShmooCell[] row : cells) {
      for (ShmooCell cell : row) {
        sum += cell == null ? 0 : cell.dies();
      }
    }
    return sum;
  }

  /** Lines of equal energy; empty where no energy is known. */
  public List<Contours.Line> contours() {
    double[] x = new double[plan.columns()];
    double[] y = new double[plan.rows()];
    for (int c = 0; c < x.length; c++) {
      x[c] = plan.across(c);
    }
    for (int r = 0; r < y.length; r++) {
      y[r] = plan.supply(r);
    }
    return Contours.of(x, y, energies, Contours.levels(energies));
  }
}
