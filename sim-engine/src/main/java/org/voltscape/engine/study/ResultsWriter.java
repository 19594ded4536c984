package org.voltscape.engine.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.CsvWriter;
import org.voltscape.engine.stats.Summary;

/** Writes the results of a run: a tidy table, and JSON with the recipe that made it. */
public final class ResultsWriter {
  private static final List<String> HEADER =
      List.of(
          "study",
          "scheme",
          "voltage_v",
          "failure_probability",
          "trials",
          "accuracy_mean",
          "accuracy_sd",
          "accuracy_ci_low",
          "accuracy_ci_high",
          "energy_j_per_inference",
          "energy_relative");
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ResultsWriter() {}

  /**
   * The table as CSV, one row a scheme and voltage, SI units in the header. What is not known (the
   * spread of a single trial) is left empty.
   */
  public static void csv(Snapshot snapshot, OutputStream out) throws IOException {
    CsvWriter writer = new CsvWriter(out, List.of(), HEADER);
    for (PointResult p : snapshot.points()) {
      if (!settled(p)) {
        continue;
      }
      Summary a = p.accuracy();
      writer.row(
          snapshot.study().name(),
          snapshot.study().schemes().get(p.scheme()).label(),
          p.volts(),
          p.probability(),
          a.count(),
          a.mean(),
          known(a.sd()),
          known(a.low()),
          known(a.high()),
          p.joules(),
          p.relativeEnergy());
    }
    writer.flush();
  }

  /** First estimates on fewer images and trials are for the eye; no file mixes them in. */
  private static boolean settled(PointResult p) {
    return p.accuracy() != null && !p.rough();
  }

  private static Object known(double value) {
    return Double.isNaN(value) ? "" : value;
  }

  /** The results with the study that ran, its curve and what the intervals mean, as JSON. */
  public static void json(Snapshot snapshot, ErrorCurve curve, OutputStream out)
      throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.set("study", StudyWriter.toTree(snapshot.study()));
    ObjectNode c = root.putObject("curve");
    c.put("id", curve.id());
    c.put("title", curve.title());
    c.put("source", curve.source());
    ArrayNode points = c.putArray("points");
    curve.points().forEach(p -> points.addArray().add(p.x()).add(p.probability()));
    if (curve.hasBand()) {
      ArrayNode band = c.putArray("band");
      curve.bandPoints().forEach(p -> band.addArray().add(p.x()).add(p.low()).add(p.high()));
    }
    if (curve.hasMeasuredRange()) {
      c.put("measured_from_v", curve.lowest());
      c.put("measured_to_v", curve.highest());
    }
    root.put("fault_free_accuracy", snapshot.cleanAccuracy());
    root.put("state", snapshot.state() == Snapshot.State.DONE ? "complete" : "partial");
    ArrayNode results = root.putArray("results");
    List<CurveEffect> effects = CurveEffect.of(snapshot, curve);
    for (int i = 0; i < effects.size(); i++) {
      PointResult p = snapshot.points().get(i);
      if (settled(p)) {
        result(snapshot, curve, p, effects.get(i), results.addObject());
      }
    }
    try {
      out.write(
          (JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n")
              .getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void result(
      Snapshot snapshot, ErrorCurve curve, PointResult p, CurveEffect effect, ObjectNode node) {
    Summary a = p.accuracy();
    node.put("scheme", snapshot.study().schemes().get(p.scheme()).label());
    node.put("voltage_v", p.volts());
    node.put("failure_probability", p.probability());
    node.put("extrapolated", curve.extrapolated(p.volts()));
    if (curve.hasBand()) {
      put(node, "probability_low", effect == null ? Double.NaN : effect.probability().low());
      put(node, "probability_high", effect == null ? Double.NaN : effect.probability().high());
    }
    node.put("trials", a.count());
    node.put("accuracy_mean", a.mean());
    put(node, "accuracy_sd", a.sd());
    put(node, "accuracy_ci_low", a.low());
    put(node, "accuracy_ci_high", a.high());
    node.put("interval", a.method().text());
    if (curve.hasBand()) {
      put(node, "accuracy_curve_low", effect == null ? Double.NaN : effect.low());
      put(node, "accuracy_curve_high", effect == null ? Double.NaN : effect.high());
      node.put("accuracy_curve_clipped", effect != null && effect.clipped());
    }
    node.put("faulty_cells_mean", p.meanFaultyCells());
    node.put("changed_words_mean", p.meanChangedWords());
    node.put("agreement_mean", p.meanAgreement());
    node.put("energy_j_per_inference", p.joules());
    node.put("energy_relative", p.relativeEnergy());
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }
}
