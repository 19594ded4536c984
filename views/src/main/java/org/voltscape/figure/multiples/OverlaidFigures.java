package org.voltscape.figure.multiples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Axis;
import org.voltscape.figure.AxisMarks;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.look.Palette;

/**
 * The lines, or bars, of several figures in one. A name that occurs in several is followed by that
 * of its figure; what is the same in all of them is drawn once.
 */
public final class OverlaidFigures {
  private static final String SOURCE = "figures over each other";

  private final List<NamedFigure> figures;

  private OverlaidFigures(List<NamedFigure> figures) {
    this.figures = figures;
  }

  /**
   * One figure of all.
   *
   * @param figures at least one, with names that differ
   * @throws BadInputException where their axes are not the same, or they are neither lines nor bars
   */
  public static Figure of(List<NamedFigure> figures) {
    if (figures.size() == 1) {
      return figures.get(0).figure();
    }
    OverlaidFigures all = new OverlaidFigures(List.copyOf(figures));
    if (figures.stream().allMatch(f -> f.figure() instanceof LineFigure l && l.ground() == null)) {
      return all.lines(figures.stream().map(f -> (LineFigure) f.figure()).toList());
    }
    if (figures.stream().allMatch(f -> f.figure() instanceof BarFigure)) {
      return all.bars(figures.stream().map(f -> (BarFigure) f.figure()).toList());
    }
    throw new BadInputException(
        SOURCE, "", "a figure of cells", "lines or bars, or panels beside each other");
  }

  /** What a line is called whose name occurs in several figures. */
  public static String label(String line, String figure) {
    return line + ", " + figure;
  }

  private String title() {
    return figures.stream().map(NamedFigure::name).collect(Collectors.joining(", "));
  }

  private LineFigure lines(List<LineFigure> all) {
    Axis x = all.get(0).x();
    Axis y = all.get(0).y();
    for (int i = 1; i < all.size(); i++) {
      x = union(x, all.get(i).x(), i);
      y = union(y, all.get(i).y(), i);
    }
    List<List<Series>> own = new ArrayList<>();
    for (LineFigure figure : all) {
      own.add(figure.series().stream().filter(OverlaidFigures::isKept).toList());
    }
    List<Series> once = new ArrayList<>();
    for (Series first : own.get(0)) {
      shared(first, own).ifPresent(once::add);
    }
    return new LineFigure(
        title(),
        x,
        y,
        coloured(own, once),
        all.stream().flatMap(f -> f.verticalMarkers().stream()).distinct().toList(),
        all.get(0).shades().stream()
            .filter(s -> all.stream().allMatch(f -> f.shades().contains(s)))
            .toList(),
        JointNote.of(figures, JointNote::withoutMarksAndDies),
        table(all),
        AxisMarks.NONE,
        null);
  }

  /** Single dies, letters and the run before would be too much of several studies. */
  private static boolean isKept(Series s) {
    return s.style() != Series.Style.DIES
        && s.style() != Series.Style.LETTERS
        && s.style() != Series.Style.GHOST;
  }

  /** A line that all figures have, over the width of all. */
  private static Optional<Series> shared(Series first, List<List<Series>> all) {
    List<Series> found = new ArrayList<>();
    for (List<Series> list : all) {
      list.stream().filter(s -> same(s, first)).findFirst().ifPresent(found::add);
    }
    if (found.size() < all.size()) {
      return Optional.empty();
    }
    if (!isLevel(first)) {
      return Optional.of(first);
    }
    double[] at = found.stream().flatMapToDouble(s -> Arrays.stream(s.x())).sorted().toArray();
    return Optional.of(
        Series.of(
            first.label(),
            new double[] {at[0], at[at.length - 1]},
            new double[] {first.y()[0], first.y()[0]},
            first.style(),
            first.colourIndex()));
  }

  private static boolean same(Series a, Series b) {
    return a.equals(b)
        || isLevel(a) && isLevel(b) && a.label().equals(b.label()) && a.y()[0] == b.y()[0];
  }

  /** Whether it is a value without a course, as of the network without faults. */
  private static boolean isLevel(Series s) {
    return s.style() == Series.Style.LINE
        && s.x().length == 2
        && s.y()[0] == s.y()[1]
        && !s.hasBand();
  }

  /** The lines of all with colours that differ from figure to figure; those of all once. */
  private List<Series> coloured(List<List<Series>> all, List<Series> once) {
    Set<Integer> taken =
        once.stream().map(s -> s.colourIndex() % Palette.SIZE).collect(Collectors.toSet());
    List<Series> lines = new ArrayList<>();
    List<Series> levels = new ArrayList<>();
    int next = 0;
    // Levels last: the first colours are those of lines with a course.
    for (boolean level : new boolean[] {false, true}) {
      for (int i = 0; i < all.size(); i++) {
        Map<Integer, Integer> colours = new HashMap<>();
        for (Series s : all.get(i).stream().filter(each -> isLevel(each) == level).toList()) {
          Optional<Series> shared = once.stream().filter(o -> same(s, o)).findFirst();
          if (shared.isEmpty()) {
            Integer colour = colours.get(s.colourIndex());
            if (colour == null) {
              while (taken.size() < Palette.SIZE && taken.contains(next % Palette.SIZE)) {
                next++;
              }
              colour = next++;
              colours.put(s.colourIndex(), colour);
            }
            (level ? levels : lines).add(renamed(s, labelIn(s.label(), i, all), colour));
          } else if (i == 0) {
            (level ? levels : lines).add(shared.get());
          }
        }
      }
    }
    lines.addAll(levels);
    return lines;
  }

  private String labelIn(String label, int figure, List<List<Series>> all) {
    long figuresWithIt =
        all.stream().filter(l -> l.stream().anyMatch(s -> s.label().equals(label))).count();
    return label.isEmpty() || figuresWithIt < 2 ? label : label(label, figures.get(figure).name());
  }

  /** A series under another name and in another colour. */
  static Series renamed(Series s, String label, int colour) {
    return new Series(
        label, s.x(), s.y(), s.low(), s.high(), s.style(), colour, s.remarks(), s.certainty());
  }

  private @Nullable DataTable table(List<LineFigure> all) {
    DataTable first = all.get(0).table();
    if (first == null
        || all.stream()
            .anyMatch(f -> f.table() == null || !f.table().columns().equals(first.columns()))) {
      return null;
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String name = figures.get(i).name();
      DataTable table = all.get(i).table();
      if (table != null) {
        table
            .rows()
            .forEach(row -> rows.add(Stream.concat(Stream.of(name), row.stream()).toList()));
      }
    }
    return new DataTable(
        all.stream()
            .flatMap(f -> f.table() == null ? Stream.of() : f.table().comments().stream())
            .distinct()
            .toList(),
        Stream.concat(Stream.of("study"), first.columns().stream()).toList(),
        rows);
  }

  private BarFigure bars(List<BarFigure> all) {
    BarFigure first = all.get(0);
    Axis y = first.y();
    List<BarFigure.Bars> bars = new ArrayList<>();
    List<Series> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      BarFigure each = all.get(i);
      y = union(y, each.y(), i);
      if (!each.categories().equals(first.categories())
          || !each.categoryLabel().equals(first.categoryLabel())
          || !each.grouped()) {
        throw otherAxis(first.categoryLabel(), each.categoryLabel(), i, "categories");
      }
      Map<Integer, Integer> colours = new HashMap<>();
      for (BarFigure.Bars b : each.series()) {
        colours.putIfAbsent(b.colourIndex(), next + colours.size());
        bars.add(
            new BarFigure.Bars(
                repeated(b.label(), all) ? label(b.label(), figures.get(i).name()) : b.label(),
                b.values(),
                colours.get(b.colourIndex())));
      }
      for (Series s : each.lines()) {
        colours.putIfAbsent(s.colourIndex(), next + colours.size());
        String name = s.label().isEmpty() ? "" : label(s.label(), figures.get(i).name());
        lines.add(renamed(s, name, colours.get(s.colourIndex())));
      }
      next += colours.size();
    }
    return new BarFigure(
        title(),
        first.categoryLabel(),
        first.categories(),
        y,
        bars,
        JointNote.of(figures, Figure::note),
        all.stream().flatMap(f -> f.comments().stream()).distinct().toList(),
        lines);
  }

  private static boolean repeated(String label, List<BarFigure> all) {
    return all.stream()
            .filter(f -> f.series().stream().anyMatch(b -> b.label().equals(label)))
            .count()
        > 1;
  }

  private Axis union(Axis a, Axis b, int figure) {
    if (!a.caption().equals(b.caption())
        || a.logarithmic() != b.logarithmic()
        || a.percent() != b.percent()) {
      throw otherAxis(scale(a), scale(b), figure, "quantity, unit and scale");
    }
    // A bound that one leaves to its data is left to the data of all.
    return a.within(Math.min(a.lower(), b.lower()), Math.max(a.upper(), b.upper()));
  }

  private static String scale(Axis axis) {
    return axis.caption() + (axis.logarithmic() ? ", logarithmic" : "");
  }

  private BadInputException otherAxis(String first, String other, int figure, String what) {
    return new BadInputException(
        SOURCE,
        "",
        "\"" + other + "\" of " + figures.get(figure).name() + " beside \"" + first + "\"",
        "the same " + what + ", or panels beside each other (studies)");
  }
}
