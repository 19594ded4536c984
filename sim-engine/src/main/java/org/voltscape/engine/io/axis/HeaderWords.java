package org.voltscape.engine.io.axis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.axis.AxisUnit.Quantity;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.table.ColumnName;

/**
 * What the words of a header say of its axes: {@code V \ MHz}, {@code Vdd (mV)}, {@code f/MHz}.
 * Immutable.
 *
 * @param units that it names, in its order
 * @param quantities that it names, in its order, those of its units among them
 * @param loneV whether volts are named by nothing but a V, which may be the quantity
 */
public record HeaderWords(List<AxisUnit> units, List<Quantity> quantities, boolean loneV) {
  public static final HeaderWords NONE = new HeaderWords(List.of(), List.of(), false);

  /** What follows in a longer text is no header. */
  private static final int LONGEST = 500;

  private static final Pattern WORD = Pattern.compile("[\\p{L}°º]+");
  private static final Set<String> FREQUENCIES =
      Set.of(
          "f",
          "freq",
          "freqs",
          "frequency",
          "frequencies",
          "clock",
          "clk",
          "fclk",
          "fclock",
          "speed",
          "frequenz",
          "takt");
  private static final Set<String> PERIODS =
      Set.of("period", "periods", "tclk", "tck", "tcyc", "tcycle", "cycle", "tper", "periode");
  private static final Set<String> TEMPERATURES =
      Set.of("temp", "temps", "temperature", "temperatures", "temperatur", "tj", "tambient");
  private static final Set<String> SUPPLIES =
      ColumnRole.VOLTAGE.column(ImportKind.CURVE).synonyms();

  /** Units that stand for nothing else, so that they may stand anywhere in a title. */
  private static final Set<AxisUnit> UNMISTAKABLE =
      EnumSet.of(
          AxisUnit.MILLIVOLT,
          AxisUnit.HERTZ,
          AxisUnit.KILOHERTZ,
          AxisUnit.MEGAHERTZ,
          AxisUnit.GIGAHERTZ,
          AxisUnit.CELSIUS,
          AxisUnit.FAHRENHEIT);

  public HeaderWords {
    units = List.copyOf(units);
    quantities = List.copyOf(quantities);
  }

  /** What the name of a column, or the corner of a grid, says. */
  public static HeaderWords of(String header) {
    return read(header, false);
  }

  /** What a title or a comment says; only words that stand for a unit without doubt count. */
  public static HeaderWords ofTitle(String title) {
    return read(title, true);
  }

  private static HeaderWords read(String text, boolean title) {
    String plain = ColumnName.plain(text.substring(0, Math.min(text.length(), LONGEST)));
    List<AxisUnit> units = new ArrayList<>();
    List<Quantity> quantities = new ArrayList<>();
    boolean supply = false;
    boolean temperature = false;
    boolean loneF = false;
    Matcher words = WORD.matcher(plain);
    while (words.find()) {
      String word = words.group();
      String before = plain.substring(0, words.start()).stripTrailing();
      boolean bracket = before.endsWith("(") || before.endsWith("[");
      AxisUnit unit = AxisUnit.find(word);
      if (word.equals("f") && temperature && (bracket || before.endsWith("/"))) {
        unit = AxisUnit.FAHRENHEIT;
      }
      boolean value = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
      boolean clear =
          !title
              || bracket
              || before.endsWith(" in")
              || (UNMISTAKABLE.contains(unit) && word.length() > 1);
      if (unit != null && !value && clear) {
        units.add(unit);
        note(quantities, unit.quantity());
      }
      supply |= SUPPLIES.contains(word) && !word.equals("v");
      temperature |= TEMPERATURES.contains(word) || word.equals("t");
      loneF |= word.equals("f") && unit == null;
      if (unit == null) {
        hint(quantities, word, title);
      }
    }
    if (loneF && quantities.contains(Quantity.TEMPERATURE)) {
      quantities.remove(Quantity.FREQUENCY);
    }
    if (quantities.contains(Quantity.PERIOD)) {
      // A clock period.
      quantities.remove(Quantity.FREQUENCY);
    }
    if (units.contains(AxisUnit.MILLIVOLT)) {
      units.remove(AxisUnit.VOLT);
    }
    boolean loneV = units.contains(AxisUnit.VOLT) && !supply && !plain.contains("volt");
    return new HeaderWords(units.stream().distinct().toList(), quantities, loneV);
  }

  private static void hint(List<Quantity> quantities, String word, boolean title) {
    if (SUPPLIES.contains(word) && !(title && word.length() < 3)) {
      note(quantities, Quantity.SUPPLY);
    } else if (FREQUENCIES.contains(word) && !(title && word.length() < 3)) {
      note(quantities, Quantity.FREQUENCY);
    } else if (PERIODS.contains(word)) {
      note(quantities, Quantity.PERIOD);
    } else if (TEMPERATURES.contains(word)) {
      note(quantities, Quantity.TEMPERATURE);
    }
  }

  private static void note(List<Quantity> quantities, Quantity quantity) {
    if (!quantities.contains(quantity)) {
      quantities.add(quantity);
    }
  }

  /** The words of this header, and those of another where this one is silent on an axis. */
  public HeaderWords or(HeaderWords other) {
    List<AxisUnit> all = new ArrayList<>(units);
    List<Quantity> named = new ArrayList<>(quantities);
    for (boolean supply : new boolean[] {true, false}) {
      if (units(supply).isEmpty()) {
        other.units.stream()
            .filter(u -> u.isSupply() == supply && fits(u.quantity()) && !all.contains(u))
            .forEach(all::add);
        other.quantities.stream()
            .filter(q -> (q == Quantity.SUPPLY) == supply && fits(q))
            .forEach(q -> note(named, q));
      }
    }
    return new HeaderWords(all, named, loneV || (other.loneV && !units.contains(AxisUnit.VOLT)));
  }

  /** Whether this header, where it names the second axis at all, names this quantity. */
  private boolean fits(Quantity quantity) {
    return quantity == Quantity.SUPPLY
        || quantities.stream().allMatch(q -> q == Quantity.SUPPLY || q == quantity);
  }

  /** The words of this header; where they name no second axis, it is said to be this one. */
  public HeaderWords naming(Quantity quantity) {
    if (namesSecond()) {
      return this;
    }
    List<Quantity> named = new ArrayList<>(quantities);
    named.add(quantity);
    return new HeaderWords(units, named, loneV);
  }

  /** The units of the supply, or those of the second axis, that it names. */
  public List<AxisUnit> units(boolean supply) {
    return units.stream().filter(u -> u.isSupply() == supply).toList();
  }

  /** Whether it names a quantity of the second axis. */
  public boolean namesSecond() {
    return quantities.stream().anyMatch(q -> q != Quantity.SUPPLY);
  }

  /**
   * Whether the first column holds the supply, after the words in a corner, of which the first is
   * that of the first column; null where they do not say.
   */
  public @Nullable Boolean supplyFirst() {
    if (quantities.isEmpty()) {
      return null;
    }
    boolean first = quantities.get(0) == Quantity.SUPPLY;
    boolean both = quantities.contains(Quantity.SUPPLY) && namesSecond();
    return first || both ? Boolean.valueOf(first) : null;
  }
}
