package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.network.pruning.SkippedOperations;

/** How many operations the fault-free network skips, where the study skips any. */
final class PruningPart implements ResultPart {
  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    SkippedOperations skipped = of.run().skipped();
    if (skipped != null) {
      PartNodes.field(json, "pruning", node(of.study().pruning(), skipped));
    }
  }

  private static ObjectNode node(Pruning pruning, SkippedOperations skipped) {
    ObjectNode node = PartNodes.object();
    node.put("images", skipped.images());
    node.put("skipped_share", skipped.share());
    ArrayNode layers = node.putArray("layers");
    for (int l = 0; l < skipped.macs().size(); l++) {
      layers
          .addObject()
          .put("layer", l + 1)
          .put("threshold", pruning.threshold(l))
          .put("macs", skipped.macs().get(l))
          .put("macs_carried_out_mean", skipped.carriedOut(l))
          .put("skipped_share", skipped.share(l));
    }
    node.put("counted", skipped.describe());
    return node;
  }
}
