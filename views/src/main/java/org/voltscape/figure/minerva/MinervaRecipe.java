package org.voltscape.figure.minerva;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.minerva.Effort;
import org.voltscape.engine.minerva.MinervaChoices;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.Architecture;

/** What figures of the flow carry: the plan that made them. Pure functions. */
public final class MinervaRecipe {
  private static final double MEGA = 1e6;
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

  /**
   * What follows {@code --view} for a figure of the flow on the command line.
   *
   * @return empty where no options name what was set by hand
   */
  public static List<String> command(FlowFigure figure, MinervaPlan plan) {
    MinervaChoices by = plan.choices();
    MinervaChoices.NetworkChoice network = by.network();
    if (!plan.effort().equals(Effort.QUICK) && !plan.effort().equals(Effort.FULL)
        || network != null
            && (network.l1() != plan.data().l1() || network.l2() != plan.data().l2())) {
      return List.of();
    }
    List<String> words = new ArrayList<>(List.of("minerva", "--flow", plan.data().id()));
    words.addAll(List.of("--step", figure.id()));
    if (plan.effort().equals(Effort.QUICK)) {
      words.add("--quick");
    }
    Double bound = plan.bound();
    if (bound != null) {
      words.addAll(List.of("--bound", points(bound).toPlainString()));
    }
    words.addAll(List.of("--seed", String.valueOf(plan.seed())));
    if (network != null) {
      add(words, "--network", network.hidden().stream().map(String::valueOf), "x");
    }
    Architecture built = by.architecture();
    if (built != null) {
      Stream<String> parts =
          Stream.of(
              String.valueOf(built.lanes()),
              String.valueOf(built.macsPerLane()),
              String.valueOf(built.weightsPerCycle()),
              CsvWriter.number(built.clock() / MEGA));
      add(words, "--architecture", parts, ",");
    }
    WordLengths.Words datapath = by.words();
    if (datapath != null) {
      add(
          words,
          "--words",
          Stream.of(datapath.weights(), datapath.activities(), datapath.products()),
          ",");
    }
    List<Double> thresholds = by.thresholds();
    if (thresholds != null) {
      add(words, "--thresholds", thresholds.stream().map(CsvWriter::number), ",");
    }
    String scheme = by.scheme();
    if (scheme != null) {
      words.addAll(List.of("--scheme", scheme));
    }
    Double volts = by.volts();
    if (volts != null) {
      words.addAll(List.of("--voltage", CsvWriter.number(volts)));
    }
    return words;
  }

  private static void add(List<String> words, String option, Stream<String> parts, String between) {
    words.addAll(List.of(option, parts.collect(Collectors.joining(between))));
  }
}
