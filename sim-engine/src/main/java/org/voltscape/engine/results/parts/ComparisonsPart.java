package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.voltscape.engine.certainty.CertaintyText;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.study.Study;

/** Differences between schemes on the same trials. */
final class ComparisonsPart implements ResultFile {
  @Override
  public String file() {
    return "comparisons.csv";
  }

  @Override
  public boolean belongsTo(Study study) {
    return study.schemes().size() > 1;
  }

  @Override
  public void write(RunResults of, OutputStream out) throws IOException {
    Comparisons.csv(of.run(), out);
  }

  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    String difference = of.quantity() + "_difference_";
    json.writeArrayFieldStart("comparisons");
    Comparisons.settled(
        of.run(),
        (one, other, d) -> {
          ObjectNode node = PartNodes.object();
          node.put("scheme", of.label(one.scheme()));
          node.put("reference", of.label(other.scheme()));
          node.put("voltage_v", one.volts());
          node.put("trials", d.trials());
          PartNodes.put(node, difference + "mean", d.mean());
          PartNodes.put(node, difference + "sd", d.sd());
          PartNodes.put(node, difference + "ci_low", d.outer().low());
          PartNodes.put(node, difference + "ci_high", d.outer().high());
          PartNodes.put(node, difference + "seen_low", d.seen().low());
          PartNodes.put(node, difference + "seen_high", d.seen().high());
          node.put("dies_higher", d.more());
          node.put("dies_lower", d.less());
          PartNodes.put(node, "share_higher_ci_low", d.moreShare().low());
          PartNodes.put(node, "share_higher_ci_high", d.moreShare().high());
          PartNodes.put(node, difference + "reversal", d.reversal());
          node.put("interval_method", d.methodText());
          node.put("certainty", String.join(" ", CertaintyText.of(of.study()).statements(d)));
          json.writeTree(node);
        });
    json.writeEndArray();
  }
}
