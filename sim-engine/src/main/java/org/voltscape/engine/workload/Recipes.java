package org.voltscape.engine.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.voltscape.engine.training.TrainingRecipe;

/** Training recipes as text: kept inside trained networks, and what caches are keyed by. */
public final class Recipes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Recipes() {}

  /** A recipe with the workload it is for, as one line of JSON. */
  public static String toJson(Workload workload, TrainingRecipe recipe) {
    ObjectNode node = JSON.createObjectNode();
    node.put("workload", workload.id());
    node.put("network", workload.shape().describe());
    node.set("training", JSON.valueToTree(recipe));
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
