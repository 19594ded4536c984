package org.voltscape.engine.study.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.table.TableFiles;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Operation;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Regions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import org.voltscape.engine.study.accuracy.TargetJson;
import org.voltscape.engine.study.canary.CanaryJson;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.study.decide.DecideJson;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.explore.ExploreJson;
import org.voltscape.engine.study.explore.ExploreSettings;
import org.voltscape.engine.study.pruning.PruningJson;
import org.voltscape.engine.study.shmoo.ShmooJson;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/** Reads studies from JSON; whatever is not understood is refused by name. */
public final class StudyReader {
  /** Version of the format. */
  public static final int VERSION = 1;

  /** Longest study file in bytes. */
  public static final int MAX_BYTES = 4 << 20;

  private static final String CURVE =
      "a curve ("
          + CurvePresets.all().stream()
              .filter(c -> c.axis().isSupply())
              .map(ErrorCurve::id)
              .collect(Collectors.joining(", "))
          + "), a .csv, .tsv or .txt file or {\"points\": [[volts, probability], ...]}";

  private static final String[] FIELDS = {
    "voltscape",
    "name",
    "workload",
    "format",
    "memory",
    "voltages",
    "schemes",
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
    "training",
    "array"
  };

  /** What a scheme of a study has beside its parameters. */
  private static final Set<String> NO_PARAMETERS = Set.of("id", "label", "colour");

  private final String source;
  private final @Nullable Path folder;
  private final Problems problems = new Problems();

  StudyReader(String source) {
    this(source, null);
  }

  StudyReader(String source, @Nullable Path folder) {
    this.source = source;
    this.folder = folder;
  }

  /** The study every field of which is at its default. */
  public static Study defaultStudy() {
    return parse(
        "{\"voltscape\": 1, \"name\": \"Default study\", \"workload\": \""
            + Workloads.DEFAULT
            + "\"}",
        "default study");
  }

  /**
   * Reads a study.
   *
   * @param json the text of the file
   * @param source its name, for complaints
   * @throws BadInputException where it is not a study
   */
  public static Study parse(String json, String source) {
    return parse(json, source, null);
  }

  /**
   * Reads a study that may name a platform's file.
   *
   * @param json the text of the file
   * @param source its name, for complaints
   * @param folder where relative paths start; null where no file can be named
   * @throws BadInputException where it is not a study, or the file is no platform
   */
  public static Study parse(String json, String source, @Nullable Path folder) {
    JsonNode root = StudyJson.parse(json, source);
    Study study =
        Fields.whole(root.path("voltscape")).orElse(VERSION) == FormatTwo.VERSION
            ? new FormatTwo(source, root, folder).read()
            : new StudyReader(source, folder).study(root);
    study.scout().check(study, source);
    OwnImages.check(study, source);
    AutoSweep.check(study, source);
    return study;
  }

  Study study(JsonNode root) {
    Fields f = new Fields(source, "", root, problems);
    f.only(FIELDS);
    if (!f.present()) {
      problems.refuse();
    }
    if (f.has("voltscape")) {
      version(f);
    }
    Workload named =
        problems.read(
            () -> Workloads.byId(f.text("workload", null), source, "field workload"), null);
    Workload workload = named == null ? Workloads.byId(Workloads.DEFAULT, source, "") : named;
    // What depends on a network that is not known cannot be judged.
    Problems ofNetwork = named == null ? new Problems() : problems;
    String name = f.text("name", workload.title());
    Fields format = f.object("format", "weights", "activations");
    TensorFormat weights =
        problems.read(
            () ->
                WordFormats.weights(
                    format.text("weights", workload.weightFormat()),
                    source,
                    "field format.weights"),
            null);
    String activationText = format.text("activations", workload.activationFormat());
    WordFormat activations =
        activationText.equals("float")
            ? null
            : problems.read(
                () -> WordFormats.activations(activationText, source, "field format.activations"),
                null);
    boolean floats = activationText.equals("float");
    boolean formats = weights != null && (activations != null || floats);
    if (formats) {
      ofNetwork.check(() -> requireExact(workload, weights, activations));
    }
    Fields training = f.object("training", TrainingReader.FIELDS);
    // Words of a format that is not known can be of any length.
    int weightBits = weights == null ? WordFormat.MAX_BITS : weights.bits();
    int activationBits =
        floats ? 0 : activations == null ? WordFormat.MAX_BITS : activations.bits();
    Study.Memory memory =
        ofNetwork.read(() -> memory(f, workload, weightBits, activationBits), null);
    Study.Memory isolated =
        memory == null
            ? null
            : ofNetwork.read(
                () -> TrainingReader.isolated(memory, training, workload, source), null);
    List<SchemeChoice> schemes = problems.read(() -> schemes(f), null);
    boolean timing = schemes != null && schemes.get(0).forLogic();
    EnergyReader.Choice supply =
        schemes == null && !f.has("energy")
            ? null
            : problems.read(() -> new EnergyReader(source, f, folder).read(timing), null);
    CurveChoice curve = memory == null ? null : memory.curve();
    VoltageReader.Read swept =
        problems.read(
            () ->
                new VoltageReader(source, f)
                    .read(supply == null ? null : supply.platform(), timing, curve),
            null);
    List<Double> voltages = swept == null ? null : swept.voltages();
    ArrayReader arrayReader =
        new ArrayReader(source, f.object("array", ArrayReader.FIELDS), problems);
    ArraySettings array = problems.read(arrayReader::read, null);
    if (schemes != null && supply != null && voltages != null && array != null) {
      problems.check(
          () ->
              arrayReader.requireFit(
                  schemes, array, supply.platform(), activations, formats, voltages));
    }
    SamplingReader sampling = new SamplingReader(source, f, problems);
    boolean auto = sampling.autoImages();
    int images = auto ? workload.testImages() : sampling.images(workload, ofNetwork);
    int trials = (int) f.integer("trials", auto ? OwnImages.TRIALS : 20, 1, Study.MAX_TRIALS);
    Stop stop = sampling.stop();
    Scout scout = sampling.scout(images);
    boolean lowRates = f.flag("lowRates", false);
    int layers = workload.shape().layers().size();
    Pruning pruning = ofNetwork.read(() -> PruningJson.read(source, f, layers), Pruning.NONE);
    AccuracyTarget target = problems.read(() -> TargetJson.read(source, f), null);
    ExploreSettings explore =
        supply == null
            ? ExploreSettings.NONE
            : problems.read(
                () -> ExploreJson.read(source, f, id -> supply.platform().scenario(id).id()),
                ExploreSettings.NONE);
    boolean classifies = workload.task().higherIsBetter();
    DecideSettings decide =
        problems.read(() -> DecideJson.read(source, f, classifies), DecideSettings.NONE);
    CanarySettings canary = problems.read(() -> CanaryJson.read(source, f), null);
    ShmooSettings shmoo = problems.read(() -> ShmooJson.read(source, f), null);
    long seed = f.integer("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    TrainingSettings trained =
        problems.read(() -> new TrainingReader(source, training, workload).read(), null);
    problems.refuse();
    // Null stands for what was refused, and with that nobody comes here.
    EnergyReader.Choice energy = Objects.requireNonNull(supply);
    return new Study(
        name,
        workload.id(),
        weights,
        activations,
        Objects.requireNonNull(isolated),
        Objects.requireNonNull(voltages),
        schemes,
        energy.platform().id(),
        energy.scenario(),
        trials,
        images,
        seed,
        stop,
        trained,
        array,
        Operation.PLAIN,
        Regions.UNIFORM,
        scout,
        auto,
        lowRates,
        energy.settings(),
        pruning,
        target,
        explore,
        decide,
        Objects.requireNonNull(swept).sweep(),
        canary,
        shmoo);
  }

  private void version(Fields f) {
    OptionalLong version = Fields.whole(f.value("voltscape"));
    if (version.isEmpty() || version.getAsLong() != VERSION) {
      problems.add(f.unexpected("voltscape", VERSION + " or " + FormatTwo.VERSION));
    }
  }

  private void requireExact(
      Workload workload, TensorFormat weights, @Nullable WordFormat activations) {
    if (activations != null
        && !QuantizedNetwork.computable(workload.shape(), weights, activations)) {
      throw new BadInputException(
          source,
          "field format.activations",
          activations.id() + " with weights of " + weights.bits() + " bits",
          "a format with fewer bits, so that sums stay exact, or float");
    }
  }

  private Study.Memory memory(Fields f, Workload workload, int weightBits, int activationBits) {
    Problems own = new Problems();
    Fields m = f.noting(own).object("memory", MemoryReader.FIELDS);
    CurveChoice curve = own.read(() -> curve(m), null);
    Study.Memory memory =
        own.read(
            () ->
                new MemoryReader(source, m, workload, weightBits, activationBits, own).read(curve),
            null);
    own.refuse();
    return memory;
  }

  CurveChoice curve(Fields m) {
    if (!m.has("curve")) {
      return new CurveChoice.Preset("snnac-65nm");
    }
    if (m.isText("curve")) {
      String text = m.text("curve", null);
      Optional<ErrorCurve> preset = CurvePresets.find(text);
      if (preset.isPresent()) {
        InlineCurve.requireSupply(preset.get(), source, "field memory.curve");
        return new CurveChoice.Preset(text);
      }
      if (TableFiles.isTable(text) && text.indexOf('\0') < 0) {
        return new CurveChoice.File(text);
      }
      throw new BadInputException(
          source,
          "field memory.curve",
          "\"" + text + "\"",
          Suggestions.hint(CURVE, text, CurvePresets.all().stream().map(ErrorCurve::id).toList()));
    }
    if (!m.isObject("curve")) {
      throw m.unexpected("curve", CURVE);
    }
    CurveChoice.Points choice =
        InlineCurve.read(m.object("curve", InlineCurve.FIELDS), source, "field memory.curve");
    // Made here once so that a curve that cannot be is refused with the study.
    InlineCurve.curve(choice, source + ", field memory.curve");
    return choice;
  }

  private List<SchemeChoice> schemes(Fields f) {
    List<SchemeChoice> schemes = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    Set<Integer> colours = new HashSet<>();
    if (!f.has("schemes")) {
      return List.of(
          SchemeChoice.of("none"), SchemeChoice.of("word-masking"), SchemeChoice.of("bit-masking"));
    }
    List<JsonNode> nodes = f.array("schemes", "a list of schemes");
    Problems own = new Problems();
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      String place = "schemes[" + i + "]";
      own.check(() -> schemes.add(scheme(node, place, labels, colours)));
    }
    own.refuse();
    if (schemes.isEmpty()) {
      throw new BadInputException(source, "field schemes", "an empty list", "at least one scheme");
    }
    return schemes;
  }

  /** A scheme that stands alone. */
  SchemeChoice scheme(JsonNode node, String place) {
    return scheme(node, place, new HashSet<>(), new HashSet<>());
  }

  private SchemeChoice scheme(
      JsonNode node, String place, Set<String> labels, Set<Integer> colours) {
    Map<String, Object> given = new LinkedHashMap<>();
    String id;
    String label;
    int colour = SchemeChoice.OF_ITS_PLACE;
    if (node.isTextual()) {
      id = PlainText.check(node.textValue(), source, "field " + place);
      label = id;
    } else {
      Fields s = new Fields(source, place, node);
      id = s.text("id", null);
      label = s.text("label", id);
      if (s.has("colour")) {
        colour = (int) s.integer("colour", 0, 0, SchemeChoice.MAX_COLOUR);
      }
      node.fields()
          .forEachRemaining(
              e -> {
                if (!NO_PARAMETERS.contains(e.getKey())) {
                  given.put(e.getKey(), Fields.plain(e.getValue()));
                }
              });
    }
    ProtectionScheme scheme = ProtectionSchemes.byId(id, source, "field " + place);
    if (!labels.add(label)) {
      throw new BadInputException(
          source, "field " + place, "the label \"" + label + "\" twice", "labels that differ");
    }
    if (colour != SchemeChoice.OF_ITS_PLACE && !colours.add(colour)) {
      throw new BadInputException(
          source, "field " + place, "the colour " + colour + " twice", "colours that differ");
    }
    return new SchemeChoice(
        id, label, ParamValues.of(scheme.parameters(), given, source, place), colour);
  }
}
