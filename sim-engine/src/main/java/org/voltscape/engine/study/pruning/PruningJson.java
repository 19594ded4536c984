package org.voltscape.engine.study.pruning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.param.BadInputException;

/** The field {@code pruning} of studies: one threshold for all layers, or one a layer. */
public final class PruningJson {
  /** Name of the field. */
  public static final String FIELD = "pruning";

  private static final String ONE = "threshold";
  private static final String EACH = "thresholds";
  private static final String NUMBER = "a finite number, 0 or more";

  private PruningJson() {}

  /**
   * Reads it.
   *
   * @param source the study's name, for complaints
   * @param study all of its fields
   * @param layers of its network
   * @return {@link Pruning#NONE} where it is left out
   * @throws BadInputException where it is no pruning of such a network
   */
  public static Pruning read(String source, Fields study, int layers) {
    if (!study.has(FIELD)) {
      return Pruning.NONE;
    }
    Fields fields = study.noting(null).object(FIELD, ONE, EACH);
    if (fields.has(ONE) == fields.has(EACH)) {
      throw new BadInputException(
          source,
          "field " + FIELD,
          fields.has(ONE) ? "both threshold and thresholds" : "neither threshold nor thresholds",
          "threshold, a number for all layers, or thresholds, a number for each of the "
              + layers
              + " layers");
    }
    if (fields.has(ONE)) {
      return Pruning.uniform(threshold(source, fields.place(ONE), fields.value(ONE)));
    }
    String list = "a list of numbers, one for each of the " + layers + " layers";
    List<JsonNode> nodes = fields.array(EACH, list);
    if (nodes.size() != layers) {
      throw new BadInputException(
          source, fields.place(EACH), "a list of " + nodes.size() + " numbers", list);
    }
    List<Double> thresholds = new ArrayList<>();
    for (int l = 0; l < layers; l++) {
      thresholds.add(threshold(source, fields.place(EACH) + "[" + l + "]", nodes.get(l)));
    }
    return new Pruning(thresholds);
  }

  private static double threshold(String source, String place, JsonNode value) {
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!Pruning.valid(number)) {
      throw new BadInputException(
          source,
          place,
          value.toString(),
          NUMBER + ": below it the magnitude of a value that enters the layer counts as 0");
    }
    return number;
  }

  /** Writes it; nothing where nothing is skipped. */
  public static void write(Pruning pruning, ObjectNode study) {
    if (!pruning.active()) {
      return;
    }
    ObjectNode node = study.putObject(FIELD);
    if (pruning.byLayer()) {
      pruning.thresholds().forEach(node.putArray(EACH)::add);
    } else {
      node.put(ONE, pruning.threshold(0));
    }
  }
}
