package org.voltscape.engine.energy.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.energy.platform.ClockLaw;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.energy.platform.Event;
import org.voltscape.engine.energy.platform.Growth;
import org.voltscape.engine.energy.platform.PlatformData;
import org.voltscape.engine.energy.platform.PlatformData.ClockKeys;
import org.voltscape.engine.energy.platform.PlatformData.MemoryKeys;
import org.voltscape.engine.energy.platform.PlatformData.OperandKeys;
import org.voltscape.engine.energy.platform.PlatformData.SupplyKeys;
import org.voltscape.engine.energy.platform.PlatformData.WorkKeys;
import org.voltscape.engine.energy.platform.PlatformUnit;
import org.voltscape.engine.energy.platform.Role;
import org.voltscape.engine.energy.platform.ScenarioData;
import org.voltscape.engine.energy.platform.TermData;
import org.voltscape.engine.energy.platform.TermKind;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.word.WordFormat;

/** Reads platform files; all that is wrong is told at once. */
public final class PlatformReader {
  /** Largest platform file, bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** Version of the format. */
  static final int VERSION = 1;

  static final String FITTED = "fitted";
  static final String FORMAT = "voltscape-platform";
  private static final double MOST_UNITS = 1 << 24;
  private static final double MOST_EXPONENT = 10;

  /** A cell of a bank twice as large costs at most four times as much. */
  private static final double MOST_BANK_EXPONENT = 2;

  static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String[] FIELDS = {
    FORMAT,
    "id",
    "title",
    "scope",
    "notes",
    "schemeNotes",
    "supply",
    "parts",
    "work",
    "clock",
    "operands",
    "memories",
    "scenarios",
    "defaultScenario",
    "terms",
    "constants",
    "measured"
  };

  private final String source;
  private final String path;
  private final Problems problems = new Problems();
  private final Map<String, Constant> constants = new LinkedHashMap<>();
  private final ConstantKeys keys;
  private final SortedMap<String, String> parts = new TreeMap<>();

  private PlatformReader(String source, String path) {
    this.source = source;
    this.path = path;
    keys = new ConstantKeys(source, constants, problems);
  }

  /**
   * Reads a platform file.
   *
   * @param text its JSON
   * @param source its name, for complaints
   * @throws BadInputException where it is no platform
   */
  public static DataPlatform parse(String text, String source) {
    return read(StudyJson.parse(text, source, "a platform"), source, "");
  }

  /** Whether a document says that it is a platform, right or wrong. */
  public static boolean claims(JsonNode document) {
    return document.has(FORMAT);
  }

  /**
   * Reads a platform that is part of another document.
   *
   * @param node the platform
   * @param source name of the document, for complaints
   * @param path dotted path of the platform in it; empty where it is the document
   * @throws BadInputException where it is no platform
   */
  public static DataPlatform read(JsonNode node, String source, String path) {
    return new PlatformReader(source, path).platform(node);
  }

  private DataPlatform platform(JsonNode node) {
    Fields root = new Fields(source, path, node, problems);
    problems.refuse();
    root.only(FIELDS);
    if (root.integer(FORMAT, 0, VERSION, VERSION) != VERSION) {
      problems.add(root.unexpected(FORMAT, Integer.toString(VERSION)));
    }
    constants(root);
    Fields titles = root.object("parts", PlatformData.PARTS.toArray(String[]::new));
    for (String part : titles.names()) {
      problems.check(
          () -> parts.put(part, PlatformTexts.needed(titles, part, "its name for people")));
    }
    if (!parts.containsKey(PlatformData.LOGIC)) {
      problems.add(root.unexpected("parts", "titles of the parts, at least of logic"));
    }
    // Everything else names them.
    problems.refuse();
    PlatformData data = data(root);
    problems.refuse();
    check(data);
    problems.refuse();
    return new DataPlatform(data);
  }

  private PlatformData data(Fields root) {
    String id = problems.read(() -> root.text("id", null), "");
    if (!id.isEmpty() && !id.matches(ID)) {
      problems.add(root.unexpected("id", "lower-case letters and digits, with dashes between"));
    }
    String title =
        problems.read(() -> PlatformTexts.needed(root, "title", "its name for people"), "");
    String scope =
        problems.read(
            () -> PlatformTexts.sentence(root, "scope", "what its energies count and do not"), "");
    Fields supply = root.object("supply", "lowest", "nominal", "highest");
    SupplyKeys supplyKeys =
        new SupplyKeys(
            keys.volts(supply, "lowest"),
            keys.volts(supply, "nominal"),
            keys.volts(supply, "highest"));
    return new PlatformData(
        id,
        title,
        scope,
        problems.read(() -> PlatformTexts.list(root, "notes", source), List.of()),
        schemeNotes(root),
        constants,
        supplyKeys,
        parts,
        work(root),
        clock(root),
        operands(root),
        memories(root),
        scenarios(root),
        problems.read(() -> root.text("defaultScenario", null), ""),
        terms(root),
        measured(root));
  }

  private SortedMap<String, String> schemeNotes(Fields root) {
    SortedMap<String, String> all = new TreeMap<>();
    Fields notes = root.anyObject("schemeNotes");
    notes
        .names()
        .forEach(
            n -> problems.check(() -> all.put(n, PlatformTexts.needed(notes, n, "a sentence"))));
    return all;
  }

  private void constants(Fields root) {
    if (!root.isObject("constants")) {
      problems.add(root.unexpected("constants", "the platform's numbers by their keys"));
      return;
    }
    Fields all = root.anyObject("constants");
    for (String key : all.names()) {
      problems.check(() -> constants.put(key, ConstantReader.constant(all, key)));
    }
  }

  private WorkKeys work(Fields root) {
    Fields work = root.object("work", "macsPerCycle", "fillCycles", "arrayUnits");
    boolean lanes = work.has("macsPerCycle");
    if (lanes == work.has("arrayUnits") || work.has("fillCycles") && !lanes) {
      problems.add(
          root.unexpected("work", "macsPerCycle, with or without fillCycles, or arrayUnits alone"));
      return new WorkKeys(null, null, null);
    }
    return lanes
        ? new WorkKeys(
            keys.key(work, Role.divisor("macsPerCycle", PlatformUnit.NUMBER).whole(1, MOST_UNITS)),
            keys.optional(
                work, Role.optional("fillCycles", PlatformUnit.NUMBER).whole(0, MOST_UNITS)),
            null)
        : new WorkKeys(
            null,
            null,
            keys.key(work, Role.divisor("arrayUnits", PlatformUnit.NUMBER).whole(1, MOST_UNITS)));
  }

  private @Nullable ClockKeys clock(Fields root) {
    if (!root.has("clock")) {
      return null;
    }
    Fields clock = root.object("clock", "volts", "hertz", "threshold", "exponent");
    return new ClockKeys(
        keys.volts(clock, "volts"),
        keys.key(clock, Role.divisor("hertz", PlatformUnit.HERTZ)),
        keys.key(clock, Role.needed("threshold", PlatformUnit.VOLT)),
        keys.key(clock, Role.divisor("exponent", PlatformUnit.NUMBER).upTo(MOST_EXPONENT)));
  }

  /** The length of a word that the program can store. */
  private static Role word(String name) {
    return Role.divisor(name, PlatformUnit.BIT).whole(WordFormat.MIN_BITS, WordFormat.MAX_BITS);
  }

  private OperandKeys operands(Fields root) {
    Fields o =
        root.object(
            "operands", "weightBits", "activationBits", "multiply8", "add8", "macsPerValueRead");
    return new OperandKeys(
        keys.key(o, word("weightBits")),
        keys.key(o, word("activationBits")),
        keys.optional(o, Role.divisor("multiply8", PlatformUnit.JOULE)),
        keys.optional(o, Role.optional("add8", PlatformUnit.JOULE)),
        keys.optional(o, Role.divisor("macsPerValueRead", PlatformUnit.NUMBER)));
  }

  private SortedMap<String, MemoryKeys> memories(Fields root) {
    SortedMap<String, MemoryKeys> all = new TreeMap<>();
    Fields memories = root.object("memories", PlatformData.WEIGHTS, PlatformData.ACTIVATIONS);
    for (String part : memories.names()) {
      if (!parts.containsKey(part)) {
        problems.add(
            new BadInputException(
                source, memories.place(part), "a memory that is no part", "a title in parts"));
        continue;
      }
      Fields m = memories.object(part, "words", "bits", "banks", "exponent");
      all.put(
          part,
          new MemoryKeys(
              keys.key(
                  m, Role.divisor("words", PlatformUnit.NUMBER).whole(1, BankGeometry.MOST_WORDS)),
              keys.key(m, Role.divisor("bits", PlatformUnit.BIT).whole(1, BankGeometry.MOST_BITS)),
              keys.key(
                  m, Role.divisor("banks", PlatformUnit.NUMBER).whole(1, BankGeometry.MOST_BANKS)),
              keys.optional(
                  m, Role.optional("exponent", PlatformUnit.NUMBER).upTo(MOST_BANK_EXPONENT))));
    }
    return all;
  }

  private List<ScenarioData> scenarios(Fields root) {
    List<ScenarioData> all = new ArrayList<>();
    List<JsonNode> nodes =
        problems.read(() -> root.array("scenarios", "a list of scenarios"), List.of());
    for (int i = 0; i < nodes.size(); i++) {
      Fields s = new Fields(source, in("scenarios[" + i + "]"), nodes.get(i), problems);
      problems.check(
          () -> all.add(new ScenarioReader(source, s, parts.keySet(), keys, problems).read()));
    }
    if (nodes.isEmpty() && problems.none()) {
      problems.add(root.unexpected("scenarios", "at least one scenario"));
    }
    return all;
  }

  private String in(String place) {
    return path.isEmpty() ? place : path + "." + place;
  }

  private List<TermData> terms(Fields root) {
    List<TermData> all = new ArrayList<>();
    List<JsonNode> nodes = problems.read(() -> root.array("terms", "a list of terms"), List.of());
    for (int i = 0; i < nodes.size(); i++) {
      Fields t = new Fields(source, in("terms[" + i + "]"), nodes.get(i), problems);
      problems.check(() -> all.add(term(t)));
    }
    if (nodes.isEmpty() && problems.none()) {
      problems.add(root.unexpected("terms", "at least one term"));
    }
    return all;
  }

  private TermData term(Fields t) {
    String kindText = t.text("kind", null);
    TermKind kind =
        TermKind.of(kindText)
            .orElseThrow(
                () ->
                    new BadInputException(
                        source,
                        t.place("kind"),
                        "an unknown term, \"" + kindText + "\"",
                        Suggestions.hint(
                            "one of " + ids(TermKind.values()),
                            kindText,
                            list(TermKind.values()))));
    List<String> fields = new ArrayList<>(List.of("name", "kind", "part", "per", "grows", FITTED));
    kind.roles().forEach(r -> fields.add(r.name()));
    t.only(fields.toArray(String[]::new));
    String name = PlatformTexts.needed(t, "name", "what spends the energy");
    String part = t.text("part", null);
    if (!parts.containsKey(part)) {
      throw t.unexpected("part", "one of " + String.join(", ", parts.keySet()));
    }
    String per = t.text("per", Event.CYCLE.id());
    Event event =
        Event.of(per).orElseThrow(() -> t.unexpected("per", "one of " + ids(Event.values())));
    String grows = t.text("grows", Growth.FIXED.id());
    Growth growth =
        Growth.of(grows).orElseThrow(() -> t.unexpected("grows", "one of " + ids(Growth.values())));
    Map<String, String> filled = new LinkedHashMap<>();
    for (Role role : kind.roles()) {
      if (role.required() || t.has(role.name())) {
        filled.put(role.name(), keys.key(t, role));
      }
    }
    TermData.Fitted fitted = null;
    if (t.has(FITTED)) {
      Fields f = t.object(FITTED, "from", "to", "clock");
      fitted =
          new TermData.Fitted(
              keys.volts(f, "from"),
              keys.volts(f, "to"),
              keys.optional(f, Role.divisor("clock", PlatformUnit.HERTZ)));
    }
    return new TermData(name, kind, part, event, growth, filled, fitted);
  }

  private static String ids(Enum<?>[] values) {
    return String.join(", ", list(values));
  }

  private static List<String> list(Enum<?>[] values) {
    return Stream.of(values).map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
  }

  private List<MeasuredEnergy> measured(Fields root) {
    List<MeasuredEnergy> all = new ArrayList<>();
    if (!root.has("measured")) {
      return all;
    }
    List<JsonNode> nodes =
        problems.read(() -> root.array("measured", "a list of measurements"), List.of());
    for (int i = 0; i < nodes.size(); i++) {
      Fields m = new Fields(source, in("measured[" + i + "]"), nodes.get(i), problems);
      problems.check(
          () -> {
            m.only("volts", "joulesPerCycle", "low", "high", "part", "hertz");
            String part = m.text("part", "");
            if (m.has("part") && !parts.containsKey(part)) {
              throw m.unexpected("part", "one of " + String.join(", ", parts.keySet()));
            }
            all.add(
                new MeasuredEnergy(
                    positive(m, "volts", PlatformUnit.VOLT.most()),
                    positive(m, "joulesPerCycle", PlatformUnit.JOULE.most()),
                    m.has("low") ? positive(m, "low", PlatformUnit.JOULE.most()) : Double.NaN,
                    m.has("high") ? positive(m, "high", PlatformUnit.JOULE.most()) : Double.NaN,
                    part,
                    m.has("hertz") ? positive(m, "hertz", PlatformUnit.HERTZ.most()) : Double.NaN));
          });
    }
    return all;
  }

  private static double positive(Fields m, String name, double most) {
    double value = m.noting(null).number(name, Double.NaN, Double.MIN_VALUE, most);
    if (Double.isNaN(value)) {
      throw m.unexpected(name, "a number above 0");
    }
    return value;
  }

  /** What only the whole shows. */
  private void check(PlatformData data) {
    double lowest = data.value(data.supply().lowest());
    double nominal = data.value(data.supply().nominal());
    if (!(lowest <= nominal && nominal <= data.value(data.supply().highest()))) {
      problem("supply", "supplies out of order", "lowest <= nominal <= highest");
    }
    ClockKeys clock = data.clock();
    if (clock != null && data.value(clock.threshold()) >= data.value(clock.volts())) {
      problem("clock.threshold", "a threshold at or above volts", "a threshold below it");
    } else if (clock != null
        && data.value(clock.threshold()) > nominal - ClockLaw.ABOVE_THRESHOLD) {
      problem(
          "clock.threshold",
          "a threshold less than 20 mV below the nominal supply",
          "a lower threshold, so that there is a clock");
    }
    if (data.scenarios().stream().noneMatch(s -> s.id().equals(data.defaultScenario()))) {
      problem(
          "defaultScenario",
          "\"" + data.defaultScenario() + "\"",
          "the id of one of the scenarios");
    }
    if (data.scenarios().stream().map(ScenarioData::id).distinct().count()
        != data.scenarios().size()) {
      problem("scenarios", "an id twice", "ids that differ");
    }
    if (data.terms().stream().map(TermData::name).distinct().count() != data.terms().size()) {
      problem("terms", "a name twice", "names that differ");
    }
    for (int i = 0; i < data.scenarios().size(); i++) {
      ScenarioData s = data.scenarios().get(i);
      boolean law =
          s.clockAt()
              || s.supplies().containsValue(ScenarioData.LOWEST_ENERGY)
              || s.best().volts().equals(ScenarioData.LOWEST_ENERGY);
      if (law && clock == null) {
        problem(
            "scenarios[" + i + "]", "a supply or clock that needs a clock's law", "clock {...}");
      }
      String of = s.supplies().getOrDefault(s.clock(), s.clock());
      if (s.clockAt()
          && clock != null
          && data.constants().containsKey(of)
          && data.value(of) <= data.value(clock.threshold())) {
        problem(
            "scenarios[" + i + "].clock.at",
            of + " at or below the threshold, where the clock stops",
            "a supply above it");
      }
    }
    for (int i = 0; i < data.terms().size(); i++) {
      TermData t = data.terms().get(i);
      TermData.Fitted fitted = t.fitted();
      if (fitted != null && data.value(fitted.from()) > data.value(fitted.to())) {
        problem("terms[" + i + "].fitted", "supplies out of order", "from <= to");
      }
      boolean memory = !t.part().equals(PlatformData.LOGIC);
      boolean stored = t.grows() == Growth.STORED_BITS || t.grows() == Growth.CELLS;
      if (stored && !memory) {
        problem("terms[" + i + "].grows", t.grows().id() + " of the logic", "a memory's part");
      }
      if (t.grows() == Growth.OPERAND_BITS
          && (data.operands().multiply8() == null || data.operands().add8() == null)) {
        problem(
            "terms[" + i + "].grows",
            t.grows().id() + " without the energies of a product",
            "operands.multiply8 and operands.add8");
      }
    }
  }

  private void problem(String place, String found, String expected) {
    problems.add(new BadInputException(source, "field " + in(place), found, expected));
  }
}
