package org.voltscape.engine.study.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.word.WordFormats;

/** The field {@code explore} of studies. */
public final class ExploreJson {
  /** Name of the field. */
  public static final String FIELD = "explore";

  private static final String WEIGHTS = "weights";
  private static final String BY_LAYER = "weightsByLayer";
  private static final String ACTIVATIONS = "activations";
  private static final String SCENARIOS = "scenarios";
  private static final String THRESHOLDS = "thresholds";
  private static final String FLOAT = "float";

  private ExploreJson() {}

  /**
   * Reads it.
   *
   * @param source the study's name, for complaints
   * @param study all of its fields
   * @param scenario checks the id of a scenario of the study's platform, and gives it back
   * @return {@link ExploreSettings#NONE} where it is left out
   * @throws BadInputException where it cannot be varied
   */
  public static ExploreSettings read(
      String source, Fields study, Function<String, String> scenario) {
    if (!study.has(FIELD)) {
      return ExploreSettings.NONE;
    }
    Fields f =
        study.noting(null).object(FIELD, WEIGHTS, BY_LAYER, ACTIVATIONS, SCENARIOS, THRESHOLDS);
    return new ExploreSettings(
        texts(source, f, WEIGHTS, (id, place) -> WordFormats.weights(id, source, place).id()),
        f.flag(BY_LAYER, false),
        texts(
            source,
            f,
            ACTIVATIONS,
            (id, place) -> id.equals(FLOAT) ? id : WordFormats.activations(id, source, place).id()),
        texts(
            source,
            f,
            SCENARIOS,
            (id, place) -> {
              try {
                return scenario.apply(id);
              } catch (BadInputException e) {
                throw e.map(p -> new BadInputException(source, place, p.found(), p.expected()));
              }
            }),
        thresholds(source, f));
  }

  /** Checks the value at a place. */
  private interface Check {
    String of(String id, String place);
  }

  private static List<String> texts(String source, Fields f, String name, Check check) {
    Set<String> all = new LinkedHashSet<>();
    int i = 0;
    for (JsonNode node : nodes(f, name, "a list of ids")) {
      String place = f.place(name) + "[" + i++ + "]";
      if (!node.isTextual()) {
        throw new BadInputException(source, place, node.toString(), "an id in quotes");
      }
      all.add(check.of(node.textValue(), place));
    }
    return new ArrayList<>(all);
  }

  private static List<Double> thresholds(String source, Fields f) {
    Set<Double> all = new LinkedHashSet<>();
    int i = 0;
    for (JsonNode node : nodes(f, THRESHOLDS, "a list of numbers")) {
      String place = f.place(THRESHOLDS) + "[" + i++ + "]";
      double number = node.isNumber() ? node.doubleValue() : Double.NaN;
      if (!Pruning.valid(number)) {
        throw new BadInputException(source, place, node.toString(), "a finite number, 0 or more");
      }
      all.add(number);
    }
    return new ArrayList<>(all);
  }

  private static List<JsonNode> nodes(Fields f, String name, String expected) {
    if (!f.has(name)) {
      return List.of();
    }
    List<JsonNode> nodes = f.array(name, expected);
    if (nodes.isEmpty()) {
      throw f.unexpected(name, expected + " with one at least; what is not varied is left out");
    }
    return nodes;
  }

  /** Writes it; nothing where nothing is varied. */
  public static void write(ExploreSettings settings, ObjectNode study) {
    if (settings.equals(ExploreSettings.NONE)) {
      return;
    }
    ObjectNode node = study.putObject(FIELD);
    texts(node, WEIGHTS, settings.weights());
    if (settings.byLayer()) {
      node.put(BY_LAYER, true);
    }
    texts(node, ACTIVATIONS, settings.activations());
    texts(node, SCENARIOS, settings.scenarios());
    if (!settings.thresholds().isEmpty()) {
      settings.thresholds().forEach(node.putArray(THRESHOLDS)::add);
    }
  }

  private static void texts(ObjectNode node, String name, List<String> ids) {
    if (!ids.isEmpty()) {
      ArrayNode list = node.putArray(name);
      ids.forEach(list::add);
    }
  }
}
