package org.voltscape.engine.study.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.TimingScheme;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Operation;
import org.voltscape.engine.study.Regions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.TargetJson;
import org.voltscape.engine.study.canary.CanaryJson;
import org.voltscape.engine.study.decide.DecideJson;
import org.voltscape.engine.study.explore.ExploreJson;
import org.voltscape.engine.study.pruning.PruningJson;
import org.voltscape.engine.study.shmoo.ShmooJson;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/**
 * Reads studies of format 2: operating points by axis, several memories, formats of single layers,
 * designs with faults of memories and of logic. What both formats have is read as format 1 has it;
 * complaints name the fields of format 2.
 */
final class FormatTwo {
  static final int VERSION = 2;
  static final String SRAM = "sram";
  static final String ARRAY = "array";
  private static final String[] FIELDS = {
    "voltscape",
    "name",
    "workload",
    "at",
    "sweep",
    "formats",
    "media",
    "designs",
    "energy",
    "trials",
    "images",
    "seed",
    "stop",
    "scout",
    "lowRates",
    PruningJson.FIELD,
    TargetJson.FIELD,
    ExploreJson.FIELD,
    DecideJson.FIELD,
    CanaryJson.FIELD,
    ShmooJson.FIELD,
    "training"
  };

  /** The fields that both formats have. */
  private static final List<String> SAME =
      List.of(
          "name",
          "workload",
          "energy",
          "trials",
          "images",
          "seed",
          "stop",
          "scout",
          "lowRates",
          PruningJson.FIELD,
          TargetJson.FIELD,
          ExploreJson.FIELD,
          DecideJson.FIELD,
          CanaryJson.FIELD,
          ShmooJson.FIELD,
          "training");

  private static final List<OperatingAxis> SWEPT =
      List.of(OperatingAxis.SRAM_V, OperatingAxis.LOGIC_V);

  /** What the error rate of a memory beside the first can depend on: curves are over volts. */
  private static final List<OperatingAxis> MEMORY_SUPPLIES =
      List.of(OperatingAxis.SRAM_V, OperatingAxis.DRAM_V, OperatingAxis.BER);

  private static final String ONE_AXIS =
      "one axis with its values, for example {\"sram_v\": {\"from\": 0.46, \"to\": 0.56}}";

  private final String source;
  private final @Nullable Path folder;
  private final Fields root;
  private final Problems problems = new Problems();

  FormatTwo(String source, JsonNode tree, @Nullable Path folder) {
    this.source = source;
    this.folder = folder;
    this.root = new Fields(source, "", tree, problems);
  }

  Study read() {
    root.only(FIELDS);
    problems.refuse();
    Fields formats = root.object("formats", "weights", "activations", "layers");
    Fields media = root.anyObject("media");
    Map<OperatingAxis, Double> at = problems.read(this::at, Map.of());
    List<Node> designs = problems.read(this::designs, List.of());
    boolean logicOnly = !designs.isEmpty() && designs.stream().allMatch(d -> d.memory == null);
    OperatingAxis swept = problems.read(() -> swept(plain(logicOnly)), plain(logicOnly));
    problems.refuse();
    requireRange(swept, logicOnly);
    ObjectNode one = formatOne(swept, formats, media, designs, logicOnly, at);
    Study study = renamed(() -> new StudyReader(source, folder).study(one), swept);
    List<FaultSite> sites = sites(study, media);
    study =
        study
            .withOperation(new Operation(swept == plain(logicOnly) ? null : swept, at))
            .withRegions(new Regions(sites, new TreeMap<>(layers(formats, study))));
    study = logicOnly ? study : withLogic(study, designs, swept, at);
    new FormatTwoChecks(source, problems).check(study);
    return study;
  }

  private static OperatingAxis plain(boolean logicOnly) {
    return logicOnly ? OperatingAxis.LOGIC_V : OperatingAxis.SRAM_V;
  }

  private OperatingAxis swept(OperatingAxis plain) {
    if (!root.has("sweep")) {
      return plain;
    }
    Fields sweep = root.anyObject("sweep");
    List<String> names = sweep.names();
    if (names.size() != 1) {
      throw root.unexpected("sweep", ONE_AXIS);
    }
    OperatingAxis axis = axis(names.get(0), sweep.place(names.get(0)));
    if (!SWEPT.contains(axis)) {
      throw new BadInputException(
          source,
          sweep.place(axis.id()),
          "a sweep of " + axis.id(),
          "a sweep of "
              + SWEPT.stream().map(OperatingAxis::id).collect(Collectors.joining(" or ")));
    }
    return axis;
  }

  /** Of an axis that is not the usual one of its designs nobody knows where results change. */
  private void requireRange(OperatingAxis swept, boolean logicOnly) {
    if (swept != plain(logicOnly)
        && AutoSweepReader.lacksRange(root.anyObject("sweep").node(swept.id()))) {
      throw new BadInputException(
          source,
          "field sweep." + swept.id(),
          "\"auto\" without a range",
          "{\"auto\": true, \"from\": ..., \"to\": ...} where memories and logic can fail");
    }
  }

  private OperatingAxis axis(String name, String place) {
    List<String> all = Stream.of(OperatingAxis.values()).map(OperatingAxis::id).toList();
    return OperatingAxis.of(name)
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    place,
                    "an unknown axis",
                    Suggestions.hint("one of " + String.join(", ", all), name, all)));
  }

  private Map<OperatingAxis, Double> at() {
    Map<OperatingAxis, Double> values = new EnumMap<>(OperatingAxis.class);
    Fields at = root.anyObject("at");
    Problems own = new Problems();
    for (String name : at.names()) {
      own.check(
          () -> {
            OperatingAxis axis = axis(name, at.place(name));
            double value = at.noting(null).number(name, Double.NaN, axis.lowest(), axis.highest());
            values.put(axis, value);
          });
    }
    own.refuse();
    return values;
  }

  /** A design as it is written: one of the two is there. */
  private record Node(@Nullable JsonNode memory, @Nullable JsonNode logic) {}

  private List<Node> designs() {
    List<Node> all = new ArrayList<>();
    if (!root.has("designs")) {
      return all;
    }
    List<JsonNode> nodes = root.array("designs", "a list of designs");
    for (int i = 0; i < nodes.size(); i++) {
      all.add(design(nodes.get(i), "designs[" + i + "]"));
    }
    if (all.isEmpty()) {
      throw new BadInputException(source, "field designs", "an empty list", "at least one design");
    }
    return all;
  }

  private Node design(JsonNode node, String place) {
    if (node.isTextual()) {
      return isLogic(node.textValue()) ? new Node(null, node) : new Node(node, null);
    }
    Fields fields = new Fields(source, place, node);
    if (fields.has("id")) {
      String id = fields.text("id", null);
      return isLogic(id) ? new Node(null, node) : new Node(node, null);
    }
    ObjectNode memory = null;
    ObjectNode logic = null;
    if (fields.has("memory")) {
      memory = scheme(fields, "memory");
      if (isLogic(memory.path("id").asText())) {
        throw fields.unexpected("memory", "a scheme for memories; timing errors go to logic");
      }
    }
    if (fields.has("logic")) {
      logic = scheme(fields, "logic");
      if (!isLogic(logic.path("id").asText())) {
        throw fields.unexpected("logic", "a scheme for timing errors, for example \"te-drop\"");
      }
    }
    if (memory == null && logic == null) {
      throw new BadInputException(
          source, "field " + place, "neither memory nor logic", "a scheme for one of them or both");
    }
    fields.only("memory", "logic", "label", "colour");
    ObjectNode named = memory != null ? memory : Objects.requireNonNull(logic);
    for (String name : List.of("label", "colour")) {
      if (fields.has(name)) {
        named.set(name, fields.node(name));
      }
    }
    if (memory != null && logic != null && !fields.has("label")) {
      memory.put("label", memory.path("id").asText() + " + " + logic.path("id").asText());
    }
    return new Node(memory, logic);
  }

  private static boolean isLogic(String id) {
    return ProtectionSchemes.all().stream()
        .anyMatch(s -> s.id().equals(id) && s instanceof TimingScheme);
  }

  private ObjectNode scheme(Fields fields, String name) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (fields.isText(name)) {
      node.put("id", fields.text(name, null));
      return node;
    }
    if (!fields.isObject(name) || !fields.value(name).path("id").isTextual()) {
      throw fields.unexpected(name, "a scheme, or {\"id\": a scheme, its parameters}");
    }
    return fields.value(name).deepCopy();
  }

  /** The study as format 1 can say it. */
  private ObjectNode formatOne(
      OperatingAxis swept,
      Fields formats,
      Fields media,
      List<Node> designs,
      boolean logicOnly,
      Map<OperatingAxis, Double> at) {
    ObjectNode one = JsonNodeFactory.instance.objectNode();
    one.put("voltscape", StudyReader.VERSION);
    for (String name : SAME) {
      if (root.has(name)) {
        one.set(name, root.node(name));
      }
    }
    if (formats.present()) {
      ObjectNode format = one.putObject("format");
      for (String name : List.of("weights", "activations")) {
        if (formats.has(name)) {
          format.set(name, formats.node(name));
        }
      }
    }
    if (media.has(SRAM)) {
      one.set("memory", media.node(SRAM));
    }
    if (media.has(ARRAY) || at.containsKey(OperatingAxis.CLOCK_NS)) {
      one.set("array", array(media, at));
    }
    if (root.has("sweep")) {
      one.set("voltages", root.anyObject("sweep").node(swept.id()));
    }
    if (!designs.isEmpty()) {
      ArrayNode schemes = one.putArray("schemes");
      designs.forEach(d -> schemes.add(logicOnly ? d.logic : placeholder(d)));
    }
    return one;
  }

  private @Nullable JsonNode array(Fields media, Map<OperatingAxis, Double> at) {
    JsonNode node = media.node(ARRAY);
    if (!at.containsKey(OperatingAxis.CLOCK_NS) || (node != null && !node.isObject())) {
      return node;
    }
    ObjectNode array =
        node == null ? JsonNodeFactory.instance.objectNode() : node.<ObjectNode>deepCopy();
    if (array.has("clock_ns")) {
      throw new BadInputException(
          source, "field at.clock_ns", "it beside media.array.clock_ns", "one of the two");
    }
    return array.put("clock_ns", at.get(OperatingAxis.CLOCK_NS));
  }

  /** A design of logic alone stands as none among those with memories, until it is put back. */
  private static JsonNode placeholder(Node design) {
    if (design.memory != null) {
      return design.memory;
    }
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.put("id", "none");
    JsonNode logic = Objects.requireNonNull(design.logic);
    none.put(
        "label",
        logic.isTextual()
            ? logic.textValue()
            : logic.path("label").asText(logic.path("id").asText()));
    if (logic.has("colour")) {
      none.set("colour", logic.get("colour"));
    }
    return none;
  }

  /** Complaints about format 1 name the fields that format 2 has in their place. */
  private <T> T renamed(Supplier<T> part, OperatingAxis swept) {
    try {
      return part.get();
    } catch (BadInputException e) {
      throw e.map(
          p ->
              new BadInputException(
                  p.source(),
                  p.place()
                      .replace("field format", "field formats")
                      .replace("field memory", "field media." + SRAM)
                      .replace("field array", "field media." + ARRAY)
                      .replace("field voltages", "field sweep." + swept.id())
                      .replace("field schemes", "field designs"),
                  p.found(),
                  p.expected()));
    }
  }

  private Map<Integer, TensorFormat> layers(Fields formats, Study study) {
    Map<Integer, TensorFormat> all = new TreeMap<>();
    int count = workload(study).shape().layers().size();
    Fields layers = formats.anyObject("layers");
    for (String name : layers.names()) {
      String place = layers.place(name);
      if (!name.matches("[1-9]\\d{0,3}") || Integer.parseInt(name) > count) {
        problems.add(
            new BadInputException(
                source, place, "layer " + name, "the number of a layer, 1 to " + count));
        continue;
      }
      Fields layer = layers.object(name, "weights");
      problems.check(
          () ->
              all.put(
                  Integer.parseInt(name),
                  WordFormats.weights(layer.text("weights", null), source, place + ".weights")));
    }
    problems.refuse();
    return all;
  }

  private static Workload workload(Study study) {
    return Workloads.byId(study.workload(), "study", "field workload");
  }

  private List<FaultSite> sites(Study study, Fields media) {
    List<FaultSite> sites = new ArrayList<>();
    for (String name : media.names()) {
      if (!name.equals(SRAM) && !name.equals(ARRAY)) {
        problems.check(
            () -> {
              PlainText.check(name, source, "field media");
              sites.add(site(study, media, name));
            });
      }
    }
    problems.refuse();
    return sites;
  }

  private FaultSite site(Study study, Fields media, String name) {
    if (!media.isObject(name)) {
      throw media.unexpected(name, "a memory {...}");
    }
    ObjectNode node = media.value(name).deepCopy();
    JsonNode supply = node.remove("supply");
    OperatingAxis axis =
        supply == null
            ? OperatingAxis.SRAM_V
            : axis(supply.asText(), media.place(name) + ".supply");
    if (!MEMORY_SUPPLIES.contains(axis)) {
      throw new BadInputException(
          source,
          media.place(name) + ".supply",
          axis.id(),
          MEMORY_SUPPLIES.stream().map(OperatingAxis::id).collect(Collectors.joining(", ")));
    }
    boolean direct = axis == OperatingAxis.BER;
    if (direct && node.has("curve")) {
      throw new BadInputException(
          source, media.place(name) + ".curve", "a curve", "no curve where the supply is ber");
    }
    int activationBits = study.activations() == null ? 0 : study.activations().bits();
    try {
      Problems own = new Problems();
      Fields fields = new Fields(source, "memory", node, own);
      fields.only(MemoryReader.FIELDS);
      CurveChoice curve = own.read(() -> new StudyReader(source).curve(fields), null);
      Study.Memory memory =
          own.read(
              () ->
                  new MemoryReader(
                          source,
                          fields,
                          workload(study),
                          study.weights().bits(),
                          activationBits,
                          own)
                      .read(curve),
              null);
      own.refuse();
      if (memory.map() != null || curve instanceof CurveChoice.File) {
        throw new BadInputException(
            source,
            "field memory." + (memory.map() != null ? "die" : "curve"),
            "a file",
            "a drawn die, and a preset curve or points: files are read for media.sram only");
      }
      return new FaultSite(name, axis, memory);
    } catch (BadInputException e) {
      throw e.map(
          p ->
              new BadInputException(
                  p.source(),
                  p.place().replace("field memory", media.place(name)),
                  p.found(),
                  p.expected()));
    }
  }

  private Study withLogic(
      Study study, List<Node> designs, OperatingAxis swept, Map<OperatingAxis, Double> at) {
    if (designs.stream().allMatch(d -> d.logic == null)) {
      return study;
    }
    List<Double> volts =
        swept == OperatingAxis.LOGIC_V
            ? study.voltages()
            : at.containsKey(OperatingAxis.LOGIC_V)
                ? List.of(at.get(OperatingAxis.LOGIC_V))
                : List.of();
    if (volts.isEmpty()) {
      throw new BadInputException(
          source,
          "field at.logic_v",
          "no logic supply",
          "one, in V: designs with timing errors are made at it");
    }
    ArrayReader array = new ArrayReader(source, new Fields(source, ARRAY, null), new Problems());
    StudyReader reader = new StudyReader(source);
    List<SchemeChoice> schemes = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      Node design = designs.get(i);
      SchemeChoice choice = study.schemes().get(i);
      if (design.logic != null) {
        SchemeChoice logic = reader.scheme(design.logic, "designs[" + i + "].logic");
        int place = i;
        renamed(
            () -> {
              array.requireHandling(logic, place, study.array(), study.activations(), true);
              return null;
            },
            swept);
        choice =
            design.memory == null
                ? new SchemeChoice(logic.id(), choice.label(), logic.values(), choice.colour())
                : choice.withLogic(logic);
      }
      schemes.add(choice);
    }
    for (double v : volts) {
      array.requirePoint(
          v,
          study.array().clockNs(),
          swept == OperatingAxis.LOGIC_V ? "field sweep.logic_v" : "field at.logic_v");
    }
    return study.withSchemes(schemes);
  }
}
