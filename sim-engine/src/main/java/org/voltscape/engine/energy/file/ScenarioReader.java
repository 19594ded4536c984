package org.voltscape.engine.energy.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.voltscape.engine.energy.EnergyScenario;
import org.voltscape.engine.energy.platform.PlatformUnit;
import org.voltscape.engine.energy.platform.Role;
import org.voltscape.engine.energy.platform.ScenarioData;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.Problems;

/** Reads a scenario of a platform. */
final class ScenarioReader {
  private final String source;
  private final Fields s;
  private final Set<String> parts;
  private final ConstantKeys keys;
  private final Problems problems;

  ScenarioReader(
      String source, Fields scenario, Set<String> parts, ConstantKeys keys, Problems problems) {
    this.source = source;
    this.s = scenario;
    this.parts = parts;
    this.keys = keys;
    this.problems = problems;
  }

  ScenarioData read() {
    s.only("id", "title", "help", "supplies", "clock", "best", "limits", "datapath");
    String id = problems.read(() -> s.text("id", null), "");
    if (!id.isEmpty() && !id.matches(PlatformReader.ID)) {
      problems.add(s.unexpected("id", "lower-case letters and digits, with dashes between"));
    }
    EnergyScenario about =
        new EnergyScenario(
            id,
            problems.read(() -> PlatformTexts.needed(s, "title", "its name for people"), ""),
            problems.read(
                () -> PlatformTexts.sentence(s, "help", "the clock and the supplies"), ""));
    SortedMap<String, String> supplies = new TreeMap<>();
    Fields given = s.object("supplies", parts.toArray(String[]::new));
    for (String part : parts) {
      String rule = problems.read(() -> given.text(part, null), "");
      boolean word = rule.equals(ScenarioData.SWEPT) || rule.equals(ScenarioData.LOWEST_ENERGY);
      supplies.put(part, word || rule.isEmpty() ? rule : keys.volts(given, part));
    }
    if (!supplies.containsValue(ScenarioData.SWEPT)) {
      problems.add(s.unexpected("supplies", "at least one part whose supply is swept"));
    }
    boolean clockAt = s.isObject("clock");
    String clock;
    if (clockAt) {
      Fields at = s.object("clock", "at");
      String where = problems.read(() -> at.text("at", null), "");
      clock = parts.contains(where) || where.isEmpty() ? where : keys.volts(at, "at");
    } else {
      clock = keys.key(s, Role.divisor("clock", PlatformUnit.HERTZ));
    }
    return new ScenarioData(about, supplies, clock, clockAt, best(), limits(), datapath());
  }

  private ScenarioData.Best best() {
    Fields best = s.object("best", "volts", "of", "because");
    String because =
        problems.read(() -> PlatformTexts.needed(best, "because", "why it is best run there"), "");
    String volts = problems.read(() -> best.text("volts", null), "");
    if (!volts.equals(ScenarioData.LOWEST_ENERGY)) {
      return new ScenarioData.Best(
          volts.isEmpty() ? volts : keys.volts(best, "volts"), List.of(), because);
    }
    List<String> of = new ArrayList<>();
    problems.check(
        () -> {
          for (JsonNode part : best.array("of", "a list of parts")) {
            if (!parts.contains(part.asText())) {
              throw best.unexpected("of", "names of parts: " + String.join(", ", parts));
            }
            of.add(part.asText());
          }
        });
    return new ScenarioData.Best(volts, of, because);
  }

  private List<ScenarioData.Limit> limits() {
    List<ScenarioData.Limit> all = new ArrayList<>();
    if (s.has("limits")) {
      List<JsonNode> nodes = problems.read(() -> s.array("limits", "a list of limits"), List.of());
      for (int i = 0; i < nodes.size(); i++) {
        Fields l =
            new Fields(
                source, s.place("limits[" + i + "]").replace("field ", ""), nodes.get(i), problems);
        l.only("below", "remark", "note");
        all.add(
            new ScenarioData.Limit(
                keys.volts(l, "below"),
                problems.read(
                    () ->
                        l.has("remark")
                            ? PlatformTexts.needed(
                                l, "remark", "a phrase beside the number, or no remark at all")
                            : "",
                    ""),
                problems.read(
                    () -> PlatformTexts.sentence(l, "note", "what a reader must know"), "")));
      }
    }
    return all;
  }

  private ScenarioData.Datapath datapath() {
    String text = problems.read(() -> s.text("datapath", "none"), "none");
    return Stream.of(ScenarioData.Datapath.values())
        .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              problems.add(s.unexpected("datapath", "none, operation or power"));
              return ScenarioData.Datapath.NONE;
            });
  }
}
