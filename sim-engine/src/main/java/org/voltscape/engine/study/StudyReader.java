package org.voltscape.engine.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
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
          + "), a .csv file or {\"points\": [[volts, probability], ...]}";

  private final String source;

  private StudyReader(String source) {
    this.source = source;
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
    return new StudyReader(source).study(new Fields(source, "", StudyJson.parse(json, source)));
  }

  private Study study(Fields f) {
    f.only(
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
        "training",
        "array");
    if (f.has("voltscape")) {
      f.integer("voltscape", 0, VERSION, VERSION);
    }
    Workload workload = Workloads.byId(f.text("workload", null), source, "field workload");
    String name = f.text("name", workload.title());
    Fields format = f.object("format", "weights", "activations");
    TensorFormat weights =
        WordFormats.weights(
            format.text("weights", workload.weightFormat()), source, "field format.weights");
    String activationText = format.text("activations", workload.activationFormat());
    WordFormat activations =
        activationText.equals("float")
            ? null
            : WordFormats.parse(activationText, source, "field format.activations");
    requireExact(workload, weights, activations);
    Fields training = f.object("training", TrainingReader.FIELDS);
    Study.Memory memory =
        TrainingReader.isolated(
            memory(f, workload, weights, activations), training, workload, source);
    List<SchemeChoice> schemes = schemes(f);
    boolean timing = schemes.get(0).timing();
    if (f.has("energy") && !f.isText("energy") && !f.isObject("energy")) {
      throw f.unexpected("energy", "a platform or {platform, scenario}");
    }
    Fields energy =
        f.isText("energy")
            ? new Fields(source, "energy", null)
            : f.object("energy", "platform", "scenario");
    String platformId =
        f.isText("energy")
            ? f.text("energy", null)
            : energy.text("platform", timing ? "mac-array-65nm" : "snnac-65nm");
    EnergyPlatform platform;
    String scenario;
    try {
      platform = EnergyPlatforms.byId(platformId);
      scenario = platform.scenario(energy.text("scenario", platform.defaultScenario())).id();
    } catch (BadInputException e) {
      throw e.source().equals("energy")
          ? new BadInputException(
              source,
              f.isText("energy") ? "field energy" : e.place().replace("field ", "field energy."),
              "\"" + e.found() + "\"",
              e.expected())
          : e;
    }
    List<Double> voltages = voltages(f, platform.supply(), timing);
    ArrayReader arrayReader = new ArrayReader(source, f.object("array", ArrayReader.FIELDS));
    ArraySettings array = arrayReader.read();
    arrayReader.requireFit(schemes, array, platform, activations, voltages);
    int images =
        (int)
            f.integer(
                "images", Math.min(2000, workload.testImages()), 1, workload.mostTestImages());
    int trials = (int) f.integer("trials", 20, 1, Study.MAX_TRIALS);
    Fields stop = f.object("stop", "halfWidth");
    double halfWidth = stop.present() ? stop.number("halfWidth", Double.NaN, 1e-9, 1) : 0;
    if (stop.present() && Double.isNaN(halfWidth)) {
      throw new BadInputException(
          source, "field stop", "no halfWidth", "halfWidth, a share from 0 to 1");
    }
    return new Study(
        name,
        workload.id(),
        weights,
        activations,
        memory,
        voltages,
        schemes,
        platform.id(),
        scenario,
        trials,
        images,
        f.integer("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
        halfWidth,
        new TrainingReader(source, training, workload).read(),
        array);
  }

  private void requireExact(Workload workload, TensorFormat weights, WordFormat activations) {
    if (!QuantizedNetwork.computable(workload.shape(), weights, activations)) {
      throw new BadInputException(
          source,
          "field format.activations",
          activations.id() + " with weights of " + weights.bits() + " bits",
          "a format with fewer bits, so that sums stay exact, or float");
    }
  }

  private Study.Memory memory(
      Fields f, Workload workload, TensorFormat weights, WordFormat activations) {
    Fields m = f.object("memory", MemoryReader.FIELDS);
    int activationBits = activations == null ? 0 : activations.bits();
    return new MemoryReader(source, m, workload, weights.bits(), activationBits).read(curve(m));
  }

  private CurveChoice curve(Fields m) {
    if (!m.has("curve")) {
      return new CurveChoice.Preset("snnac-65nm");
    }
    if (m.isText("curve")) {
      String text = m.text("curve", "");
      Optional<ErrorCurve> preset = CurvePresets.find(text);
      if (preset.isPresent()) {
        StudyCurves.requireSupply(preset.get(), source, "field memory.curve");
        return new CurveChoice.Preset(text);
      }
      if (text.toLowerCase(Locale.ROOT).endsWith(".csv") && text.indexOf('\0') < 0) {
        return new CurveChoice.File(text);
      }
      throw new BadInputException(source, "field memory.curve", "\"" + text + "\"", CURVE);
    }
    if (!m.isObject("curve")) {
      throw m.unexpected("curve", CURVE);
    }
    CurveChoice.Points choice =
        InlineCurve.read(m.object("curve", InlineCurve.FIELDS), source, "field memory.curve");
    // Made here once so that a curve that cannot be is refused with the study.
    StudyCurves.inline(choice, source + ", field memory.curve");
    return choice;
  }

  private List<SchemeChoice> schemes(Fields f) {
    List<SchemeChoice> schemes = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    if (!f.has("schemes")) {
      return List.of(
          SchemeChoice.of("none"), SchemeChoice.of("word-masking"), SchemeChoice.of("bit-masking"));
    }
    List<JsonNode> nodes = f.array("schemes", "a list of schemes");
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      String place = "schemes[" + i + "]";
      Map<String, Object> given = new LinkedHashMap<>();
      String id;
      String label;
      if (node.isTextual()) {
        id = node.textValue();
        label = id;
      } else {
        Fields s = new Fields(source, place, node);
        id = s.text("id", null);
        label = s.text("label", id);
        node.fields()
            .forEachRemaining(
                e -> {
                  if (!e.getKey().equals("id") && !e.getKey().equals("label")) {
                    given.put(e.getKey(), Fields.plain(e.getValue()));
                  }
                });
      }
      ProtectionScheme scheme = ProtectionSchemes.byId(id, source, "field " + place);
      if (!labels.add(label)) {
        throw new BadInputException(
            source, "field " + place, "the label \"" + label + "\" twice", "labels that differ");
      }
      schemes.add(
          new SchemeChoice(id, label, ParamValues.of(scheme.parameters(), given, source, place)));
    }
    if (schemes.isEmpty()) {
      throw new BadInputException(source, "field schemes", "an empty list", "at least one scheme");
    }
    return schemes;
  }

  private List<Double> voltages(Fields f, SupplyRange supply, boolean timing) {
    if (!f.has("voltages")) {
      return timing ? List.of(0.68, 0.73, 0.78) : range(0.46, 0.56, 0.01);
    }
    List<Double> all;
    if (f.isArray("voltages")) {
      Set<Double> sorted = new TreeSet<>();
      List<JsonNode> nodes = f.array("voltages", "a list of voltages");
      for (int i = 0; i < nodes.size(); i++) {
        if (!nodes.get(i).isNumber()) {
          throw new BadInputException(
              source, "field voltages[" + i + "]", nodes.get(i).toString(), "a voltage in V");
        }
        sorted.add(nodes.get(i).doubleValue());
      }
      all = List.copyOf(sorted);
    } else if (!f.isObject("voltages")) {
      throw f.unexpected("voltages", "a list of voltages in V or {from, to, step}");
    } else {
      Fields v = f.object("voltages", "from", "to", "step");
      double from = v.number("from", Double.NaN, 0, 1000);
      double to = v.number("to", Double.NaN, 0, 1000);
      double step = v.number("step", 0.01, 1e-9, 1000);
      if (Double.isNaN(from) || Double.isNaN(to) || to < from) {
        throw new BadInputException(
            source,
            "field voltages",
            "from " + from + " to " + to,
            "from, to and step in V with from not above to");
      }
      if ((to - from) / step > Study.MAX_VOLTAGES) {
        throw new BadInputException(
            source,
            "field voltages",
            Math.round((to - from) / step) + " steps",
            "at most " + Study.MAX_VOLTAGES + " voltages");
      }
      all = range(from, to, step);
    }
    if (all.isEmpty() || all.size() > Study.MAX_VOLTAGES) {
      throw new BadInputException(
          source, "field voltages", all.size() + " voltages", "1 to " + Study.MAX_VOLTAGES);
    }
    for (double volts : all) {
      try {
        supply.check(volts);
      } catch (BadInputException e) {
        throw new BadInputException(
            source, "field voltages", volts + " V", e.expected() + " for this energy platform");
      }
    }
    return all;
  }

  /** Multiples of the step, rounded to a nanovolt so that 0.46 + 4 * 0.01 is 0.5. */
  private static List<Double> range(double from, double to, double step) {
    List<Double> all = new ArrayList<>();
    // A millionth of a step forgives the rounding of a range that ends on its last multiple.
    long steps = (long) Math.floor((to - from) / step + 1e-6);
    for (long i = 0; i <= steps; i++) {
      all.add(Math.rint((from + i * step) * 1e9) / 1e9);
    }
    return all;
  }
}
