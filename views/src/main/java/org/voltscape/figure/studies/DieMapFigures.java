package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.canary.MarkedCanaries;
import org.voltscape.engine.canary.cells.Canaries.Canary;
import org.voltscape.engine.canary.cells.CanaryRegulator;
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

  /** What a cell with a ring is. */
  public static final String CANARY = "canary cell";

  private DieMapFigures() {}

  /**
   * What is drawn.
   *
   * @param die in a few words, such as {@code Die of the first trial}
   * @param sites the memories of the study with their faults, the first one first
   * @param memory place among {@link #memories}, or {@link #ALL}
   * @param remark what else there is to say, in whole sentences; may be empty
   * @param canaries of the die, which get a ring; null where the study has none
   */
  public record Shown(
      String die, List<DrawnSite> sites, int memory, String remark, MarkedCanaries canaries) {
    /** Of a study without canaries. */
    public Shown(String die, List<DrawnSite> sites, int memory, String remark) {
      this(die, sites, memory, remark, null);
    }
  }

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
        study.name(),
        "Word",
        "Bit",
        rows,
        bits,
        cells,
        note(study, curve, volts, shown, drawn),
        marks(shown.canaries(), drawn, bits));
  }

  private static MapFigure.Marks marks(MarkedCanaries canaries, List<Words> drawn, int bits) {
    if (canaries == null) {
      return MapFigure.Marks.NONE;
    }
    List<Integer> marks = new ArrayList<>();
    int from = 0;
    for (Words each : drawn) {
      for (Canary cell : canaries.cells()) {
        if (cell.memory() == each.number()) {
          marks.add((from + (int) cell.word()) * bits + cell.bit());
        }
      }
      from += each.words();
    }
    Collections.sort(marks);
    return new MapFigure.Marks(CANARY, marks);
  }

  private static String told(MarkedCanaries canaries) {
    return canaries == null
        ? ""
        : String.format(
            Locale.ROOT,
            " Rings: the canaries of the target %s V.%s",
            CanaryRegulator.number(canaries.target()),
            canaries.settled().isEmpty() ? "" : " " + canaries.settled());
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
        + told(shown.canaries())
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
