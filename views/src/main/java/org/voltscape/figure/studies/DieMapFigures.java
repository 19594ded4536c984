package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.StudyMaps;
import org.voltscape.engine.trial.faults.DrawnSite;
import org.voltscape.figure.MapFigure;

/**
 * The failing cells of a study's die: of all words of its network, layer by layer, or of one of its
 * memories. Pure functions.
 */
public final class DieMapFigures {
  /** In place of a memory: all of them, below each other. */
  public static final int ALL = -1;

  private DieMapFigures() {}

  /**
   * What is drawn.
   *
   * @param die in a few words, such as {@code Die of the first trial}
   * @param sites the memories of the study with their faults, the first one first
   * @param memory place among {@link #memories}, or {@link #ALL}
   * @param remark what else there is to say, in whole sentences; may be empty
   */
  public record Shown(String die, List<DrawnSite> sites, int memory, String remark) {}

  /** The words of a layer in the faulty memory. */
  private record Words(int number, int layer, String name, int words, int bits) {}

  private static List<Words> words(Study study) {
    int[] counts = StudyMaps.wordCounts(study);
    List<Words> all = new ArrayList<>();
    for (int memory = 0; memory < counts.length; memory++) {
      if (counts[memory] > 0) {
        // Two memories a layer: its weights and its biases.
        int layer = memory / 2;
        String name = "layer " + (layer + 1) + (memory % 2 == 0 ? " weights" : " biases");
        all.add(new Words(memory, layer, name, counts[memory], study.weights(layer).bits()));
      }
    }
    return all;
  }

  /** The names of the memories of a study's network, in the order of the window's list. */
  public static List<String> memories(Study study) {
    return words(study).stream().map(Words::name).toList();
  }

  /** The die that a study's first trial has, in a few words. */
  public static String firstDie(Study.Memory memory) {
    return memory.map() != null
        ? "Measured map"
        : memory.die() == null ? "Die of the first trial" : "Die " + memory.die();
  }

  /**
   * The figure.
   *
   * @param curve of the study
   * @param volts operating voltage, in V
   */
  public static MapFigure of(Study study, ErrorCurve curve, double volts, Shown shown) {
    List<Words> all = words(study);
    List<Words> drawn = shown.memory() == ALL ? all : List.of(all.get(shown.memory()));
    int bits = drawn.stream().mapToInt(Words::bits).max().orElseThrow();
    int rows = drawn.stream().mapToInt(Words::words).sum();
    byte[] cells = new byte[Math.multiplyExact(rows, bits)];
    FaultList faults = new FaultList();
    int from = 0;
    for (Words each : drawn) {
      DrawnSite site = covering(each.layer(), shown.sites());
      if (!site.kind().transientFaults()) {
        site.kind()
            .draw(
                site.source(),
                each.number(),
                each.words(),
                each.bits(),
                site.probability(),
                faults);
        mark(faults, from, bits, cells);
      }
      from += each.words();
    }
    return new MapFigure(
        study.name(), "Word", "Bit", rows, bits, cells, note(study, curve, volts, shown, drawn));
  }

  private static String note(
      Study study, ErrorCurve curve, double volts, Shown shown, List<Words> drawn) {
    String of =
        shown.memory() == ALL
            ? "all words of " + study.workload() + ", layer by layer"
            : drawn.get(0).name() + " of " + study.workload();
    boolean mixed = drawn.stream().mapToInt(Words::bits).distinct().count() > 1;
    return String.format(
            Locale.ROOT,
            "%s at %s V, probability %.3g%s; %s.",
            shown.die(),
            CsvWriter.number(volts),
            shown.sites().get(0).probability(),
            ExtrapolationText.mark(study, curve, volts),
            of)
        + (shown.sites().size() == 1 ? "" : " The probability is that of the first memory.")
        + (mixed ? " Blank on the left are bits that shorter words do not have." : "")
        + (shown.remark().isEmpty() ? "" : " " + shown.remark());
  }

  /** The memory of a layer's words: of those that fail none may hold them. */
  private static DrawnSite covering(int layer, List<DrawnSite> sites) {
    return sites.stream()
        .filter(s -> s.scope().coversWeights(layer))
        .findFirst()
        .orElse(sites.get(0));
  }

  private static void mark(FaultList faults, int from, int bits, byte[] cells) {
    for (int i = 0; i < faults.size(); i++) {
      int mask = faults.mask(i);
      int row = (from + faults.word(i)) * bits;
      for (int b = 0; b < bits; b++) {
        if ((mask >>> b & 1) != 0) {
          cells[row + b] =
              (faults.value(i) >>> b & 1) != 0 ? MapFigure.STUCK_AT_1 : MapFigure.STUCK_AT_0;
        }
      }
    }
  }
}
