package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.CurveEffect;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.results.TrainingTally;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Scouted;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;

/** What every scheme came to at every voltage. */
final class PointsPart implements ResultFile {
  @Override
  public String file() {
    return "results.csv";
  }

  @Override
  public void write(RunResults of, OutputStream out) throws IOException {
    Study study = of.study();
    String quantity = of.quantity();
    List<String> columns =
        List.of(
            "study",
            "scheme",
            "voltage_v",
            "failure_probability",
            "trials",
            quantity + "_mean",
            quantity + "_sd",
            quantity + "_ci_low",
            quantity + "_ci_high",
            "energy_j_per_inference",
            "energy_relative",
            "extrapolated",
            "energy_note",
            quantity + "_seen_low",
            quantity + "_seen_high",
            "interval_method",
            quantity + "_images_low",
            quantity + "_images_high",
            "scout_dies",
            "scout_images",
            "scout_mean");
    // A column of its own, so that other studies keep their bytes.
    boolean own = study.testsOwnImages();
    List<String> header = own ? with(columns, "images_per_trial") : columns;
    CsvWriter writer = new CsvWriter(out, List.of(), header);
    for (PointResult p : of.run().points()) {
      if (!p.settled()) {
        continue;
      }
      Summary a = p.known();
      Scouted scout = a.scouted();
      List<@Nullable Object> row =
          Arrays.asList(
              study.name(),
              of.label(p.scheme()),
              p.volts(),
              p.probability(),
              a.count(),
              a.mean(),
              a.sd(),
              a.low(),
              a.high(),
              p.joules(),
              p.relativeEnergy(),
              study.memoryFails() ? of.extrapolated(p) : null,
              String.join("; ", remarks(of, p)),
              a.seen().low(),
              a.seen().high(),
              a.methodText(),
              withImages(p).low(),
              withImages(p).high(),
              scout == null ? null : scout.dies().count(),
              scout == null ? null : scout.images(),
              scout == null ? null : scout.dies().mean());
      writer.row((own ? with(row, p.ownImages()) : row).toArray());
    }
    writer.flush();
  }

  private static <T> List<T> with(List<? extends T> all, T last) {
    List<T> more = new ArrayList<>(all);
    more.add(last);
    return more;
  }

  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("results");
    List<CurveEffect> effects = CurveEffect.of(of.run(), of.cellsOnCurve() ? of.curve() : null);
    for (int i = 0; i < effects.size(); i++) {
      PointResult p = of.run().points().get(i);
      if (p.settled()) {
        json.writeTree(point(of, p, effects.get(i)));
      }
    }
    json.writeEndArray();
  }

  private static ObjectNode point(RunResults of, PointResult p, @Nullable CurveEffect effect) {
    ObjectNode node = PartNodes.object();
    node.put("scheme", of.label(p.scheme()));
    node.put("voltage_v", p.volts());
    probability(of, p, effect, node);
    outcome(of, p, effect, node);
    training(of, p, node);
    faults(of, p, node);
    energy(of, p, node);
    return node;
  }

  private static void probability(
      RunResults of, PointResult p, @Nullable CurveEffect effect, ObjectNode node) {
    node.put("failure_probability", p.probability());
    if (of.cellsOnCurve()) {
      node.put("extrapolated", of.extrapolated(p));
    }
    if (of.cellsInBand()) {
      PartNodes.put(
          node, "probability_low", effect == null ? Double.NaN : effect.probability().low());
      PartNodes.put(
          node, "probability_high", effect == null ? Double.NaN : effect.probability().high());
    }
  }

  private static void outcome(
      RunResults of, PointResult p, @Nullable CurveEffect effect, ObjectNode node) {
    Summary a = p.known();
    String quantity = of.quantity();
    node.put("trials", a.count());
    PartNodes.put(node, quantity + "_mean", a.mean());
    PartNodes.put(node, quantity + "_sd", a.sd());
    PartNodes.put(node, quantity + "_ci_low", a.low());
    PartNodes.put(node, quantity + "_ci_high", a.high());
    PartNodes.put(node, quantity + "_seen_low", a.seen().low());
    PartNodes.put(node, quantity + "_seen_high", a.seen().high());
    node.put("interval_method", a.methodText());
    PartNodes.put(node, quantity + "_images_low", withImages(p).low());
    PartNodes.put(node, quantity + "_images_high", withImages(p).high());
    if (p.ownImages() > 0) {
      node.put("images_per_trial", p.ownImages());
    }
    if (a.scouted() != null) {
      node.put("scout_dies", a.scouted().dies().count());
      node.put("scout_images", a.scouted().images());
      PartNodes.put(node, "scout_mean", a.scouted().dies().mean());
    }
    node.put(
        "certainty",
        CertaintyText.of(of.study()).sentence(a)
            + CertaintyText.withoutScout(of.study(), p.scheme())
            + CertaintyText.of(of.study()).ownImages(p.ownImages()));
    PartNodes.put(node, quantity + "_median", p.values().median());
    if (of.cellsInBand()) {
      PartNodes.put(node, quantity + "_curve_low", effect == null ? Double.NaN : effect.low());
      PartNodes.put(node, quantity + "_curve_high", effect == null ? Double.NaN : effect.high());
      node.put(quantity + "_curve_clipped", effect != null && effect.clipped());
    }
  }

  /** Whatever unseen dies do, and over images too. */
  private static Interval withImages(PointResult p) {
    return p.withImages() == null ? Interval.UNKNOWN : p.withImages().outer();
  }

  private static void training(RunResults of, PointResult p, ObjectNode node) {
    TrainingTally tally = p.training();
    if (tally == null) {
      return;
    }
    ObjectNode training = node.putObject("training");
    training.put("trials", tally.trials());
    training.put("dead", tally.dead());
    training.put("diverged", tally.diverged());
    training.put("restarts", tally.restarts());
    ArrayNode steps = training.putArray("steps");
    for (long step : tally.histories().steps()) {
      steps.add(step);
    }
    PartNodes.add(training.putArray("loss_mean"), tally.histories().loss());
    PartNodes.add(
        training.putArray("validation_" + of.quantity() + "_mean"), tally.histories().validation());
  }

  private static void faults(RunResults of, PointResult p, ObjectNode node) {
    if (of.study().memoryFails()) {
      node.put("faulty_cells_mean", p.meanFaultyCells());
      // Of several memories each has a probability of its own; logic alone has none.
      if (of.study().regions().sites().isEmpty()
          && of.study().designs().get(p.scheme()).memoryFails()) {
        PartNodes.put(node, "failing_share_of_network", of.study().failingShare(p.probability()));
      }
    }
    node.put("changed_words_mean", p.meanChangedWords());
    if (of.run().task().counts()) {
      node.put("agreement_mean", p.meanAgreement());
    }
  }

  private static void energy(RunResults of, PointResult p, ObjectNode node) {
    PartNodes.put(node, "energy_j_per_inference", p.joules());
    PartNodes.put(node, "energy_relative", p.relativeEnergy());
    List<String> remarks = remarks(of, p);
    if (!remarks.isEmpty()) {
      node.put("energy_note", String.join("; ", remarks));
    }
  }

  private static List<String> remarks(RunResults of, PointResult p) {
    return StudyEnergy.remarks(
        of.study(), of.study().schemes().get(p.scheme()), p.volts(), of.run().skipped());
  }
}
