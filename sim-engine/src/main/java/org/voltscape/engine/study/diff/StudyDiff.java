package org.voltscape.engine.study.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.study.Operation;
import org.voltscape.engine.study.Regions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.supply.SupplyScheme;

/**
 * What two studies set differently, from the studies as they are written in full: what one leaves
 * to its default and the other spells out is the same. Schemes are matched by their labels. Of
 * voltages that a run placed the request is compared, not what came of it. Pure functions.
 */
public final class StudyDiff {
  /** The first word of a change of which schemes there are. */
  static final String SCHEME = "Scheme";

  /** What the list of voltages is called. */
  static final String VOLTAGES = "Voltages";

  /** What a few words take in. */
  private static final int BRIEF = 2;

  private static final String SWEEP = "sweep";
  private static final String MEMORY = "memory.";
  private static final String CURVE = "memory.curve";
  private static final String MAP = "memory.die";

  private final Study a;
  private final Study b;

  /** Whether both are written in format 1, whose names are then told. */
  private final boolean plain;

  private final List<SettingChange> changes = new ArrayList<>();

  private StudyDiff(Study a, Study b) {
    this.a = a.beforePlacing();
    this.b = b.beforePlacing();
    this.plain = plain(a) && plain(b);
  }

  /** The settings of two studies that differ, in the order in which studies are written. */
  public static List<SettingChange> of(Study a, Study b) {
    return new StudyDiff(a, b).compare();
  }

  /**
   * The same where curves are known, too: files of the same name need not hold the same.
   *
   * @param curveOfA the first study's error curve, resolved
   * @param curveOfB the second's
   */
  public static List<SettingChange> of(Study a, ErrorCurve curveOfA, Study b, ErrorCurve curveOfB) {
    List<SettingChange> changes = of(a, b);
    boolean told = changes.stream().anyMatch(c -> c.path().endsWith(".curve"));
    boolean counts = a.onCurve() || b.onCurve();
    if (told || !counts || curveOfA.points().equals(curveOfB.points())) {
      return changes;
    }
    List<SettingChange> all = new ArrayList<>(changes);
    all.add(
        new SettingChange(
            SettingWords.of(CURVE), CURVE, "as it was read", "other points", Reach.TRIALS));
    return List.copyOf(all);
  }

  /**
   * The same of maps of failing cells.
   *
   * @param changes of the studies, without their maps
   * @param mapOfA the first study's map; null where it has none
   * @param mapOfB the second's
   */
  public static List<SettingChange> withMaps(
      List<SettingChange> changes, @Nullable MeasuredMap mapOfA, @Nullable MeasuredMap mapOfB) {
    boolean told = changes.stream().anyMatch(c -> c.path().endsWith(".die"));
    if (told
        || mapOfA == null
        || mapOfB == null
        || mapOfA.fingerprint().equals(mapOfB.fingerprint())) {
      return changes;
    }
    List<SettingChange> all = new ArrayList<>(changes);
    all.add(
        new SettingChange(
            SettingWords.of(MAP), MAP, "as it was read", "other failing cells", Reach.TRIALS));
    return List.copyOf(all);
  }

  /**
   * Whether runs of two studies come to the same numbers: nothing is different but names, colours
   * and what is asked of results afterwards. The files that they name are not looked into.
   */
  public static boolean sameResults(Study a, Study b) {
    return of(a, b).stream().allMatch(c -> c.reach() == Reach.NOTHING);
  }

  /** Changes in a few words; empty where there is none. */
  public static String brief(List<SettingChange> changes) {
    List<SettingChange> told = changes.stream().filter(c -> c.reach() != Reach.NOTHING).toList();
    List<SettingChange> all = told.isEmpty() ? changes : told;
    String words = String.join(", ", all.stream().limit(BRIEF).map(SettingChange::brief).toList());
    return all.size() > BRIEF ? words + " and " + (all.size() - BRIEF) + " more" : words;
  }

  private static boolean plain(Study study) {
    return study.operation().equals(Operation.PLAIN)
        && study.regions().equals(Regions.UNIFORM)
        && study.schemes().stream().allMatch(s -> s.logic() == null);
  }

  private List<SettingChange> compare() {
    ObjectNode one = tree(a);
    ObjectNode other = tree(b);
    Set<String> names = names(one, other);
    for (String name : names) {
      if (name.equals(SWEEP)) {
        voltages();
      } else if (name.equals("designs")) {
        schemes();
      } else {
        compare(name, one.get(name), other.get(name));
      }
    }
    return List.copyOf(changes);
  }

  private static ObjectNode tree(Study study) {
    ObjectNode tree = StudyWriter.toFullTree(study);
    tree.remove("voltscape");
    return tree;
  }

  private static Set<String> names(JsonNode one, JsonNode other) {
    Set<String> names = new LinkedHashSet<>();
    Stream.of(one, other).forEach(n -> n.fieldNames().forEachRemaining(names::add));
    return names;
  }

  private void compare(String path, @Nullable JsonNode one, @Nullable JsonNode other) {
    if (Objects.equals(one, other)) {
      return;
    }
    boolean objects =
        (one == null || one.isObject()) && (other == null || other.isObject()) && !isCurve(path);
    if (objects) {
      JsonNode left = one == null ? none() : one;
      JsonNode right = other == null ? none() : other;
      for (String name : names(left, right)) {
        compare(path + "." + name, left.get(name), right.get(name));
      }
      return;
    }
    String place = place(path);
    String absent = SettingWords.absent(place);
    add(
        SettingWords.of(place),
        place,
        one == null ? absent : text(path, one),
        other == null ? absent : text(path, other),
        reach(place));
  }

  private static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static boolean isCurve(String path) {
    return path.endsWith(".curve");
  }

  private static String text(String path, JsonNode node) {
    return isCurve(path) && node.isObject() ? "own points " + node : SettingValues.of(node);
  }

  /** The place in a study of format 1, where both are. */
  private String place(String path) {
    String first = path.replaceFirst("^media\\.sram\\.", MEMORY);
    String named =
        first.replaceFirst("^formats\\.", "format.").replaceFirst("^media\\.array\\.", "array.");
    return named;
  }

  /** The same as the file has it. */
  private String written(String place) {
    return plain
        ? place
        : place
            .replaceFirst("^memory\\.", "media.sram.")
            .replaceFirst("^format\\.", "formats.")
            .replaceFirst("^array\\.", "media.array.");
  }

  private void add(String setting, String place, String one, String other, Reach reach) {
    if (one.equals(other)) {
      return;
    }
    String[] values = SettingValues.shortened(one, other);
    changes.add(new SettingChange(setting, written(place), values[0], values[1], reach));
  }

  private void voltages() {
    String path = plain ? "voltages" : SWEEP;
    if (a.swept() != b.swept()) {
      changes.add(
          new SettingChange("Swept", path, a.swept().title(), b.swept().title(), Reach.TRIALS));
    }
    String one = SettingValues.voltages(a);
    String other = SettingValues.voltages(b);
    if (one.equals(other) && !a.voltages().equals(b.voltages())) {
      add(
          VOLTAGES,
          path,
          SettingValues.list(a.voltages()),
          SettingValues.list(b.voltages()),
          Reach.EXTENT);
      return;
    }
    add(VOLTAGES, path, one, other, Reach.EXTENT);
  }

  private void schemes() {
    String list = plain ? "schemes" : "designs";
    int[] colours = SchemeColours.of(a.schemes());
    int[] others = SchemeColours.of(b.schemes());
    List<String> common = new ArrayList<>();
    for (int i = 0; i < a.schemes().size(); i++) {
      SchemeChoice one = a.schemes().get(i);
      String path = list + "[\"" + one.label() + "\"]";
      Optional<SchemeChoice> other = labelled(b, one.label());
      if (other.isEmpty()) {
        change(SCHEME, path, one.label(), SettingChange.UNSET, Reach.EXTENT);
      } else {
        common.add(one.label());
        scheme(path, one, other.get());
        int place = b.schemes().indexOf(other.get());
        change(
            one.label() + ": colour",
            path + ".colour",
            String.valueOf(colours[i]),
            String.valueOf(others[place]),
            Reach.NOTHING);
      }
    }
    for (SchemeChoice other : b.schemes()) {
      if (labelled(a, other.label()).isEmpty()) {
        String path = list + "[\"" + other.label() + "\"]";
        change(SCHEME, path, SettingChange.UNSET, other.label(), Reach.EXTENT);
      }
    }
    String order = order(a, common);
    String otherOrder = order(b, common);
    if (!order.equals(otherOrder)) {
      // Comparisons are with the first scheme; ties of designs go to the earlier one.
      add("Order of the schemes", list, order, otherOrder, Reach.EXTENT);
    }
  }

  private static Optional<SchemeChoice> labelled(Study study, String label) {
    return study.schemes().stream().filter(s -> s.label().equals(label)).findFirst();
  }

  private static String order(Study study, List<String> common) {
    return String.join(
        ", ", study.schemes().stream().map(SchemeChoice::label).filter(common::contains).toList());
  }

  private void scheme(String path, SchemeChoice one, SchemeChoice other) {
    change(one.label(), path + ".id", one.id(), other.id(), Reach.TRIALS);
    Map<String, String> left = values(one);
    Map<String, String> right = values(other);
    Set<String> names = new LinkedHashSet<>(left.keySet());
    names.addAll(right.keySet());
    for (String name : names) {
      change(
          one.label() + ": " + name,
          path + "." + name,
          left.getOrDefault(name, SettingChange.UNSET),
          right.getOrDefault(name, SettingChange.UNSET),
          Reach.TRIALS);
    }
  }

  /** Parameters, defaults too; those of the scheme for the logic behind its name. */
  private static Map<String, String> values(SchemeChoice choice) {
    Map<String, String> values = new TreeMap<>();
    choice.values().asMap().forEach((k, v) -> values.put(k, value(v)));
    SchemeChoice logic = choice.logic();
    if (logic != null) {
      values.put("logic.id", logic.id());
      logic.values().asMap().forEach((k, v) -> values.put("logic." + k, value(v)));
    }
    return values;
  }

  private static String value(Object value) {
    return value instanceof Boolean on
        ? on ? "on" : "off"
        : value instanceof Double number ? CsvWriter.number(number) : String.valueOf(value);
  }

  private void change(String setting, String path, String one, String other, Reach reach) {
    if (!one.equals(other)) {
      changes.add(new SettingChange(setting, path, one, other, reach));
    }
  }

  private Reach reach(String place) {
    String root = place.split("\\.", 2)[0];
    return switch (root) {
      case "name", "lowRates", "accuracyTarget", "explore", "decide", "shmoo" -> Reach.NOTHING;
      case "canary" -> movesSupply() ? Reach.TRIALS : Reach.NOTHING;
      case "energy" -> Reach.ENERGY;
      case "trials", "stop", "scout" -> Reach.EXTENT;
      case "training" -> trains() ? Reach.TRIALS : Reach.NOTHING;
      case "array" -> a.logicFails() || b.logicFails() ? Reach.TRIALS : Reach.ENERGY;
      case "memory" -> a.memoryFails() || b.memoryFails() ? Reach.TRIALS : Reach.NOTHING;
      default -> Reach.TRIALS;
    };
  }

  private boolean movesSupply() {
    return Stream.concat(a.schemes().stream(), b.schemes().stream())
        .anyMatch(s -> s.scheme() instanceof SupplyScheme);
  }

  private boolean trains() {
    return Stream.concat(a.schemes().stream(), b.schemes().stream()).anyMatch(SchemeChoice::trains);
  }
}
