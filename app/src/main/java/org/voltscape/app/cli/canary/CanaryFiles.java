package org.voltscape.app.cli.canary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.canary.DieTrace;
import org.voltscape.engine.canary.cells.Canaries;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.canary.CanaryFigures;
import org.voltscape.figure.canary.CanaryTable;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

/** What canary control leaves in its folder. */
final class CanaryFiles {
  private static final String TRACE = "trace.csv";
  private static final String DIES = "dies.csv";
  private static final String CELLS = "canaries.csv";
  private static final String STUDY = "study.json";

  /** By this the command knows its own folder again. */
  private static final String MARK = "stage-canary";

  private static final double WIDE = 3.5;
  private static final double HIGH = 2.6;

  /** A figure and its name without its ending. */
  private record Drawn(String name, Figure figure) {}

  private static final List<String> FIGURES = List.of("supply", "temperature", "outcome", "energy");

  /** All files. */
  static final List<String> NAMES = names();

  private CanaryFiles() {}

  private static List<String> names() {
    List<String> all = new ArrayList<>(List.of(TRACE, DIES, CELLS, STUDY));
    for (String figure : FIGURES) {
      all.add(figure + ".svg");
      all.add(figure + ".pdf");
    }
    return List.copyOf(all);
  }

  /** Marks the folder, before its files are there, as one that may be written to again. */
  private static void mark(FolderClaim claim) {
    try {
      Files.write(claim.hidden().resolve(MARK), new byte[0]);
    } catch (IOException e) {
      throw new BadInputException(
          claim.folder().toString(), "", e.getClass().getSimpleName(), "a folder to write to");
    }
  }

  static void write(FolderClaim claim, CanaryResult result) {
    mark(claim);
    String recipe = StudyWriter.toJson(result.study());
    List<Drawn> figures =
        List.of(
            new Drawn(FIGURES.get(0), CanaryFigures.supply(result, -1, Double.NaN)),
            new Drawn(FIGURES.get(1), CanaryFigures.temperature(result, Double.NaN)),
            new Drawn(FIGURES.get(2), CanaryFigures.outcome(result, -1, Double.NaN)),
            new Drawn(FIGURES.get(3), CanaryFigures.energy(result, Double.NaN)));
    claim.write(
        AtomicFolder.Earlier.NONE,
        name -> true,
        place -> {
          try (var out = Files.newOutputStream(place.resolve(TRACE))) {
            CanaryTable.trace(result, out);
          }
          dies(place.resolve(DIES), result);
          cells(place.resolve(CELLS), result);
          Files.writeString(place.resolve(STUDY), recipe, StandardCharsets.UTF_8);
          for (Drawn drawn : figures) {
            for (FigureFormat format : List.of(FigureFormat.SVG, FigureFormat.PDF)) {
              FigureWriter.write(
                  drawn.figure(),
                  FigureTheme.PAPER,
                  format,
                  WIDE,
                  HIGH,
                  recipe,
                  place.resolve(drawn.name() + format.ending()));
            }
          }
        });
  }

  private static void dies(Path file, CanaryResult result) throws IOException {
    String word = result.study().task().word();
    try (var out = Files.newOutputStream(file)) {
      CsvWriter csv =
          new CsvWriter(
              out,
              List.of(),
              List.of(
                  "trial",
                  word + "_control",
                  word + "_held",
                  "least_v",
                  "most_v",
                  "polls",
                  "alarms_missed",
                  "alarms_false",
                  "alarms_needless",
                  "words_rewritten",
                  "memories_short_of_cells"));
      for (DieTrace die : result.dies()) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int k : die.supply()) {
          least = Math.min(least, k);
          most = Math.max(most, k);
        }
        csv.row(
            die.die(),
            result.plan().mean(die.control()),
            result.plan().mean(die.held()),
            result.plan().volts(least),
            result.plan().volts(most),
            die.polls(),
            die.missed(),
            die.falseAlarms(),
            die.needless(),
            die.rewritten(),
            die.canaries().shortMemories());
      }
      csv.flush();
    }
  }

  private static void cells(Path file, CanaryResult result) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      CsvWriter csv =
          new CsvWriter(
              out, List.of(), List.of("trial", "memory", "word", "bit", "minimum_v", "marginal"));
      for (DieTrace die : result.dies()) {
        for (Canaries.Canary cell : die.canaries().cells()) {
          csv.row(
              die.die(),
              CanaryTable.name(result, cell.memory()),
              cell.word(),
              cell.bit(),
              cell.volts(),
              cell.marginal() ? 1 : 0);
        }
      }
      csv.flush();
    }
  }
}
