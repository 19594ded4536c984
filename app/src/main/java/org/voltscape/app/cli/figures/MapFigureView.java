package org.voltscape.app.cli.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.engine.trial.StudyMaps;
import org.voltscape.engine.trial.faults.DrawnSite;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.Figure;
import org.voltscape.figure.MapFigure;
import org.voltscape.figure.studies.ExtrapolationText;

/** The failing cells of all words of the study's network on its first die. */
final class MapFigureView implements FigureView {
  @Override
  public String id() {
    return "map";
  }

  @Override
  public String help() {
    return "the failing cells of the study's first die";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--voltage");
  }

  @Override
  public boolean ofCells() {
    return true;
  }

  @Override
  public Figure draw(FigureRequest request) {
    double volts = request.volts();
    Study study = request.study();
    if (study.memory().faults() != FaultKind.STUCK_AT) {
      throw new BadInputException(
          request.name(),
          "field memory.faults",
          "\"" + study.memory().faults().id() + "\", which are drawn again each time",
          "\"stuck-at\" for a map of a die");
    }
    FaultPlan plan = request.input().faults(volts);
    List<DrawnSite> sites = plan.sites(0);
    int bits = bits(study);
    FaultList faults = new FaultList();
    int[] sizes = StudyMaps.wordCounts(study);
    int words = Arrays.stream(sizes).sum();
    byte[] cells = new byte[Math.multiplyExact(words, bits)];
    int from = 0;
    for (int memory = 0; memory < sizes.length; memory++) {
      // Two memories a layer: its weights and its biases.
      int layer = memory / 2;
      DrawnSite site = covering(layer, sites);
      if (!site.kind().transientFaults()) {
        site.kind()
            .draw(
                site.source(),
                memory,
                sizes[memory],
                study.weights(layer).bits(),
                site.probability(),
                faults);
        mark(faults, from, bits, cells);
      }
      from += sizes[memory];
    }
    String note =
        String.format(
            Locale.ROOT,
            "%s at %s V, probability %.3g%s; all words of %s, layer by layer.%s",
            dieName(study.memory()),
            CsvWriter.number(volts),
            plan.probability(),
            ExtrapolationText.mark(study, request.input().curve(), volts),
            study.workload(),
            (sites.size() == 1 ? "" : " The probability is that of the first memory.")
                + (study.regions().weights().isEmpty()
                    ? ""
                    : " Blank on the left are bits that shorter words do not have."));
    return new MapFigure(study.name(), "Word", "Bit", words, bits, cells, note);
  }

  /** Cells of the longest words. */
  private static int bits(Study study) {
    int layers = Workloads.byId(study.workload(), "study", "workload").shape().layers().size();
    return IntStream.range(0, layers).map(l -> study.weights(l).bits()).max().orElseThrow();
  }

  /** The memory of a layer's words: of those that fail none may hold them. */
  private static DrawnSite covering(int layer, List<DrawnSite> sites) {
    return sites.stream()
        .filter(s -> s.scope().coversWeights(layer))
        .findFirst()
        .orElse(sites.get(0));
  }

  private static String dieName(Study.Memory memory) {
    return memory.map() != null
        ? "Measured map"
        : memory.die() == null ? "Die of the first trial" : "Die " + memory.die();
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
