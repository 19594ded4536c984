package org.voltscape.figure.multiples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.AxisMarks;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.PanelFigure;
import org.voltscape.figure.Series;

/** Figures beside each other: one for each study, or one for each scheme of a study. */
public final class SmallMultiples {
  private SmallMultiples() {}

  /**
   * A panel for each figure. What has the same name has the same colour in all of them.
   *
   * @param columns panels beside each other; 0 for as many as fit the width
   */
  public static PanelFigure ofStudies(List<NamedFigure> figures, int columns) {
    Map<String, Integer> colours = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    List<PanelFigure.Panel> panels = new ArrayList<>();
    for (NamedFigure each : figures) {
      panels.add(new PanelFigure.Panel(each.name(), recoloured(each.figure(), colours, taken)));
    }
    return new PanelFigure(
        String.join(", ", figures.stream().map(NamedFigure::name).toList()),
        panels,
        columns,
        JointNote.of(figures, Figure::note));
  }

  private static Figure recoloured(
      Figure figure, Map<String, Integer> colours, Set<Integer> taken) {
    Map<Integer, Integer> own = new HashMap<>();
    if (figure instanceof LineFigure f) {
      f.series().forEach(s -> choose(s.label(), s.colourIndex(), own, colours, taken));
      return with(
          f,
          f.series().stream()
              .map(
                  s ->
                      OverlaidFigures.renamed(
                          s, s.label(), of(s.label(), s.colourIndex(), own, colours)))
              .toList(),
          f.marks(),
          f.table());
    }
    if (figure instanceof BarFigure f) {
      f.series().forEach(b -> choose(b.label(), b.colourIndex(), own, colours, taken));
      f.lines().forEach(s -> choose(s.label(), s.colourIndex(), own, colours, taken));
      return with(
          f,
          f.series().stream()
              .map(
                  b ->
                      new BarFigure.Bars(
                          b.label(), b.values(), of(b.label(), b.colourIndex(), own, colours)))
              .toList(),
          f.lines().stream()
              .map(
                  s ->
                      OverlaidFigures.renamed(
                          s, s.label(), of(s.label(), s.colourIndex(), own, colours)))
              .toList());
    }
    return figure;
  }

  /** Gives a name its own colour where it has none yet, or another has that. */
  private static void choose(
      String label,
      int colour,
      Map<Integer, Integer> own,
      Map<String, Integer> colours,
      Set<Integer> taken) {
    if (label.isEmpty()) {
      return;
    }
    Integer known = colours.get(label);
    if (known == null) {
      // Lines of one figure that share a colour, such as parts of a scheme's energy, keep that.
      known = own.getOrDefault(colour, colour);
      boolean shares = own.containsKey(colour);
      for (int next = 0; !shares && taken.contains(known); next++) {
        known = next;
      }
      colours.put(label, known);
      taken.add(known);
    }
    own.putIfAbsent(colour, known);
  }

  private static int of(
      String label, int colour, Map<Integer, Integer> own, Map<String, Integer> colours) {
    return colours.getOrDefault(label, own.getOrDefault(colour, colour));
  }

  /**
   * A panel for each scheme, with all that is no scheme's in every one.
   *
   * @param schemes labels of the schemes, in their order
   * @param columns panels beside each other; 0 for as many as fit the width
   * @throws BadInputException where the figure has no lines or bars of schemes
   */
  public static PanelFigure ofSchemes(Figure figure, List<String> schemes, int columns) {
    List<PanelFigure.Panel> panels = new ArrayList<>();
    for (String scheme : schemes) {
      if (figure instanceof LineFigure f && has(f.series(), scheme)) {
        Set<Integer> its = colours(f.series(), scheme);
        panels.add(
            new PanelFigure.Panel(
                scheme,
                scheme(
                    f,
                    scheme,
                    f.series().stream().filter(s -> in(s, scheme, schemes, its)).toList())));
      } else if (figure instanceof BarFigure f
          && (f.series().stream().anyMatch(b -> b.label().equals(scheme))
              || has(f.lines(), scheme))) {
        Set<Integer> its = colours(f.lines(), scheme);
        panels.add(
            new PanelFigure.Panel(
                scheme,
                with(
                    f,
                    f.series().stream()
                        .filter(b -> b.label().equals(scheme) || !schemes.contains(b.label()))
                        .toList(),
                    f.lines().stream().filter(s -> in(s, scheme, schemes, its)).toList())));
      }
    }
    if (panels.isEmpty()) {
      throw new BadInputException(
          "a panel for each scheme",
          "",
          "a figure without lines or bars named after schemes",
          "one that has them, such as accuracy");
    }
    return new PanelFigure(figure.title(), panels, columns, JointNote.withoutMarks(figure));
  }

  private static boolean has(List<Series> series, String label) {
    return series.stream().anyMatch(s -> s.label().equals(label));
  }

  private static Set<Integer> colours(List<Series> series, String label) {
    Set<Integer> all = new HashSet<>();
    series.stream().filter(s -> s.label().equals(label)).forEach(s -> all.add(s.colourIndex()));
    return all;
  }

  /** Whether a line is the scheme's: by its name, without one by its colour. */
  private static boolean in(Series s, String scheme, List<String> schemes, Set<Integer> its) {
    return s.label().isEmpty()
        ? its.contains(s.colourIndex())
        : s.label().equals(scheme)
            || !schemes.contains(s.label())
                && (s.style() != Series.Style.PALE_BAND || its.contains(s.colourIndex()));
  }

  private static LineFigure scheme(LineFigure f, String scheme, List<Series> series) {
    DataTable table = f.table();
    return with(
        f,
        series,
        // Zones are those of one scheme, and would take room from its panel only.
        AxisMarks.NONE,
        table == null
            ? null
            : new DataTable(
                table.comments(),
                table.columns(),
                table.rows().stream().filter(row -> row.contains(scheme)).toList()));
  }

  private static LineFigure with(
      LineFigure f, List<Series> series, AxisMarks marks, @Nullable DataTable table) {
    return new LineFigure(
        f.title(),
        f.x(),
        f.y(),
        series,
        f.verticalMarkers(),
        f.shades(),
        f.note(),
        table,
        marks,
        f.ground());
  }

  private static BarFigure with(BarFigure f, List<BarFigure.Bars> bars, List<Series> lines) {
    return new BarFigure(
        f.title(),
        f.categoryLabel(),
        f.categories(),
        f.y(),
        bars,
        f.note(),
        f.comments(),
        lines,
        f.grouped());
  }
}
