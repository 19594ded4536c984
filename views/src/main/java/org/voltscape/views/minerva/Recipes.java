package org.voltscape.views.minerva;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.voltscape.engine.minerva.MinervaChoices;
import org.voltscape.engine.minerva.MinervaPlan;

/** What figures of the flow carry: the plan that made them. Pure functions. */
final class Recipes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double POINTS = 100;

  private Recipes() {}

  static String of(MinervaPlan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("minerva", plan.data().id() + ", " + plan.effort().id());
    Double bound = plan.bound();
    if (bound != null) {
      json.put("bound_points", bound * POINTS);
    }
    json.put("seed", plan.seed());
    if (!plan.choices().equals(MinervaChoices.NONE)) {
      Map<String, Object> choices = new LinkedHashMap<>();
      JSON.valueToTree(plan.choices())
          .fields()
          .forEachRemaining(
              field -> {
                if (!field.getValue().isNull()) {
                  choices.put(field.getKey(), field.getValue());
                }
              });
      json.put("choices", choices);
    }
    try {
      return JSON.writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
