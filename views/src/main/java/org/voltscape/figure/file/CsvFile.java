package org.voltscape.figure.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.voltscape.engine.io.csv.CsvCells;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.stats.Interval;
import org.voltscape.figure.Axis;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.Figure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.PanelFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.WordFigure;

/**
 * The data of a figure as a tidy table: one row a point, a bar, a failing cell, a cell of a heat
 * map, or a step of a word. Comment lines ahead of the header say what the columns are and end with
 * the study.
 */
final class CsvFile {
  private static final String COMMENT = "# ";

  private CsvFile() {}

  static byte[] encode(Figure figure, FigureRecipe recipe) {
    StringBuilder text = new StringBuilder();
    comment(text, figure.title());
    comments(figure).forEach(line -> comment(text, line));
    recipe(text, recipe);
    return text.append(table(figure)).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What is said ahead of the table, the title left out. */
  static List<String> comments(Figure figure) {
    List<String> lines = new ArrayList<>();
    if (figure instanceof LineFigure line) {
      if (line.table() == null) {
        lines.add("x: " + line.x().label());
        lines.add("y: " + line.y().label());
      } else {
        lines.addAll(line.table().comments());
      }
    } else if (figure instanceof MapFigure map) {
      lines.add(
          map.words()
              + " words of "
              + map.bits()
              + " bits; failing cells"
              + (map.marks().name().isEmpty() ? " only" : " and each " + map.marks().name()));
    } else if (figure instanceof BarFigure bars) {
      lines.add("y: " + bars.y().label());
      lines.addAll(bars.comments());
    } else if (figure instanceof WordFigure) {
      lines.add("cells: most significant first, check cells ahead of the word's bits");
    } else if (figure instanceof PanelFigure panels) {
      lines.addAll(PanelTable.comments(panels));
    }
    lines.add(figure.note());
    return lines;
  }

  /** The header and the rows. */
  static String table(Figure figure) {
    StringBuilder text = new StringBuilder();
    if (figure instanceof LineFigure lines) {
      if (lines.table() == null) {
        rows(text, lines);
      } else {
        rows(text, lines.table());
      }
    } else if (figure instanceof MapFigure map) {
      rows(text, map);
    } else if (figure instanceof BarFigure bars) {
      rows(text, bars);
    } else if (figure instanceof HeatFigure heat) {
      rows(text, heat);
    } else if (figure instanceof WordFigure word) {
      rows(text, word);
    } else if (figure instanceof PanelFigure panels) {
      text.append(PanelTable.of(panels));
    }
    return text.toString();
  }

  private static void comment(StringBuilder text, String words) {
    if (!words.isEmpty()) {
      text.append(COMMENT).append(CsvCells.safeComment(words.replaceAll("\\s+", " "))).append('\n');
    }
  }

  private static void recipe(StringBuilder text, FigureRecipe recipe) {
    CsvRecipe.comments(recipe).forEach(line -> text.append(COMMENT).append(line).append('\n'));
  }

  private static void rows(StringBuilder text, LineFigure figure) {
    String y = unit(figure.y());
    text.append("series,").append(field("x" + unit(figure.x())));
    for (String column : new String[] {"y", "low", "high"}) {
      text.append(',').append(field(column + y));
    }
    // Single dies after what they are summed up to.
    List<Series> all =
        figure.series().stream()
            .filter(s -> s.style() != Series.Style.LETTERS)
            .sorted(Comparator.comparing(s -> s.style() == Series.Style.DIES))
            .toList();
    boolean noted = all.stream().anyMatch(CsvFile::noted);
    text.append(noted ? ",note" : "");
    boolean certain = all.stream().anyMatch(s -> s.certainty() != null);
    for (String column : certain ? new String[] {"seen_low", "seen_high"} : new String[0]) {
      text.append(',').append(field(column + y));
    }
    text.append('\n');
    for (Series s : all) {
      boolean dies = s.style() == Series.Style.DIES;
      for (int i = 0; i < s.x().length; i++) {
        if (dies && Double.isNaN(s.y()[i])) {
          continue;
        }
        text.append(field(dies ? s.label() + ", " + s.remarks()[i] : s.label()))
            .append(',')
            .append(CsvWriter.number(s.x()[i]));
        text.append(',').append(CsvWriter.number(s.y()[i]));
        ends(text, band(s, i));
        if (noted) {
          text.append(',').append(s.remarks() == null || dies ? "" : field(s.remarks()[i]));
        }
        if (certain) {
          ends(text, s.certainty() == null ? Interval.UNKNOWN : s.certainty().seen(i));
        }
        text.append('\n');
      }
    }
  }

  /** The 95 % interval: of outcomes the one that holds whatever unseen dies do, drawn or not. */
  private static Interval band(Series s, int i) {
    if (s.certainty() != null) {
      return s.certainty().outer(i);
    }
    return s.hasBand() ? new Interval(s.low()[i], s.high()[i]) : Interval.UNKNOWN;
  }

  private static void ends(StringBuilder text, Interval interval) {
    text.append(',').append(CsvWriter.number(interval.low()));
    text.append(',').append(CsvWriter.number(interval.high()));
  }

  /** Whether something is to be said of a point of the series. */
  private static boolean noted(Series s) {
    return s.style() != Series.Style.DIES
        && s.remarks() != null
        && Arrays.stream(s.remarks()).anyMatch(r -> !r.isEmpty());
  }

  private static void rows(StringBuilder text, DataTable table) {
    row(text, table.columns());
    table.rows().forEach(cells -> row(text, cells));
  }

  private static void row(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(CsvFile::field).collect(Collectors.joining(","))).append('\n');
  }

  private static void rows(StringBuilder text, BarFigure figure) {
    text.append("series,").append(field(figure.categoryLabel()));
    text.append(',').append(field("y" + unit(figure.y()))).append('\n');
    for (BarFigure.Bars bars : figure.series()) {
      for (int c = 0; c < bars.values().length; c++) {
        if (!figure.grouped() && bars.values()[c] == 0) {
          // The bar of this category is another series'.
          continue;
        }
        text.append(field(bars.label())).append(',').append(field(figure.categories().get(c)));
        text.append(',').append(CsvWriter.number(bars.values()[c])).append('\n');
      }
    }
    for (Series line : figure.lines()) {
      for (int i = 0; i < line.x().length && !line.label().isEmpty(); i++) {
        text.append(field(line.label())).append(',');
        text.append(field(figure.categories().get((int) line.x()[i]))).append(',');
        text.append(CsvWriter.number(line.y()[i])).append('\n');
      }
    }
  }

  private static void rows(StringBuilder text, MapFigure map) {
    boolean marked = !map.marks().name().isEmpty();
    Set<Integer> marks = new HashSet<>(map.marks().cells());
    text.append("word,bit,stuck_at").append(marked ? "," + column(map.marks()) : "").append('\n');
    int i = 0;
    for (int word = 0; word < map.words(); word++) {
      for (int bit = 0; bit < map.bits(); bit++) {
        boolean mark = marks.contains(i);
        byte cell = map.cells()[i++];
        if (cell != MapFigure.OK || mark) {
          text.append(word).append(',').append(bit).append(',');
          text.append(cell == MapFigure.OK ? "" : cell - 1);
          text.append(marked ? mark ? ",1" : ",0" : "").append('\n');
        }
      }
    }
  }

  private static String column(MapFigure.Marks marks) {
    return marks.name().replace(' ', '_');
  }

  private static void rows(StringBuilder text, HeatFigure heat) {
    text.append(field(heat.panelLabel())).append(",row,column");
    for (HeatFigure.Band band : heat.bands()) {
      text.append(',').append(field(band.axis().label() + unit(band.axis())));
    }
    text.append('\n');
    for (int p = 0; p < heat.panels().size(); p++) {
      for (int i = 0; i < heat.rows() * heat.columns(); i++) {
        text.append(field(heat.panels().get(p))).append(',').append(i / heat.columns());
        text.append(',').append(i % heat.columns());
        for (HeatFigure.Band band : heat.bands()) {
          text.append(',').append(CsvWriter.number(band.values().get(p)[i]));
        }
        text.append('\n');
      }
    }
  }

  private static void rows(StringBuilder text, WordFigure word) {
    text.append("step,cells,value,sentence\n");
    for (WordFigure.Row row : word.rows()) {
      text.append(field(row.name())).append(',').append(row.cells()).append(',');
      text.append(field(row.value())).append(',').append(field(row.sentence())).append('\n');
    }
  }

  private static String unit(Axis axis) {
    String unit = axis.percent() ? "fraction" : axis.unit();
    return unit.isEmpty() ? "" : " (" + unit + ")";
  }

  /** A cell as it is written. */
  static String field(String text) {
    String safe = CsvCells.safe(text);
    return safe.matches("(?!#)[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
