package org.voltscape.engine.study.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.param.SupplyVolts;
import org.voltscape.engine.study.decide.DecideSettings.Range;

/** The field {@code decide} of studies. */
public final class DecideJson {
  /** Name of the field. */
  public static final String FIELD = "decide";

  private static final String MIN_ACCURACY = "minAccuracy";
  private static final String MAX_ERROR = "maxError";
  private static final String MAX_ENERGY = "maxEnergy_j";
  private static final String MAX_AREA = "maxArea";
  private static final String MAX_LATENCY = "maxLatency";
  private static final String MAX_EXTRA_BITS = "maxExtraBits";
  private static final String NO_RETRAINING = "noRetraining";
  private static final String OBJECTIVES = "objectives";
  private static final String BRUSH = "brush";
  private static final String PINS = "pins";
  private static final String SCHEME = "scheme";
  private static final String VOLTAGE = "voltage_v";
  private static final String RANGE = "a range [from, to] of two numbers, the first not above";

  /** Beyond every quantity that designs are compared by. */
  private static final double LARGEST = 1e9;

  private DecideJson() {}

  /**
   * Reads it.
   *
   * @param source the study's name, for complaints
   * @param study all of its fields
   * @param classifies whether the study's network has an accuracy, and no application error
   * @return {@link DecideSettings#NONE} where it is left out
   * @throws BadInputException where that cannot be asked for
   */
  public static DecideSettings read(String source, Fields study, boolean classifies) {
    if (!study.has(FIELD)) {
      return DecideSettings.NONE;
    }
    Fields f =
        study
            .noting(null)
            .object(
                FIELD,
                MIN_ACCURACY,
                MAX_ERROR,
                MAX_ENERGY,
                MAX_AREA,
                MAX_LATENCY,
                MAX_EXTRA_BITS,
                NO_RETRAINING,
                OBJECTIVES,
                BRUSH,
                PINS);
    String other = classifies ? MAX_ERROR : MIN_ACCURACY;
    if (f.has(other)) {
      throw new BadInputException(
          source,
          f.place(other),
          "it in a study whose network " + (classifies ? "classifies" : "computes numbers"),
          classifies ? MIN_ACCURACY : MAX_ERROR);
    }
    return new DecideSettings(
        f.number(MIN_ACCURACY, Double.NaN, 0, 1),
        f.number(MAX_ERROR, Double.NaN, 0, LARGEST),
        f.number(MAX_ENERGY, Double.NaN, 0, LARGEST),
        f.number(MAX_AREA, Double.NaN, 0, LARGEST),
        f.number(MAX_LATENCY, Double.NaN, 0, LARGEST),
        f.number(MAX_EXTRA_BITS, Double.NaN, 0, LARGEST),
        f.flag(NO_RETRAINING, false),
        objectives(source, f),
        brush(source, f),
        pins(source, f));
  }

  private static List<Pin> pins(String source, Fields f) {
    List<JsonNode> nodes =
        f.has(PINS)
            ? f.array(PINS, "a list of designs {\"scheme\": ..., \"voltage_v\": ...}")
            : List.of();
    if (nodes.size() > DecideSettings.MOST_PINS) {
      throw new BadInputException(
          source,
          f.place(PINS),
          nodes.size() + " designs",
          DecideSettings.MOST_PINS + " at most: A, B, C and D");
    }
    List<Pin> all = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String place = f.place(PINS) + "[" + i + "]";
      if (!nodes.get(i).isObject()) {
        throw new BadInputException(
            source,
            place,
            nodes.get(i).toString(),
            "a design, for example {\"scheme\": \"secded\", \"voltage_v\": 0.52}");
      }
      Fields pin = new Fields(source, place.substring("field ".length()), nodes.get(i));
      pin.only(SCHEME, VOLTAGE);
      String scheme = pin.text(SCHEME, null);
      double volts = volts(source, pin);
      if (all.stream().anyMatch(p -> p.isOf(scheme, volts))) {
        throw new BadInputException(
            source, place, scheme + " at " + volts + " V again", "each design once");
      }
      all.add(new Pin(scheme, volts));
    }
    return all;
  }

  private static double volts(String source, Fields pin) {
    if (!pin.has(VOLTAGE) || !pin.value(VOLTAGE).isNumber()) {
      throw pin.unexpected(VOLTAGE, "a voltage in V");
    }
    double volts = pin.value(VOLTAGE).doubleValue();
    if (!SupplyVolts.plausible(volts)) {
      throw new BadInputException(
          source, pin.place(VOLTAGE), volts + " V", SupplyVolts.expected(volts));
    }
    return volts;
  }

  private static Set<Quantity> objectives(String source, Fields f) {
    Set<Quantity> all = EnumSet.noneOf(Quantity.class);
    List<JsonNode> nodes = f.has(OBJECTIVES) ? f.array(OBJECTIVES, "a list of names") : List.of();
    for (int i = 0; i < nodes.size(); i++) {
      String place = f.place(OBJECTIVES) + "[" + i + "]";
      all.add(
          quantity(source, place, nodes.get(i), nodes.get(i).asText(), DecideSettings.OBJECTIVES));
    }
    return all;
  }

  private static Map<Quantity, Range> brush(String source, Fields f) {
    Map<Quantity, Range> all = new EnumMap<>(Quantity.class);
    Fields brush = f.anyObject(BRUSH);
    for (String name : brush.names()) {
      String place = brush.place(name);
      JsonNode node = brush.value(name);
      Quantity q = quantity(source, place, node, name, EnumSet.allOf(Quantity.class));
      boolean two = node.isArray() && node.size() == 2;
      double from = two && node.get(0).isNumber() ? node.get(0).doubleValue() : Double.NaN;
      double to = two && node.get(1).isNumber() ? node.get(1).doubleValue() : Double.NaN;
      if (!(from <= to) || Math.max(Math.abs(from), Math.abs(to)) > LARGEST) {
        throw new BadInputException(source, place, node.toString(), RANGE);
      }
      all.put(q, new Range(from, to));
    }
    return all;
  }

  private static Quantity quantity(
      String source, String place, JsonNode found, String name, Set<Quantity> allowed) {
    List<String> ids =
        Stream.of(Quantity.values()).filter(allowed::contains).map(Quantity::id).toList();
    return Quantity.of(name)
        .filter(allowed::contains)
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    place,
                    found.toString(),
                    Suggestions.hint(
                        ids.stream().collect(Collectors.joining(", ", "one of ", "")), name, ids)));
  }

  /** Writes it; nothing where nothing is asked. */
  public static void write(DecideSettings settings, ObjectNode study) {
    if (settings.equals(DecideSettings.NONE)) {
      return;
    }
    ObjectNode node = study.putObject(FIELD);
    number(node, MIN_ACCURACY, settings.minAccuracy());
    number(node, MAX_ERROR, settings.maxError());
    number(node, MAX_ENERGY, settings.maxEnergy());
    number(node, MAX_AREA, settings.maxArea());
    number(node, MAX_LATENCY, settings.maxLatency());
    number(node, MAX_EXTRA_BITS, settings.maxExtraBits());
    if (settings.noRetraining()) {
      node.put(NO_RETRAINING, true);
    }
    if (!settings.objectives().isEmpty()) {
      ArrayNode list = node.putArray(OBJECTIVES);
      settings.objectives().forEach(q -> list.add(q.id()));
    }
    if (!settings.brush().isEmpty()) {
      ObjectNode brush = node.putObject(BRUSH);
      settings.brush().forEach((q, r) -> brush.putArray(q.id()).add(r.from()).add(r.to()));
    }
    if (!settings.pins().isEmpty()) {
      ArrayNode list = node.putArray(PINS);
      settings
          .pins()
          .forEach(p -> list.addObject().put(SCHEME, p.scheme()).put(VOLTAGE, p.volts()));
    }
  }

  private static void number(ObjectNode node, String name, double value) {
    if (!Double.isNaN(value)) {
      node.put(name, value);
    }
  }
}
