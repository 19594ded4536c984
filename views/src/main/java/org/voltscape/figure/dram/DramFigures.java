package org.voltscape.figure.dram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.dram.BerEstimate;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.mapping.device.DeviceMapping;
import org.voltscape.engine.mapping.device.TensorPiece;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.chart.HeatScale;

/** A device's map of error rates, and what its tensors bear. */
public final class DramFigures {
  /** Scale of all maps, so that a colour always means the same rate. */
  public static final HeatScale SCALE = new HeatScale("Bit error rate", "", true, 1e-12, 1);

  private DramFigures() {}

  /** The rate of every partition at its domain's point, a panel a module. */
  public static HeatFigure map(PlacedTensors placed) {
    DeviceMapping mapping = placed.mapping();
    MapLayout layout =
        MapLayout.of(mapping.memory().device().geometry(), mapping.memory().granularity());
    List<double[]> values = new ArrayList<>();
    List<String> panels = new ArrayList<>();
    for (int m = 0; m < layout.modules(); m++) {
      double[] cells = new double[layout.rows() * layout.columns()];
      Arrays.fill(cells, Double.NaN);
      values.add(cells);
      panels.add("m" + m);
    }
    int bounds = 0;
    int extrapolated = 0;
    for (int p = 0; p < mapping.parts().size(); p++) {
      Partition part = mapping.parts().get(p).partition();
      BerEstimate rate = placed.rate(p);
      values.get(part.module())[layout.row(part) * layout.columns() + layout.column(part)] =
          rate.ber();
      bounds += rate.upperBound() ? 1 : 0;
      extrapolated += rate.extrapolated() ? 1 : 0;
    }
    String what =
        switch (layout.level()) {
          case MODULE -> "A cell is a module.";
          case CHIP -> "Chips from left to right.";
          case BANK -> "Chips from left to right, banks from the top down.";
          case SUB_ARRAY ->
              "Chips from left to right, banks from the top down, the sub-arrays of a bank in a"
                  + " block.";
        };
    String note = what + " " + points(placed);
    if (bounds > 0) {
      note +=
          " No error was seen in "
              + bounds
              + " of "
              + mapping.parts().size()
              + " cells: their rates are upper bounds.";
    }
    if (extrapolated > 0) {
      note += " " + extrapolated + " cells are extrapolated.";
    }
    return new HeatFigure(
        "Error rates of " + mapping.memory().device().title(),
        "module",
        layout.rows(),
        layout.columns(),
        panels,
        List.of(new HeatFigure.Band(SCALE.axis(), values)),
        note);
  }

  private static String points(PlacedTensors placed) {
    DeviceMapping mapping = placed.mapping();
    List<Integer> used = placed.used();
    List<String> texts = new ArrayList<>();
    for (int domain : used) {
      texts.add(mapping.domains().get(domain).id() + " at " + mapping.text(placed.value(domain)));
    }
    long distinct = used.stream().map(placed::value).distinct().count();
    if (distinct <= 1 && used.size() == mapping.domains().size() || used.isEmpty()) {
      return "All at " + mapping.text(placed.value(0)) + ".";
    }
    return "Domains with tensors: " + String.join(", ", texts) + ".";
  }

  /** What each tensor bears, in the colour of its domain, and the rate it is read with. */
  public static BarFigure bars(PlacedTensors placed) {
    DeviceMapping mapping = placed.mapping();
    List<TensorPiece> pieces = mapping.pieces();
    List<String> names = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    double[] x = new double[pieces.size()];
    double[] read = new double[pieces.size()];
    String[] remarks = new String[pieces.size()];
    double least = 1;
    for (int t = 0; t < pieces.size(); t++) {
      names.add(placed.brief(t));
      x[t] = t;
      int part = placed.part(t);
      read[t] = part < 0 ? Double.NaN : placed.rate(part).ber();
      remarks[t] = part < 0 ? "" : "in " + mapping.parts().get(part).partition().id();
      for (double value : new double[] {pieces.get(t).tolerable(), read[t]}) {
        least = value > 0 ? Math.min(least, value) : least;
      }
      comments.add(
          pieces.get(t).title()
              + ": "
              + DramText.size(pieces.get(t).bits())
              + (part < 0
                  ? ""
                  : ", in "
                      + mapping.parts().get(part).partition().id()
                      + ", read with "
                      + DramText.rate(placed.rate(part))));
    }
    double lower = Math.pow(10, Math.max(-30, Math.floor(Math.log10(least)) - 1));
    List<BarFigure.Bars> series = new ArrayList<>();
    List<Integer> used = placed.used();
    for (int d = 0; d < Math.max(1, used.size()); d++) {
      double[] heights = new double[pieces.size()];
      for (int t = 0; t < heights.length; t++) {
        boolean mine = used.isEmpty() || placed.domain(t) == used.get(d);
        heights[t] = mine ? pieces.get(t).tolerable() : 0;
      }
      String label =
          used.isEmpty()
              ? "no place"
              : mapping.domains().get(used.get(d)).id()
                  + " at "
                  + mapping.text(placed.value(used.get(d)));
      series.add(new BarFigure.Bars(label, heights, d));
    }
    List<Series> lines = new ArrayList<>();
    if (!used.isEmpty()) {
      for (int t = 0; t < read.length; t++) {
        read[t] = read[t] > 0 ? read[t] : Double.NaN;
      }
      lines.add(
          new Series(
              "rate it is read with", x, read, null, null, Series.Style.POINTS, 6, remarks, null));
    }
    return new BarFigure(
        "Rates that tensors bear",
        "Tensor (in: input, w: weights, o: outputs of a layer)",
        names,
        Axis.log("Bit error rate", "").within(lower, 1),
        series,
        "",
        comments,
        lines,
        false);
  }
}
