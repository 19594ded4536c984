package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.Against;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.decide.PinnedText;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.Quantity;

/** The designs that a study pins, each with its difference from the first. */
public final class PinsPart implements ResultFile {
  @Override
  public String file() {
    return "pins.csv";
  }

  @Override
  public boolean belongsTo(Study study) {
    return !study.decide().pins().isEmpty();
  }

  @Override
  public boolean has(Snapshot run) {
    return !Pinned.of(run, run.study().decide()).designs().isEmpty();
  }

  @Override
  public void write(RunResults of, OutputStream out) throws IOException {
    Pinned pinned = Pinned.of(of.run(), of.study().decide());
    List<Map<String, @Nullable Object>> rows = rows(of.run(), pinned);
    CsvWriter writer = new CsvWriter(out, List.of(), List.copyOf(rows.get(0).keySet()));
    for (Map<String, @Nullable Object> row : rows) {
      writer.row(row.values().toArray());
    }
    writer.flush();
  }

  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    if (!belongsTo(of.study()) || !has(of.run())) {
      return;
    }
    json.writeArrayFieldStart("pins");
    for (Map<String, @Nullable Object> row :
        rows(of.run(), Pinned.of(of.run(), of.study().decide()))) {
      ObjectNode node = PartNodes.object();
      for (Map.Entry<String, @Nullable Object> cell : row.entrySet()) {
        Object value = cell.getValue();
        if (cell.getKey().equals("study")) {
          continue;
        }
        if (value instanceof Integer whole) {
          node.put(cell.getKey(), whole);
        } else if (value instanceof Double number) {
          PartNodes.put(node, cell.getKey(), number);
        } else if (value == null) {
          node.putNull(cell.getKey());
        } else {
          node.put(cell.getKey(), value.toString());
        }
      }
      json.writeTree(node);
    }
    json.writeEndArray();
  }

  /**
   * The pinned designs as a table: a row a design, a value a column. Numbers in SI units, not a
   * number where they are not known; null where there is nothing to tell.
   */
  public static List<Map<String, @Nullable Object>> rows(Snapshot run, Pinned pinned) {
    List<String> sentences = PinnedText.of(run.study()).sentences(pinned);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Pinned.Design d : pinned.designs()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("study", run.study().name());
      row.put("pin", d.letter());
      design(row, run.task().word(), d.point());
      difference(row, run.task().word() + "_difference_", d.against());
      row.put("certainty", certainty(run, d.against()));
      row.put("sentence", rows.isEmpty() ? null : sentences.get(rows.size() - 1));
      rows.add(row);
    }
    return rows;
  }

  private static @Nullable String certainty(Snapshot run, @Nullable Against against) {
    return against == null
        ? null
        : String.join(" ", PinnedText.of(run.study()).statements(against));
  }

  private static void design(Map<String, @Nullable Object> row, String outcome, DesignPoint p) {
    Summary known = p.settled() ? p.outcome() : null;
    row.put("scheme", p.label());
    row.put("voltage_v", p.volts());
    row.put("trials", known == null ? 0 : known.count());
    row.put(outcome + "_mean", known == null ? Double.NaN : known.mean());
    row.put(outcome + "_ci_low", known == null ? Double.NaN : known.outer().low());
    row.put(outcome + "_ci_high", known == null ? Double.NaN : known.outer().high());
    row.put(outcome + "_seen_low", known == null ? Double.NaN : known.seen().low());
    row.put(outcome + "_seen_high", known == null ? Double.NaN : known.seen().high());
    row.put("energy_j_per_inference", p.joules());
    row.put("energy_relative", p.relativeEnergy());
    row.put("area_factor", p.area());
    row.put("latency_factor", p.latency());
    row.put("extra_bits_per_word", p.extraBits());
    row.put("retraining", p.retraining() ? "yes" : "no");
    row.put("failing_map", p.mapAtDeployment() ? "yes" : "no");
  }

  private static void difference(
      Map<String, @Nullable Object> row, String difference, @Nullable Against a) {
    PairedDifference paired = a == null ? null : a.paired();
    row.put("reference", a == null ? null : "A");
    row.put("paired", a == null ? null : paired == null ? "no" : "yes");
    row.put("common_trials", paired == null ? null : (Object) paired.trials());
    row.put(difference + "mean", a == null ? Double.NaN : a.mean());
    row.put(difference + "ci_low", a == null ? Double.NaN : a.outer().low());
    row.put(difference + "ci_high", a == null ? Double.NaN : a.outer().high());
    row.put(difference + "seen_low", a == null ? Double.NaN : a.seen().low());
    row.put(difference + "seen_high", a == null ? Double.NaN : a.seen().high());
    row.put("dies_higher", paired == null ? null : (Object) paired.more());
    row.put("dies_lower", paired == null ? null : (Object) paired.less());
    row.put("share_higher_ci_low", paired == null ? Double.NaN : paired.moreShare().low());
    row.put("share_higher_ci_high", paired == null ? Double.NaN : paired.moreShare().high());
    row.put("energy_difference_j", a == null ? Double.NaN : a.difference(Quantity.ENERGY));
    row.put("energy_ratio", a == null ? Double.NaN : a.ratio(Quantity.ENERGY));
    row.put("area_ratio", a == null ? Double.NaN : a.ratio(Quantity.AREA));
    row.put("latency_ratio", a == null ? Double.NaN : a.ratio(Quantity.LATENCY));
    row.put("extra_bits_difference", a == null ? Double.NaN : a.difference(Quantity.EXTRA_BITS));
  }
}
