package org.voltscape.engine.io.axis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.axis.AxisUnit.Quantity;
import org.voltscape.engine.param.BadInputException;

/**
 * Which of two rows of numbers is the supply, and in what units they are. Immutable.
 *
 * @param supplyFirst whether the first of the two is the supply
 * @param supply unit of the supply; null where each number has its own
 * @param second unit of the second axis; null likewise
 * @param quantity what the second axis shows: a frequency, a period or a temperature
 * @param remarks what was taken for granted
 */
public record Axes(
    boolean supplyFirst,
    @Nullable AxisUnit supply,
    @Nullable AxisUnit second,
    Quantity quantity,
    List<String> remarks) {
  /** Units that nobody leaves out. */
  private static final Set<AxisUnit> ALWAYS_TOLD =
      EnumSet.of(AxisUnit.FAHRENHEIT, AxisUnit.MICROSECOND);

  /** What speaks against a reading: numbers of an unusual size in a unit that is told. */
  private static final int UNLIKELY = 1;

  /** The same: axes in another order than the corner says, or a V that is no unit. */
  private static final int AGAINST = 2;

  /** Where more speaks against a reading, it is none. */
  private static final int MOST = 2;

  private static final String HOW =
      "the unit in the corner cell or the name of the column, as in \"V \\ MHz\" or \"Vdd (mV)\", or"
          + " behind each number, as in \"500 MHz\"";

  public Axes {
    remarks = List.copyOf(remarks);
  }

  /** A unit that an axis may have. */
  private record Choice(@Nullable AxisUnit unit, Quantity quantity, int cost, String remark) {}

  /** A reading of both axes. */
  private record Reading(boolean supplyFirst, Choice supply, Choice second, int cost) {}

  /** What is known of the two axes. */
  private record Known(
      AxisSide first, AxisSide other, HeaderWords words, boolean commas, String source) {
    AxisSide side(boolean supply, boolean supplyFirst) {
      return supply == supplyFirst ? first : other;
    }
  }

  /**
   * Finds out.
   *
   * @param first axis that holds the supply unless anything says otherwise
   * @param order whether it holds the supply; null where that is open
   * @param fixed whether the order is certain
   * @param words of the header
   * @throws BadInputException where nothing or more than one thing fits
   */
  public static Axes of(
      AxisSide first,
      AxisSide other,
      @Nullable Boolean order,
      boolean fixed,
      HeaderWords words,
      boolean commas,
      String source) {
    first.check();
    other.check();
    Known known = new Known(first, other, words, commas, source);
    List<Reading> readings = new ArrayList<>();
    for (boolean supplyFirst : new boolean[] {true, false}) {
      boolean against = order != null && order != supplyFirst;
      if (against && fixed) {
        continue;
      }
      for (Choice supply : choices(known, true, known.side(true, supplyFirst))) {
        for (Choice second : choices(known, false, known.side(false, supplyFirst))) {
          int cost = supply.cost + second.cost + (against ? AGAINST : 0);
          if (cost <= MOST) {
            readings.add(new Reading(supplyFirst, supply, second, cost));
          }
        }
      }
    }
    int least = readings.stream().mapToInt(Reading::cost).min().orElse(-1);
    if (least < 0) {
      throw none(known, order);
    }
    List<Reading> best = readings.stream().filter(r -> r.cost == least).toList();
    if (best.size() > 1) {
      throw several(known, best);
    }
    return axes(best.get(0), fixed);
  }

  private static Axes axes(Reading reading, boolean fixed) {
    List<String> remarks = new ArrayList<>();
    Quantity quantity = reading.second.quantity;
    if (!reading.supplyFirst && !fixed) {
      remarks.add(
          "The first row holds the supply voltages and the first column the "
              + quantity.title()
              + ".");
    }
    for (Choice choice : List.of(reading.supply, reading.second)) {
      if (!choice.remark.isEmpty()) {
        remarks.add(choice.remark);
      }
    }
    return new Axes(
        reading.supplyFirst, reading.supply.unit, reading.second.unit, quantity, remarks);
  }

  private static List<Choice> choices(Known known, boolean supply, AxisSide side) {
    boolean commas = known.commas;
    if (side.hasOwnUnits()) {
      AxisUnit own = Objects.requireNonNull(side.texts().get(0).unit());
      return own.isSupply() == supply && side.isPossible(null, commas)
          ? List.of(new Choice(null, own.quantity(), 0, ""))
          : List.of();
    }
    List<Choice> choices = new ArrayList<>();
    List<AxisUnit> told = known.words.units(supply);
    for (AxisUnit unit : told) {
      if (side.isPossible(unit, commas)) {
        choices.add(choice(unit, side.isLikely(unit, commas) ? 0 : UNLIKELY, ""));
      }
    }
    if (told.isEmpty()) {
      for (AxisUnit unit : AxisUnit.values()) {
        if (unit.isSupply() == supply && untold(known.words, unit) && side.isLikely(unit, commas)) {
          choices.add(choice(unit, 0, assumed(unit)));
        }
      }
    } else if (supply
        && choices.isEmpty()
        && known.words.loneV()
        && side.isLikely(AxisUnit.MILLIVOLT, commas)) {
      choices.add(choice(AxisUnit.MILLIVOLT, AGAINST, assumed(AxisUnit.MILLIVOLT)));
    }
    return choices;
  }

  private static Choice choice(AxisUnit unit, int cost, String remark) {
    return new Choice(unit, unit.quantity(), cost, remark);
  }

  /** Whether numbers without a unit may be in this one, by what the header calls them. */
  private static boolean untold(HeaderWords words, AxisUnit unit) {
    if (unit.isSupply()) {
      return true;
    }
    boolean named = words.quantities().contains(unit.quantity());
    // A temperature without any word for it is in degrees Celsius or not recognized as one.
    return !ALWAYS_TOLD.contains(unit)
        && (named || (!words.namesSecond() && unit != AxisUnit.KELVIN));
  }

  private static String assumed(AxisUnit unit) {
    return "The "
        + unit.quantity().title()
        + " are taken for numbers in "
        + unit.symbol()
        + ", for which alone they have the right size: the file names no unit.";
  }

  private static BadInputException several(Known known, List<Reading> best) {
    boolean first = best.get(0).supplyFirst;
    if (best.stream().anyMatch(r -> r.supplyFirst != first)) {
      return new BadInputException(
          known.source,
          "",
          known.first.span()
              + " in "
              + known.first.title()
              + " and "
              + known.other.span()
              + " in "
              + known.other.title()
              + ", which may both be the supply",
          HOW);
    }
    boolean ofSupply = best.stream().map(Reading::supply).distinct().count() > 1;
    AxisSide side = known.side(ofSupply, first);
    String units =
        best.stream()
            .map(r -> ofSupply ? r.supply : r.second)
            .map(c -> c.unit == null ? "" : c.unit.symbol())
            .distinct()
            .collect(Collectors.joining(" or "));
    return new BadInputException(
        known.source,
        side.place(0),
        side.span() + " in " + side.title() + " without a unit, which may be in " + units,
        HOW);
  }

  /** What is wrong where no reading fits. */
  private static BadInputException none(Known known, @Nullable Boolean order) {
    boolean supplyFirst = order == null || order;
    for (boolean supply : new boolean[] {true, false}) {
      AxisSide side = known.side(supply, supplyFirst);
      if (!choices(known, supply, side).isEmpty()) {
        continue;
      }
      if (side.hasOwnUnits()) {
        AxisUnit own = Objects.requireNonNull(side.texts().get(0).unit());
        int bad = side.firstImpossible(null, known.commas);
        if (own.isSupply() == supply && bad >= 0) {
          return impossible(known, side, bad, own);
        }
        return new BadInputException(
            known.source,
            side.place(0),
            "'" + side.texts().get(0).text() + "' in " + side.title(),
            supply
                ? "supply voltages there or in " + known.side(false, supplyFirst).title()
                : "clock frequencies, clock periods or temperatures beside the supply voltages");
      }
      List<AxisUnit> told = known.words.units(supply);
      AxisUnit unit =
          (told.isEmpty() ? Arrays.stream(AxisUnit.values()) : told.stream())
              .filter(u -> u.isSupply() == supply)
              .filter(u -> !told.isEmpty() || untold(known.words, u))
              .max(Comparator.comparingInt(u -> side.possible(u, known.commas)))
              .orElseThrow();
      int bad = side.firstImpossible(unit, known.commas);
      if (bad >= 0) {
        return impossible(known, side, bad, unit);
      }
      return new BadInputException(
          known.source,
          side.place(0),
          side.span() + " in " + side.title() + " without a unit",
          HOW);
    }
    return new BadInputException(
        known.source,
        "",
        known.first.span()
            + " in "
            + known.first.title()
            + " and "
            + known.other.span()
            + " in "
            + known.other.title(),
        "supply voltages in one of them and clock frequencies, clock periods or temperatures in the"
            + " other");
  }

  private static BadInputException impossible(
      Known known, AxisSide side, int index, AxisUnit unit) {
    String text = side.texts().get(index).text();
    AxisUnit own = side.texts().get(index).unit();
    AxisUnit used = own != null ? own : unit;
    double value = used.value(side.texts().get(index).number(), known.commas);
    return new BadInputException(
        known.source,
        side.place(index),
        "'" + text + "'" + (own == null ? " in " + used.symbol() : ""),
        used.expected(value));
  }
}
