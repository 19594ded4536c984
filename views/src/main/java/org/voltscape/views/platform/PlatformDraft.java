package org.voltscape.views.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.file.PlatformReader;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.energy.platform.PlatformData;
import org.voltscape.engine.energy.platform.PlatformUnit;
import org.voltscape.engine.energy.platform.TermData;
import org.voltscape.engine.param.BadInputException;

/**
 * A copy of a platform whose id, title and constants are being typed. What it says is read as a
 * platform file is, so that nothing passes here that a file could not say. Needs no window.
 */
final class PlatformDraft {
  private static final String SOURCE = "platform";

  /** A number, and a unit that may be left out. */
  private static final Pattern QUANTITY =
      Pattern.compile("\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(\\S*)\\s*");

  private static final List<String> PREFIXES = List.of("", "m", "u", "n", "p", "f", "k", "M", "G");

  private final DataPlatform base;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final DraftTexts texts;
  private String id;
  private String title;

  /** A constant as it is typed. */
  private static final class Row {
    private final Constant constant;
    private final String unit;
    private String value;
    private Tier tier;
    private String from;

    private Row(Constant constant) {
      this.constant = constant;
      value = quantity(constant);
      unit = unitOf(value);
      tier = constant.tier();
      from = constant.source();
    }
  }

  /**
   * Constants that go together.
   *
   * @param title name of the term that uses them
   * @param keys in the order of the file
   */
  record Group(String title, List<String> keys) {}

  PlatformDraft(DataPlatform base) {
    this.base = base;
    texts = new DraftTexts(PlatformWriter.tree(base));
    boolean known = EnergyPlatforms.registry().find(base.id()).isPresent();
    id = known ? "my-" + base.id() : base.id();
    title = known ? base.title() + ", my copy" : base.title();
    base.data().constants().forEach((key, constant) -> rows.put(key, new Row(constant)));
  }

  /** The texts that may name its numbers. */
  DraftTexts texts() {
    return texts;
  }

  /** Texts that still name a number that was changed, as a sentence; empty for none. */
  String outdated() {
    List<String> all =
        texts.outdated(
            rows.values().stream().filter(PlatformDraft::changed).map(r -> r.constant).toList());
    return all.isEmpty()
        ? ""
        : "Texts that still name a changed number: " + String.join("; ", all) + ".";
  }

  /** The platform that is copied. */
  DataPlatform base() {
    return base;
  }

  String id() {
    return id;
  }

  void setId(String typed) {
    id = typed.strip();
  }

  String title() {
    return title;
  }

  void setTitle(String typed) {
    title = typed.strip();
  }

  /** The constants by the first term that uses them; those of none come first. */
  List<Group> groups() {
    PlatformData data = base.data();
    Map<String, String> owners = new LinkedHashMap<>();
    for (TermData term : data.terms()) {
      term.keys().forEach(key -> owners.putIfAbsent(key, term.name()));
    }
    Set<String> general = new LinkedHashSet<>(data.constants().keySet());
    general.removeAll(owners.keySet());
    // Supplies are used by terms, but are no constants of any one of them.
    List.of(data.supply().lowest(), data.supply().nominal(), data.supply().highest())
        .forEach(
            key -> {
              owners.remove(key);
              general.add(key);
            });
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("Operation and words", inOrder(general)));
    for (TermData term : data.terms()) {
      Set<String> own = new LinkedHashSet<>();
      owners.forEach(
          (key, name) -> {
            if (name.equals(term.name())) {
              own.add(key);
            }
          });
      if (!own.isEmpty()) {
        groups.add(new Group(term.name(), inOrder(own)));
      }
    }
    return groups;
  }

  private List<String> inOrder(Set<String> keys) {
    return base.data().constants().keySet().stream().filter(keys::contains).toList();
  }

  private Row row(String key) {
    return Optional.ofNullable(rows.get(key)).orElseThrow();
  }

  /** What a constant is called. */
  String name(String key) {
    return row(key).constant.name();
  }

  /** A value with its unit as it is typed, for example {@code 34.5 pF}. */
  String value(String key) {
    return row(key).value;
  }

  /**
   * Takes what is typed for a value. Another number needs a source of its own: that of the platform
   * is taken away, and comes back with its number.
   */
  void setValue(String key, String typed) {
    Row row = row(key);
    row.value = typed;
    if (changed(row)) {
      row.from = row.from.equals(row.constant.source()) ? "" : row.from;
    } else if (row.from.isBlank()) {
      row.from = row.constant.source();
    }
  }

  Tier tier(String key) {
    return row(key).tier;
  }

  void setTier(String key, Tier chosen) {
    row(key).tier = chosen;
  }

  /** Where a number comes from; empty where that has to be said yet. */
  String source(String key) {
    return row(key).from;
  }

  void setSource(String key, String typed) {
    row(key).from = typed.strip();
  }

  /** Whether a value is another than the platform's. */
  boolean changed(String key) {
    return changed(row(key));
  }

  private static boolean changed(Row row) {
    Matcher typed = QUANTITY.matcher(row.value);
    if (!typed.matches()) {
      return true;
    }
    try {
      double number = Double.parseDouble(typed.group(1));
      return PlatformUnit.scaled(number, unit(row, typed.group(2)))
          .filter(s -> s.unit().symbol().equals(row.constant.unit()))
          .filter(s -> s.value() == row.constant.value())
          .isEmpty();
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private static String unit(Row row, String typed) {
    return typed.isEmpty() ? row.unit : typed.replace('µ', 'u').replace('μ', 'u');
  }

  /** What is wrong with it, as a sentence; nothing where it is a platform. */
  Optional<String> complaint() {
    try {
      platform();
      return Optional.empty();
    } catch (BadInputException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Keys of the constants whose values complaints are about; empty where it is a platform. */
  Set<String> refused() {
    try {
      platform();
      return Set.of();
    } catch (BadInputException e) {
      Set<String> keys = new LinkedHashSet<>();
      for (BadInputException one : e.problems()) {
        for (String key : rows.keySet()) {
          boolean ofValue =
              one.place().startsWith("field constants." + key + ".")
                  && !one.place().endsWith(".source");
          if (ofValue
              || one.place().equals(name(key))
              || one.found().startsWith(key + " of ")
              || one.found().startsWith(key + ", ")) {
            keys.add(key);
          }
        }
      }
      return keys;
    }
  }

  /**
   * The platform that is typed.
   *
   * @throws BadInputException where it is none
   */
  DataPlatform platform() {
    for (Row row : rows.values()) {
      if (changed(row) && row.from.equals(row.constant.source())) {
        throw new BadInputException(
            SOURCE,
            row.constant.name(),
            "another value with the source of the old one",
            "where the number comes from");
      }
    }
    ObjectNode root = PlatformWriter.tree(base);
    root.put("id", id);
    root.put("title", title);
    texts.into(root);
    ObjectNode constants = root.putObject("constants");
    rows.forEach(
        (key, row) -> {
          ObjectNode one = constants.putObject(key);
          one.put("name", row.constant.name());
          Matcher typed = QUANTITY.matcher(row.value);
          if (!changed(row)) {
            one.put("value", row.constant.value());
            one.put("unit", row.constant.unit());
          } else if (typed.matches()) {
            put(one, typed.group(1));
            one.put("unit", unit(row, typed.group(2)));
          } else {
            one.put("value", row.value.strip());
            one.put("unit", row.constant.unit());
          }
          one.put("tier", row.tier.id());
          one.put("source", row.from);
        });
    DataPlatform made = PlatformReader.read(root, SOURCE, "");
    EnergyPlatform same = EnergyPlatforms.registry().find(id).orElse(null);
    if (same != null && !same.equals(made)) {
      throw new BadInputException(
          SOURCE,
          "field id",
          "\"" + id + "\" with other numbers than the program's own",
          "an id of its own, for example \"my-" + id + "\"");
    }
    return made;
  }

  private static void put(ObjectNode one, String number) {
    try {
      one.put("value", Double.parseDouble(number));
    } catch (NumberFormatException e) {
      one.put("value", number);
    }
  }

  /** A constant with the prefix that leaves one to three digits before the point. */
  private static String quantity(Constant c) {
    if (c.unit().equals("1")) {
      return digits(c.value());
    }
    if (!c.unit().equals("V")) {
      for (String prefix : PREFIXES) {
        Optional<BigDecimal> scaled = scaled(c, prefix + c.unit());
        if (scaled.isPresent()) {
          return digits(scaled.get().doubleValue()) + " " + prefix + c.unit();
        }
      }
    }
    return digits(c.value()) + " " + c.unit();
  }

  /** A value in a unit, if that is from 1 to below 1000 there and reads back as the same value. */
  private static Optional<BigDecimal> scaled(Constant c, String unit) {
    return PlatformUnit.scaled(1, unit)
        .map(
            one ->
                BigDecimal.valueOf(c.value())
                    .scaleByPowerOfTen(-(int) Math.round(Math.log10(one.value()))))
        .filter(n -> n.abs().doubleValue() >= 1 && n.abs().doubleValue() < 1000)
        .filter(
            n ->
                PlatformUnit.scaled(n.doubleValue(), unit)
                    .filter(s -> s.value() == c.value())
                    .isPresent());
  }

  private static String digits(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String unitOf(String quantity) {
    int space = quantity.indexOf(' ');
    return space < 0 ? "1" : quantity.substring(space + 1);
  }
}
