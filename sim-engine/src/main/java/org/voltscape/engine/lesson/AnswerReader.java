package org.voltscape.engine.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.param.SupplyVolts;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/** Reads what lessons ask the engine to compute. */
final class AnswerReader {
  private static final String KINDS =
      "what to compute: an object with one of word, format, curve, cells, energy, run";

  private final String source;

  /** The step's study, which answers change; null where it has none. */
  private final @Nullable ObjectNode study;

  AnswerReader(String source, @Nullable ObjectNode study) {
    this.source = source;
    this.study = study;
  }

  /**
   * @param path of the object
   * @param node null where it is left out, which is refused
   */
  Answer read(String path, @Nullable JsonNode node) {
    if (node == null || !node.isObject()) {
      throw new BadInputException(
          source, "field " + path, node == null ? "nothing" : node.toString(), KINDS);
    }
    Fields f = new Fields(source, path, node);
    if (f.has("word")) {
      return word(f, path);
    }
    if (f.has("format")) {
      return format(f);
    }
    if (f.has("run")) {
      f.only("run", "scheme", "voltage", "key");
      return run(f);
    }
    if (f.has("energy")) {
      f.only("energy", "scheme", "voltage", "key");
      Study asked = study(f, "energy");
      if (!StudyEnergy.of(asked)[0][0].exists()) {
        throw f.unexpected(
            "voltage",
            "a voltage with an energy: "
                + String.join("; ", StudyEnergy.of(asked)[0][0].remarks()));
      }
      return new Answer.OfEnergy(asked, key(f, Answer.EnergyKey.class, Answer.EnergyKey.JOULES));
    }
    if (f.has("cells")) {
      return cells(f);
    }
    if (f.has("curve")) {
      f.only("curve", "voltage", "key");
      key(f, CurveKey.class, CurveKey.PROBABILITY);
      return new Answer.OfCurve(curve(f), volts(f));
    }
    throw new BadInputException(source, "field " + path, "none of these", KINDS);
  }

  private Answer run(Fields f) {
    Study study = study(f, "run");
    boolean counts = study.task().counts();
    Answer.RunKey key =
        key(
            f,
            Answer.RunKey.class,
            counts ? Answer.RunKey.ACCURACY_MEAN : Answer.RunKey.ERROR_MEAN);
    if (!key.fits(study)) {
      throw f.unexpected(
          "key",
          counts
              ? "an accuracy: the network of " + study.workload() + " classifies"
              : "an error: the network of " + study.workload() + " is for regression");
    }
    return new Answer.OfRun(study, key);
  }

  private enum CurveKey {
    PROBABILITY
  }

  private enum CellsKey {
    EXPECTED,
    COUNT
  }

  private Answer word(Fields f, String path) {
    f.only("word", "key");
    WordSetting word = WordReader.read(source, path + ".word", f.value("word"));
    WordKey key = key(f, WordKey.class, WordKey.READ);
    if (key == WordKey.READ_VALUE && word.format() == null) {
      throw new BadInputException(
          source, f.place("key"), "read_value of a word without format", "a word with a format");
    }
    return new Answer.OfWord(word, key);
  }

  private Answer format(Fields f) {
    f.only("format", "bits", "value", "key");
    WordFormat format = WordFormats.parse(f.text("format", null), source, f.place("format"));
    if (f.has("bits") == f.has("value")) {
      throw f.unexpected("bits", "either bits or a value");
    }
    int code =
        f.has("bits")
            ? Bits.code(f.text("bits", null), format.bits())
                .orElseThrow(() -> f.unexpected("bits", format.bits() + " bits of 0 and 1"))
            : format.encode(f.number("value", 0, format.min(), format.max()));
    return new Answer.OfFormat(format, code, key(f, FormatKey.class, FormatKey.VALUE));
  }

  private Answer cells(Fields f) {
    f.only("cells", "curve", "voltage", "key");
    long cells;
    if (f.isObject("cells")) {
      Fields c = f.object("cells", "workload");
      Workload workload = Workloads.byId(c.text("workload", null), source, c.place("workload"));
      int bits = WordFormats.parse(workload.weightFormat(), source, c.place("workload")).bits();
      cells = workload.shape().weights() * bits;
    } else {
      cells = f.integer("cells", 0, 1, Long.MAX_VALUE);
    }
    if (key(f, CellsKey.class, CellsKey.EXPECTED) == CellsKey.COUNT) {
      f.only("cells", "key");
      return new Answer.OfCells(cells, null, 0);
    }
    return new Answer.OfCells(cells, curve(f), volts(f));
  }

  /** The study of an answer, at the scheme and voltage it asks for. */
  private Study study(Fields f, String name) {
    ObjectNode tree = StudyPatches.apply(study, f.value(name), source, f.place(name));
    Study whole = StudyPatches.read(tree, source, f.place(name));
    String label = f.text("scheme", null);
    List<String> labels = whole.schemes().stream().map(SchemeChoice::label).toList();
    SchemeChoice scheme =
        whole.schemes().stream()
            .filter(s -> s.label().equals(label))
            .findFirst()
            .orElseThrow(
                () ->
                    f.unexpected(
                        "scheme",
                        Suggestions.hint(
                            "a scheme of the study: " + String.join(", ", labels), label, labels)));
    double volts = volts(f);
    if (!whole.voltages().contains(volts)) {
      throw f.unexpected(
          "voltage",
          "a voltage of the study: "
              + whole.voltages().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    return Answer.at(whole, scheme, volts);
  }

  private ErrorCurve curve(Fields f) {
    List<String> ids = CurvePresets.all().stream().map(ErrorCurve::id).toList();
    String id = f.text("curve", null);
    return CurvePresets.find(id)
        .orElseThrow(
            () ->
                f.unexpected(
                    "curve", Suggestions.hint("a curve: " + String.join(", ", ids), id, ids)));
  }

  private static double volts(Fields f) {
    if (!f.has("voltage")) {
      throw f.unexpected("voltage", "a voltage in V");
    }
    return f.number("voltage", 0, Double.MIN_VALUE, SupplyVolts.HIGHEST);
  }

  private static <E extends Enum<E>> E key(Fields f, Class<E> type, E otherwise) {
    if (!f.has("key")) {
      return otherwise;
    }
    String text = f.text("key", null);
    List<String> keys = Arrays.stream(type.getEnumConstants()).map(AnswerReader::name).toList();
    return Arrays.stream(type.getEnumConstants())
        .filter(k -> name(k).equals(text))
        .findFirst()
        .orElseThrow(
            () -> f.unexpected("key", Suggestions.hint(String.join(", ", keys), text, keys)));
  }

  private static String name(Enum<?> key) {
    return key.name().toLowerCase(Locale.ROOT);
  }
}
