package org.voltscape.figure.minerva;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.MinervaStudies;
import org.voltscape.engine.minerva.SupplyScaling;
import org.voltscape.engine.minerva.TrainingSpace;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

/** Tables and studies of a flow's stages in a folder, and the waterfall of its power. */
public final class MinervaFiles {
  /** Width of the waterfall, in inches. */
  public static final double WIDE = 5.5;

  private static final double HIGH = 2.6;

  private MinervaFiles() {}

  /**
   * Writes them.
   *
   * @param folder is there
   * @throws org.voltscape.engine.param.BadInputException where it cannot be written to
   */
  public static void write(Path folder, MinervaPlan plan, MinervaResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (TrainingSpace.Trained n : result.training().networks()) {
      rows.add(
          List.of(
              n.workload(),
              n.weights(),
              n.l1(),
              n.l2(),
              n.error(),
              n.front(),
              n == result.training().network()));
    }
    table(
        folder,
        plan,
        "networks",
        List.of("workload", "weights", "l1", "l2", "error", "front", "chosen"),
        rows);
    architectures(folder, plan, result.architecture());
    words(folder, plan, result);
    rows.clear();
    for (SupplyScaling.Tolerated s : result.supply().schemes()) {
      rows.add(List.of(s.scheme(), s.rate(), s.error(), s.p95(), s.volts(), s.joules()));
    }
    table(
        folder,
        plan,
        "supplies",
        List.of(
            "scheme",
            "tolerated_rate",
            "error_mean",
            "error_p95",
            "voltage_v",
            "energy_j_per_inference"),
        rows);
    waterfall(folder, plan, result.waterfall());
    FigureWriter.write(
        WaterfallFigures.of(result.waterfall(), "Power by stage, " + plan.data().title()),
        FigureTheme.PAPER,
        FigureFormat.SVG,
        WIDE,
        HIGH,
        MinervaRecipe.of(plan),
        folder.resolve("waterfall.svg"));
    studies(folder, plan, result);
  }

  private static void architectures(Path folder, MinervaPlan plan, MicroArchitecture found) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < found.points().size(); i++) {
      MicroArchitecture.Point p = found.points().get(i);
      rows.add(
          List.of(
              p.built().lanes(),
              p.built().macsPerLane(),
              p.built().weightsPerCycle(),
              p.built().clock(),
              p.cycles(),
              p.rate(),
              p.watts(),
              p.joules(),
              p.area(),
              p.front(),
              i == found.chosen()));
    }
    table(
        folder,
        plan,
        "architectures",
        List.of(
            "lanes",
            "macs_per_lane",
            "weights_per_cycle",
            "clock_hz",
            "cycles",
            "predictions_per_s",
            "power_w",
            "energy_j",
            "area_mm2",
            "front",
            "chosen"),
        rows);
  }

  private static void words(Path folder, MinervaPlan plan, MinervaResult result) {
    List<List<Object>> rows = new ArrayList<>();
    for (int l = 0; l < result.words().layers().size(); l++) {
      WordLengths.Words w = result.words().layers().get(l);
      rows.add(
          List.of(
              l + 1,
              w.weights(),
              w.activities(),
              w.products(),
              result.pruning().thresholds().get(l),
              result.pruning().skipped().get(l)));
    }
    table(
        folder,
        plan,
        "layers",
        List.of("layer", "weights", "activities", "products", "threshold", "skipped_share"),
        rows);
  }

  private static void waterfall(Path folder, MinervaPlan plan, Waterfall waterfall) {
    List<List<Object>> rows = new ArrayList<>();
    for (List<Waterfall.Bar> bars : List.of(waterfall.bars(), waterfall.variants())) {
      for (Waterfall.Bar bar : bars) {
        for (EnergyTerm term : bar.report().terms()) {
          rows.add(
              List.of(
                  bar.stage(),
                  bar.title(),
                  bar.watts(),
                  bar.factor(),
                  bar.published(),
                  bar.error(),
                  term.name(),
                  term.value(),
                  term.tier().id(),
                  String.join("; ", bar.report().remarks())));
        }
      }
    }
    table(
        folder,
        plan,
        "waterfall",
        List.of(
            "stage",
            "design",
            "power_w",
            "factor",
            "published_factor",
            "error",
            "term",
            "energy_j_per_inference",
            "trust",
            "remarks"),
        rows);
  }

  private static void table(
      Path folder,
      MinervaPlan plan,
      String name,
      List<String> header,
      List<? extends List<Object>> rows) {
    AtomicFiles.write(
        folder.resolve(name + ".csv"),
        out -> {
          CsvWriter csv =
              new CsvWriter(
                  out, List.of("Minerva on " + plan.data().title() + ": " + name), header);
          for (List<Object> row : rows) {
            csv.row(row.toArray());
          }
          csv.flush();
        });
  }

  /** A study of what each stage built. */
  private static void studies(Path folder, MinervaPlan plan, MinervaResult result) {
    new MinervaStudies(plan)
        .all(result)
        .forEach(
            (stage, study) -> {
              byte[] bytes =
                  (StudyWriter.toJson(study).strip() + "\n").getBytes(StandardCharsets.UTF_8);
              AtomicFiles.write(folder.resolve(stage + ".voltscape"), out -> out.write(bytes));
            });
  }
}
