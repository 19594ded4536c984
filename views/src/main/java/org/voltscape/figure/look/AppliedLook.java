package org.voltscape.figure.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Axis;
import org.voltscape.figure.AxisMarks;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.PanelFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.Shade;

/** A figure with the names and axes that an author chose. */
public final class AppliedLook {
  private final FigureLook look;
  private final Map<String, String> names;

  private AppliedLook(FigureLook look) {
    this.look = look;
    names = look.names();
  }

  /**
   * The figure as chosen; the same one where nothing of it changes.
   *
   * @throws BadInputException for a range or step that an axis of the figure cannot show
   */
  public static Figure of(Figure figure, FigureLook look) {
    return look.names().isEmpty() && look.x().isFree() && look.y().isFree()
        ? figure
        : new AppliedLook(look).of(figure);
  }

  private Figure of(Figure figure) {
    if (figure instanceof LineFigure lines) {
      return of(lines);
    }
    if (figure instanceof BarFigure bars) {
      return of(bars);
    }
    if (figure instanceof PanelFigure panels) {
      return new PanelFigure(
          panels.title(),
          panels.panels().stream()
              .map(p -> new PanelFigure.Panel(named(p.name()), of(p.figure())))
              .toList(),
          panels.columns(),
          panels.note());
    }
    for (AxisChoice choice : List.of(look.x(), look.y())) {
      if (!choice.isFree()) {
        throw new BadInputException(
            "range of an axis", "", "a figure of cells", "one with lines or bars");
      }
    }
    return figure instanceof HeatFigure heat ? of(heat) : figure;
  }

  private LineFigure of(LineFigure f) {
    refuseEmpty("x", look.x(), f.x(), f.series().stream().map(Series::x).toList());
    refuseEmpty("y", look.y(), f.y(), f.series().stream().map(Series::y).toList());
    return new LineFigure(
        f.title(),
        axis("x", look.x(), f.x()),
        axis("y", look.y(), f.y()),
        f.series().stream().map(this::of).toList(),
        f.verticalMarkers(),
        f.shades().stream().map(s -> new Shade(s.from(), s.to(), named(s.label()))).toList(),
        note(f),
        of(f.table()),
        of(f.marks()),
        f.ground());
  }

  /** The small print, which speaks of series by their labels too. */
  private String note(LineFigure f) {
    String owner = f.marks().owner();
    String sentence = f.marks().sentence();
    int at = sentence.isEmpty() ? -1 : f.note().indexOf(sentence);
    if (at < 0) {
      return renamed(f.note(), f);
    }
    return renamed(f.note().substring(0, at), f)
        + (owner.isEmpty() ? sentence : sentence.replace(" of " + owner, " of " + named(owner)))
        + renamed(f.note().substring(at + sentence.length()), f);
  }

  /** Every label is replaced once, whatever the new names are. */
  private String renamed(String text, LineFigure f) {
    // A label such as "none" is a word as well.
    String labels =
        f.series().stream()
            .map(Series::label)
            .filter(label -> label.contains("-") && names.containsKey(label))
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return labels.isEmpty()
        ? text
        : Pattern.compile("(?<![\\w-])(" + labels + ")(?![\\w-])")
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(named(found.group(1))));
  }

  private Series of(Series s) {
    return names.containsKey(s.label())
        ? new Series(
            named(s.label()),
            s.x(),
            s.y(),
            s.low(),
            s.high(),
            s.style(),
            s.colourIndex(),
            s.remarks(),
            s.certainty())
        : s;
  }

  private AxisMarks of(AxisMarks marks) {
    return marks.isEmpty()
        ? marks
        : new AxisMarks(marks.ticks(), marks.ranges(), named(marks.owner()), marks.sentence());
  }

  private @Nullable DataTable of(@Nullable DataTable table) {
    return table == null
        ? null
        : new DataTable(
            table.comments(),
            table.columns(),
            table.rows().stream().map(row -> row.stream().map(this::named).toList()).toList());
  }

  private BarFigure of(BarFigure f) {
    if (!look.x().isFree()) {
      throw new BadInputException(
          "range of the x axis", "", "an axis of categories", "one of numbers");
    }
    return new BarFigure(
        f.title(),
        named(f.categoryLabel()),
        f.categories().stream().map(this::named).toList(),
        axis("y", look.y(), f.y()),
        f.series().stream()
            .map(b -> new BarFigure.Bars(named(b.label()), b.values(), b.colourIndex()))
            .toList(),
        f.note(),
        f.comments(),
        f.lines().stream().map(this::of).toList(),
        f.grouped());
  }

  private HeatFigure of(HeatFigure f) {
    return new HeatFigure(
        f.title(),
        f.panelLabel(),
        f.rows(),
        f.columns(),
        f.panels().stream().map(this::named).toList(),
        f.bands().stream()
            .map(b -> new HeatFigure.Band(b.axis().named(named(b.axis().label())), b.values()))
            .toList(),
        f.note());
  }

  /** A range that holds no point, and steps that give too many numbers, are slips. */
  private static void refuseEmpty(
      String which, AxisChoice choice, Axis axis, List<double[]> values) {
    double scale = axis.percent() ? 100 : 1;
    double[] known =
        values.stream()
            .flatMapToDouble(Arrays::stream)
            .map(v -> v * scale)
            .filter(v -> Double.isFinite(v) && (v > 0 || !axis.logarithmic()))
            .sorted()
            .toArray();
    if (choice.isFree() || known.length == 0) {
      return;
    }
    double low = known[0];
    double high = known[known.length - 1];
    if (choice.lower() > high || choice.upper() < low) {
      throw new BadInputException(
          "range of the " + which + " axis",
          "",
          choice.rangeText() + ", where no point lies",
          String.format(Locale.ROOT, "one of the points from %.4g to %.4g", low, high));
    }
    double from = Double.isNaN(choice.lower()) ? low : choice.lower();
    double to = Double.isNaN(choice.upper()) ? high : choice.upper();
    double span = axis.logarithmic() ? Math.log10(to / from) : to - from;
    if (span / choice.step() > AxisChoice.MOST_TICKS || axis.logarithmic() && choice.step() < 1) {
      throw new BadInputException(
          "step of the " + which + " axis",
          "",
          CsvWriter.number(choice.step()),
          axis.logarithmic()
              ? "a whole number of decades"
              : "one that gives at most " + AxisChoice.MOST_TICKS + " numbers");
    }
  }

  private String named(String label) {
    return names.getOrDefault(label, label);
  }

  private Axis axis(String which, AxisChoice choice, Axis axis) {
    try {
      return choice.of(axis).named(named(axis.label()));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "range of the " + which + " axis",
          "",
          choice.text(),
          axis.logarithmic()
              ? "rising values above 0 for \"" + axis.label() + "\", which is logarithmic"
              : "rising values for \"" + axis.label() + "\"");
    }
  }
}
