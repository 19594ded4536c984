package org.voltscape.engine.study.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workload;

/** Reads the part of a study that says what fails, where, and on which die. */
final class MemoryReader {
  /** The fields of {@code memory}. */
  static final String[] FIELDS = {
    "curve",
    "faults",
    "stuckAtOne",
    "die",
    "mapOffset",
    "mapDies",
    "mapStuckAt",
    "mapBlockWords",
    "mapArray",
    "biases",
    "rowCorrelation",
    "columnCorrelation",
    "on",
    "layers",
    "bits"
  };

  private static final double MOST_CORRELATION = CorrelatedDie.MOST_SHARED;

  private static final Pattern RATIO =
      Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*:\\s*(\\d+(?:\\.\\d+)?)\\s*");
  private static final String STUCK_AT_ONE =
      "a number from 0 to 1, or a ratio of cells stuck at 1 to cells stuck at 0 such as \"4:1\"";
  private static final String DIE =
      "\"per-trial\", the number of a die, or a failure map (a file .csv, .tsv, .txt,"
          + " .npy or .npz, or .gz of one)";

  private final String source;
  private final Fields fields;
  private final Workload workload;
  private final int weightBits;
  private final int activationBits;
  private final Problems problems;

  /**
   * @param source the study's name, for complaints
   * @param fields the object {@code memory}
   * @param weightBits bits of a weight word
   * @param activationBits bits of an activation word; 0 for single precision
   * @param problems notes what is wrong
   */
  MemoryReader(
      String source,
      Fields fields,
      Workload workload,
      int weightBits,
      int activationBits,
      Problems problems) {
    this.source = source;
    this.fields = fields;
    this.workload = workload;
    this.weightBits = weightBits;
    this.activationBits = activationBits;
    this.problems = problems;
  }

  /**
   * The memory on a curve that was read already.
   *
   * @throws BadInputException for parts that do not go together, if each alone is right
   */
  Study.Memory read(CurveChoice curve) {
    FaultKind faults =
        problems.read(
            () -> FaultKind.parse(fields.text("faults", "stuck-at"), source, "field memory.faults"),
            FaultKind.STUCK_AT);
    FaultScope scope = problems.read(this::scope, null);
    double rows = fields.number("rowCorrelation", 0, 0, MOST_CORRELATION);
    double columns = fields.number("columnCorrelation", 0, 0, MOST_CORRELATION);
    if (rows + columns > MOST_CORRELATION) {
      problems.add(
          bad(
              "columnCorrelation",
              rows + " along rows and " + columns + " along columns",
              "at most " + MOST_CORRELATION + " together"));
    }
    double stuckAtOne = problems.read(this::stuckAtOne, 0.5);
    boolean faultyBiases = problems.read(this::faultyBiases, false);
    String map = problems.read(this::map, null);
    long die =
        fields.has("die") && !fields.isText("die")
            ? fields.integer("die", 0, Long.MIN_VALUE, Long.MAX_VALUE)
            : 0;
    MapPart part = MapPartReader.read(fields);
    problems.refuse();
    Study.Memory memory =
        new Study.Memory(curve, faults, stuckAtOne, null, faultyBiases)
            .withCorrelation(rows, columns)
            .withScope(scope);
    if (map != null) {
      refuseMap(map, memory);
      return memory.withMap(map, part);
    }
    MapPartReader.refuse(fields, source);
    return fields.has("die") && !fields.isText("die") ? memory.withDie(die) : memory;
  }

  private double stuckAtOne() {
    if (!fields.isText("stuckAtOne")) {
      return fields.number("stuckAtOne", 0.5, 0, 1);
    }
    String text = fields.text("stuckAtOne", null);
    Matcher ratio = RATIO.matcher(text);
    if (ratio.matches()) {
      double ones = Double.parseDouble(ratio.group(1));
      double share = ones / (ones + Double.parseDouble(ratio.group(2)));
      if (share >= 0 && share <= 1) {
        return share;
      }
    }
    throw bad("stuckAtOne", quoted(text), STUCK_AT_ONE);
  }

  private boolean faultyBiases() {
    String biases = fields.text("biases", workload.faultyBiases() ? "faulty" : "clean");
    if (!biases.equals("clean") && !biases.equals("faulty")) {
      throw bad(
          "biases",
          quoted(biases),
          Suggestions.hint("clean or faulty", biases, List.of("clean", "faulty")));
    }
    return biases.equals("faulty");
  }

  /** The path of a measured map; null where dies are drawn. */
  private @Nullable String map() {
    if (!fields.isText("die")) {
      return null;
    }
    String text = fields.text("die", null);
    if (text.equals("per-trial")) {
      return null;
    }
    if (MapPartReader.isMap(text)) {
      return text;
    }
    throw bad("die", quoted(text), Suggestions.hint(DIE, text, List.of("per-trial")));
  }

  private void refuseMap(String map, Study.Memory memory) {
    if (memory.faults().transientFaults()) {
      throw bad(
          "die",
          quoted(map) + " with the faults " + memory.faults().id() + " that are drawn again",
          "stuck-at faults with a failure map");
    }
    if (memory.rowCorrelation() > 0 || memory.columnCorrelation() > 0) {
      throw bad(
          "die", quoted(map) + " with correlations", "correlations of dies that are drawn only");
    }
    if (memory.scope().activations()) {
      throw bad("die", quoted(map) + " with faulty activations", "a map of the weights only");
    }
  }

  private FaultScope scope() {
    String on = fields.text("on", "weights");
    boolean weights = on.equals("weights") || on.equals("both");
    boolean activations = on.equals("activations") || on.equals("both");
    if (!weights && !activations) {
      throw bad(
          "on",
          quoted(on),
          Suggestions.hint(
              "weights, activations or both", on, List.of("weights", "activations", "both")));
    }
    if (activations && activationBits == 0) {
      throw bad(
          "on",
          quoted(on) + " with activations in single precision",
          "weights, or a word format for the activations");
    }
    return new FaultScope(weights, activations, layers(), bits(weights, activations));
  }

  private List<Integer> layers() {
    int layers = workload.shape().layers().size();
    String expected = "a list of layers from 1 to " + layers + ", \"conv\" or \"fc\"";
    if (!fields.has("layers")) {
      return List.of();
    }
    if (fields.isText("layers")) {
      List<Integer> chosen = FaultScope.layersOf(workload.shape(), fields.text("layers", null));
      if (chosen.isEmpty()) {
        throw fields.unexpected(
            "layers",
            Suggestions.hint(expected, fields.text("layers", null), List.of("conv", "fc")));
      }
      return chosen;
    }
    return numbers("layers", expected, 1, layers);
  }

  private List<Integer> bits(boolean weights, boolean activations) {
    if (!fields.has("bits")) {
      return List.of();
    }
    int most = Math.max(weights ? weightBits : 0, activations ? activationBits : 0);
    if (!fields.isObject("bits")) {
      return numbers(
          "bits",
          "a list of bit positions from 0 to " + (most - 1) + ", {\"top\": k} or {\"bottom\": k}",
          0,
          most - 1);
    }
    Fields end = fields.object("bits", "top", "bottom");
    if (end.has("top") == end.has("bottom")) {
      throw fields.unexpected("bits", "either {\"top\": k} or {\"bottom\": k}");
    }
    if (end.has("bottom")) {
      return FaultScope.bottomBits((int) end.integer("bottom", 0, 1, most));
    }
    if (weights && activations && weightBits != activationBits) {
      throw bad(
          "bits.top",
          "top bits of weights of "
              + weightBits
              + " bits and activations of "
              + activationBits
              + " bits",
          "a list of bit positions where the words differ in length");
    }
    return FaultScope.topBits(most, (int) end.integer("top", 0, 1, most));
  }

  private List<Integer> numbers(String name, String expected, int min, int max) {
    List<JsonNode> nodes = fields.array(name, expected);
    Set<Integer> numbers = new TreeSet<>();
    Problems own = new Problems();
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      OptionalLong number = Fields.whole(node);
      if (number.isEmpty() || number.getAsLong() < min || number.getAsLong() > max) {
        own.add(bad(name + "[" + i + "]", node.toString(), expected));
      } else {
        numbers.add((int) number.getAsLong());
      }
    }
    own.refuse();
    if (numbers.isEmpty()) {
      throw bad(name, "an empty list", expected);
    }
    return List.copyOf(numbers);
  }

  private BadInputException bad(String name, String found, String expected) {
    return new BadInputException(source, "field memory." + name, found, expected);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
