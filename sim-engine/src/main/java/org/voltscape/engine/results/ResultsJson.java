package org.voltscape.engine.results;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.network.ErrorMeasure;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.stats.PairedRatio;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.StudyPlugins;
import org.voltscape.engine.study.format.StudyWriter;

/** The results of one run as JSON, written entry by entry: there may be many. */
final class ResultsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Snapshot run;
  private final ErrorCurve curve;
  private final AverageErrorIncrease increase;
  private final Collection<String> files;
  private final String quantity;

  /**
   * @param files names of what the run wrote to its folder; empty where there is none
   */
  ResultsJson(
      Snapshot run, ErrorCurve curve, AverageErrorIncrease increase, Collection<String> files) {
    this.run = run;
    this.files = files;
    // Of a study of timing errors no cell is on its curve.
    this.curve = run.study().memoryFails() ? curve : null;
    this.increase = increase;
    this.quantity = ResultsWriter.quantity(run);
  }

  /** Writes everything; leaves the stream open. */
  void write(OutputStream out) throws IOException {
    JsonGenerator json = JSON.getFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    json.writeStartObject();
    json.writeFieldName("study");
    json.writeTree(StudyWriter.toTree(run.study()));
    if (curve != null) {
      json.writeFieldName("curve");
      json.writeTree(curve());
    }
    if (run.task() instanceof Task.Regression of) {
      json.writeFieldName("measure");
      json.writeTree(measure(of.measure()));
    }
    json.writeFieldName("fault_free_" + quantity);
    if (Double.isFinite(run.clean())) {
      json.writeNumber(run.clean());
    } else {
      json.writeNull();
    }
    json.writeStringField("state", run.state() == Snapshot.State.DONE ? "complete" : "partial");
    if (run.provenance().known()) {
      json.writeFieldName("provenance");
      json.writeTree(ProvenanceJson.of(run.provenance(), StudyPlugins.of(run.study())));
    }
    if (!files.isEmpty()) {
      json.writeArrayFieldStart("files");
      for (String file : files) {
        json.writeString(file);
      }
      json.writeEndArray();
    }
    json.writeArrayFieldStart("results");
    List<CurveEffect> effects = CurveEffect.of(run, curve);
    for (int i = 0; i < effects.size(); i++) {
      PointResult p = run.points().get(i);
      if (ResultsWriter.settled(p)) {
        json.writeTree(result(p, effects.get(i)));
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("comparisons");
    Comparisons.settled(
        run,
        (one, other, d) -> {
          ObjectNode node = JSON.createObjectNode();
          node.put("scheme", label(one.scheme()));
          node.put("reference", label(other.scheme()));
          node.put("voltage_v", one.volts());
          node.put("trials", d.trials());
          put(node, quantity + "_difference_mean", d.mean());
          put(node, quantity + "_difference_sd", d.sd());
          put(node, quantity + "_difference_ci_low", d.low());
          put(node, quantity + "_difference_ci_high", d.high());
          json.writeTree(node);
        });
    json.writeEndArray();
    if (Convergences.any(run)) {
      json.writeArrayFieldStart("convergence");
      for (Convergences.Convergence c : Convergences.of(run)) {
        json.writeTree(convergence(c));
      }
      json.writeEndArray();
    }
    if (increase != null) {
      json.writeFieldName("average_error_increase");
      json.writeTree(increase());
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private String label(int scheme) {
    return run.study().schemes().get(scheme).label();
  }

  private ObjectNode curve() {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", curve.id());
    node.put("title", curve.title());
    node.put("source", curve.source());
    ArrayNode points = node.putArray("points");
    curve.points().forEach(p -> points.addArray().add(p.x()).add(p.probability()));
    if (curve.hasBand()) {
      ArrayNode band = node.putArray("band");
      curve.bandPoints().forEach(p -> band.addArray().add(p.x()).add(p.low()).add(p.high()));
    }
    if (curve.hasMeasuredRange()) {
      node.put("measured_from_v", curve.lowest());
      node.put("measured_to_v", curve.highest());
    }
    return node;
  }

  private static ObjectNode measure(ErrorMeasure measure) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", measure.id());
    node.put("title", measure.title());
    node.put("unit", measure.unit());
    return node;
  }

  private ObjectNode result(PointResult p, CurveEffect effect) {
    ObjectNode node = JSON.createObjectNode();
    Summary a = p.outcome();
    node.put("scheme", label(p.scheme()));
    node.put("voltage_v", p.volts());
    node.put("failure_probability", p.probability());
    if (curve != null) {
      node.put("extrapolated", ResultsWriter.extrapolated(run.study(), p, curve));
    }
    if (curve != null && curve.hasBand()) {
      put(node, "probability_low", effect == null ? Double.NaN : effect.probability().low());
      put(node, "probability_high", effect == null ? Double.NaN : effect.probability().high());
    }
    node.put("trials", a.count());
    put(node, quantity + "_mean", a.mean());
    put(node, quantity + "_sd", a.sd());
    put(node, quantity + "_ci_low", a.low());
    put(node, quantity + "_ci_high", a.high());
    node.put("interval", a.method().text());
    put(node, quantity + "_median", p.values().median());
    if (curve != null && curve.hasBand()) {
      put(node, quantity + "_curve_low", effect == null ? Double.NaN : effect.low());
      put(node, quantity + "_curve_high", effect == null ? Double.NaN : effect.high());
      node.put(quantity + "_curve_clipped", effect != null && effect.clipped());
    }
    if (p.training() != null) {
      ObjectNode training = node.putObject("training");
      training.put("trials", p.training().trials());
      training.put("dead", p.training().dead());
      training.put("diverged", p.training().diverged());
      training.put("restarts", p.training().restarts());
      history(p.training().histories(), training);
    }
    if (run.study().memoryFails()) {
      node.put("faulty_cells_mean", p.meanFaultyCells());
      put(node, "failing_share_of_network", run.study().failingShare(p.probability()));
    }
    node.put("changed_words_mean", p.meanChangedWords());
    if (run.task().counts()) {
      node.put("agreement_mean", p.meanAgreement());
    }
    put(node, "energy_j_per_inference", p.joules());
    put(node, "energy_relative", p.relativeEnergy());
    List<String> remarks = StudyEnergy.remarks(run.study(), p.volts());
    if (!remarks.isEmpty()) {
      node.put("energy_note", String.join("; ", remarks));
    }
    return node;
  }

  private void history(TrainingHistories histories, ObjectNode node) {
    ArrayNode steps = node.putArray("steps");
    for (long step : histories.steps()) {
      steps.add(step);
    }
    numbers(histories.loss(), node.putArray("loss_mean"));
    numbers(histories.validation(), node.putArray("validation_" + quantity + "_mean"));
  }

  private static void numbers(double[] values, ArrayNode node) {
    for (double value : values) {
      if (Double.isFinite(value)) {
        node.add(value);
      } else {
        node.addNull();
      }
    }
  }

  private ObjectNode convergence(Convergences.Convergence c) {
    ObjectNode node = JSON.createObjectNode();
    node.put("scheme", label(c.scheme()));
    node.put("reference", label(c.reference()));
    node.put("voltage_v", c.volts());
    put(node, "validation_" + quantity, c.level());
    put(node, "steps", c.steps());
    put(node, "reference_steps", c.referenceSteps());
    put(node, "times_fewer", c.fewer());
    return node;
  }

  private ObjectNode increase() {
    ObjectNode node = JSON.createObjectNode();
    node.put("from_v", increase.from());
    node.put("to_v", increase.to());
    node.put("voltages", increase.voltages());
    node.put("nominal_error", increase.nominal());
    String remark = increase.remark(run.study());
    if (!remark.isEmpty()) {
      node.put("note", remark);
    }
    ArrayNode schemes = node.putArray("schemes");
    for (int s = 0; s < increase.schemes().size(); s++) {
      AverageErrorIncrease.OfScheme of = increase.schemes().get(s);
      Summary mean = of.increase();
      ObjectNode entry = schemes.addObject();
      entry.put("scheme", of.label());
      entry.put("dies", mean == null ? 0 : mean.count());
      put(entry, "mean", mean == null ? Double.NaN : mean.mean());
      put(entry, "ci_low", mean == null ? Double.NaN : mean.low());
      put(entry, "ci_high", mean == null ? Double.NaN : mean.high());
      put(entry, "median", of.median());
      if (s != increase.reference()) {
        PairedRatio ratio = of.ratio();
        entry.put("ratio_to", increase.referenceLabel());
        put(entry, "ratio", ratio == null ? Double.NaN : ratio.ratio());
        put(entry, "ratio_ci_low", ratio == null ? Double.NaN : ratio.low());
        put(entry, "ratio_ci_high", ratio == null ? Double.NaN : ratio.high());
        put(entry, "ratio_of_medians", of.medianRatio());
      }
    }
    return node;
  }

  /** What is not known or beyond all bounds is null. */
  private static ObjectNode put(ObjectNode node, String name, double value) {
    return Double.isFinite(value) ? node.put(name, value) : node.putNull(name);
  }
}
