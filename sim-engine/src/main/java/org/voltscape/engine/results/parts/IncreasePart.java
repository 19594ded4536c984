package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.stats.PairedRatio;
import org.voltscape.engine.stats.Summary;

/** The average error increase. */
final class IncreasePart implements ResultPart {
  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    AverageErrorIncrease increase = of.increase();
    if (increase == null) {
      return;
    }
    ObjectNode node = PartNodes.object();
    node.put("from_v", increase.from());
    node.put("to_v", increase.to());
    node.put("voltages", increase.voltages());
    node.put("nominal_error", increase.nominal());
    String remark = increase.remark(of.study());
    if (!remark.isEmpty()) {
      node.put("note", remark);
    }
    ArrayNode schemes = node.putArray("schemes");
    for (int s = 0; s < increase.schemes().size(); s++) {
      scheme(increase, s, schemes.addObject());
    }
    PartNodes.field(json, "average_error_increase", node);
  }

  private static void scheme(AverageErrorIncrease increase, int s, ObjectNode entry) {
    AverageErrorIncrease.OfScheme of = increase.schemes().get(s);
    Summary mean = of.increase();
    entry.put("scheme", of.label());
    entry.put("dies", mean == null ? 0 : mean.count());
    PartNodes.put(entry, "mean", mean == null ? Double.NaN : mean.mean());
    PartNodes.put(entry, "ci_low", mean == null ? Double.NaN : mean.low());
    PartNodes.put(entry, "ci_high", mean == null ? Double.NaN : mean.high());
    PartNodes.put(entry, "seen_low", mean == null ? Double.NaN : mean.seen().low());
    PartNodes.put(entry, "seen_high", mean == null ? Double.NaN : mean.seen().high());
    PartNodes.put(entry, "median", of.median());
    if (s != increase.reference()) {
      PairedRatio ratio = of.ratio();
      entry.put("ratio_to", increase.referenceLabel());
      PartNodes.put(entry, "ratio", ratio == null ? Double.NaN : ratio.ratio());
      PartNodes.put(entry, "ratio_ci_low", ratio == null ? Double.NaN : ratio.low());
      PartNodes.put(entry, "ratio_ci_high", ratio == null ? Double.NaN : ratio.high());
      PartNodes.put(entry, "ratio_of_medians", of.medianRatio());
    }
  }
}
