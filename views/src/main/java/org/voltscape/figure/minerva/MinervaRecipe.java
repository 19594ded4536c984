package org.voltscape.figure.minerva;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.MinervaChoices;
import org.voltscape.engine.minerva.MinervaPlan;

/** What figures of the flow carry: the plan that made them. Pure functions. */
public final class MinervaRecipe {
  private static final int POINT_SHIFT = 2;
  private static final MathContext DIGITS = new MathContext(6);
  private static final ObjectMapper CHOICES = new ObjectMapper();

  private MinervaRecipe() {}

  /** A line of JSON: data set and effort, the bound where one was asked for, seed, choices. */
  public static String of(MinervaPlan plan) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("minerva", plan.data().id() + ", " + plan.effort().id());
    Double bound = plan.bound();
    if (bound != null) {
      json.put("bound_points", points(bound));
    }
    json.put("seed", plan.seed());
    if (!plan.choices().equals(MinervaChoices.NONE)) {
      json.set("set_by_hand", choices(plan.choices()));
    }
    return json + "\n";
  }

  private static BigDecimal points(double share) {
    BigDecimal points = new BigDecimal(share, DIGITS).movePointRight(POINT_SHIFT);
    return new BigDecimal(points.stripTrailingZeros().toPlainString());
  }

  private static ObjectNode choices(MinervaChoices choices) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "network", choices.network());
    put(json, "architecture", choices.architecture());
    put(json, "words", choices.words());
    List<Double> thresholds = choices.thresholds();
    if (thresholds != null) {
      ArrayNode all = json.putArray("thresholds");
      thresholds.forEach(all::add);
    }
    put(json, "scheme", choices.scheme());
    put(json, "volts", choices.volts());
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable Object value) {
    if (value != null) {
      json.set(name, CHOICES.valueToTree(value));
    }
  }
}
