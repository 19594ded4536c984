package org.voltscape.engine.io.shmoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.csv.CsvCells;
import org.voltscape.engine.io.cut.ImportCell;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Axis;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Cell;
import org.voltscape.engine.io.shmoo.MeasuredShmooReader.Numbers;
import org.voltscape.engine.io.table.CellNumber;
import org.voltscape.engine.io.table.CellTexts;
import org.voltscape.engine.param.BadInputException;

/**
 * What the cells of one file mean. All of them are of one kind: words, numbers or one pair of
 * symbols.
 */
final class Outcomes {
  private static final Set<String> PASSES = Set.of("p", "pass", "passed", "ok");
  private static final Set<String> FAILS = Set.of("f", "fail", "failed");

  /** Symbols that go together, the customary pass first. */
  private enum Pair {
    STAR("*", ".", false),
    CROSS(".", "x", false),
    SIGN("+", "-", true),
    CIRCLE("o", "x", true);

    private final String pass;
    private final String fail;
    private final boolean customary;

    Pair(String pass, String fail, boolean customary) {
      this.pass = pass;
      this.fail = fail;
      this.customary = customary;
    }

    boolean has(String key) {
      return key.equals(pass) || key.equals(fail);
    }
  }

  static final String KINDS =
      "P and F, pass and fail, 1 and 0, * and ., . and X, + and -, o and x, or numbers of errors";

  private static final double MOST_ERRORS = 1e15;

  private final List<Measured> cells;
  private final Legend legend;
  private final Numbers numbers;
  private final Axis axis;
  private final String source;
  private final List<String> remarks = new ArrayList<>();
  private Predicate<String> pass = key -> false;
  private boolean counted;

  private Outcomes(List<Measured> cells, Legend legend, Numbers numbers, Axis axis, String source) {
    this.cells = cells;
    this.legend = legend;
    this.numbers = numbers;
    this.axis = axis;
    this.source = source;
  }

  /**
   * Finds out what the cells of a file mean.
   *
   * @param cells with a result, in the order of the file
   * @throws BadInputException for cells of several kinds or of none, and where nothing says which
   *     of two symbols is the pass
   */
  static Outcomes of(
      List<Measured> cells, Legend legend, Numbers numbers, Axis axis, String source) {
    boolean signs = cells.stream().anyMatch(c -> key(c.text()).equals("+")) || legend.has("-");
    List<Measured> measured =
        cells.stream()
            .filter(c -> (signs && key(c.text()).equals("-")) || !isMissing(c.text()))
            .toList();
    Outcomes outcomes = new Outcomes(measured, legend, numbers, axis, source);
    int missing = cells.size() - measured.size();
    if (missing > 0) {
      outcomes.remarks.add(
          (missing == 1 ? "A cell that says" : missing + " cells that say")
              + " that there is no result ("
              + cells.stream().filter(c -> isMissing(c.text())).findFirst().orElseThrow().text()
              + ") "
              + (missing == 1 ? "is" : "are")
              + " left out.");
    }
    if (measured.isEmpty()) {
      throw new BadInputException(
          source, "", "no cell with a result", "passes and fails: " + KINDS);
    }
    outcomes.decide();
    return outcomes;
  }

  private static boolean isMissing(String text) {
    return ImportCell.of(text).kind() == ImportCell.Kind.MISSING;
  }

  /** A result as it is compared: small letters, one sort of minus, times and circle. */
  static String key(String text) {
    String plain = CellTexts.strip(CsvCells.restored(text)).toLowerCase(Locale.ROOT);
    return switch (plain) {
      case "\u2212", "\u2013" -> "-";
      case "\u00D7" -> "x";
      case "\u25CB" -> "o";
      default -> plain;
    };
  }

  /** Whether a cell looks like a result of any kind; for finding what separates cells. */
  static boolean looksLikeOne(String text, Legend legend) {
    String key = key(text);
    return key.isEmpty()
        || legend.has(key)
        || isWord(key)
        || isMissing(text)
        || !Double.isNaN(number(key))
        || pairOf(Set.of(key)) != null;
  }

  private static boolean isWord(String key) {
    return PASSES.contains(key) || FAILS.contains(key);
  }

  /** A whole number of at least 0; NaN for none. */
  private static double number(String key) {
    CellNumber number = CellNumber.of(key);
    if (number == null || !number.unit().isEmpty()) {
      return Double.NaN;
    }
    double value = number.value(number.reading() == CellNumber.Reading.COMMA, 0);
    return value >= 0 && value <= MOST_ERRORS && value == Math.rint(value) ? value : Double.NaN;
  }

  private static @Nullable Pair pairOf(Set<String> keys) {
    for (Pair pair : Pair.values()) {
      if (keys.stream().allMatch(pair::has)) {
        return pair;
      }
    }
    return null;
  }

  private void decide() {
    Map<String, Measured> first = new LinkedHashMap<>();
    cells.forEach(c -> first.putIfAbsent(key(c.text()), c));
    Set<String> keys = first.keySet();
    if (keys.stream().allMatch(legend::has)) {
      pass = legend::isPass;
      return;
    }
    if (keys.stream().allMatch(Outcomes::isWord)) {
      pass = PASSES::contains;
      return;
    }
    if (keys.stream().noneMatch(k -> Double.isNaN(number(k)))) {
      numbers(keys);
      return;
    }
    for (Pair each : Pair.values()) {
      if (keys.stream().allMatch(each::has) && (legend.has(each.pass) || legend.has(each.fail))) {
        String named = legend.has(each.pass) ? each.pass : each.fail;
        boolean passes = legend.isPass(named);
        pass = k -> k.equals(named) == passes;
        return;
      }
    }
    Pair pair = pairOf(keys);
    if (pair == null) {
      throw mixed(new ArrayList<>(first.values()));
    }
    pair(pair, keys);
  }

  /** What is wrong with cells of which not all are of one kind. */
  private BadInputException mixed(List<Measured> first) {
    for (Measured cell : first) {
      String key = key(cell.text());
      if (!legend.has(key) && (key.isEmpty() || !looksLikeOne(cell.text(), legend))) {
        boolean number = CellNumber.of(key) != null;
        return new BadInputException(
            source,
            cell.place(),
            CellTexts.quoted(cell.text()),
            number
                ? "a whole number of errors from 0 on, or a pass or a fail"
                : KINDS
                    + ", or an empty cell where nothing was measured (another symbol needs a line that"
                    + " says what it is, as in \"# A = pass\")");
      }
    }
    for (int i = 1; i < first.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!together(key(first.get(i).text()), key(first.get(j).text()))) {
          Measured beside = first.get(j);
          return new BadInputException(
              source,
              first.get(i).place(),
              "'"
                  + first.get(i).text()
                  + "' beside '"
                  + beside.text()
                  + "' ("
                  + beside.place()
                  + ")",
              "one kind of cell in the whole file: " + KINDS);
        }
      }
    }
    return new BadInputException(
        source, "", "cells of several kinds", "one kind of cell in the whole file: " + KINDS);
  }

  private boolean together(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    return (isWord(one) && isWord(other))
        || (!Double.isNaN(number(one)) && !Double.isNaN(number(other)))
        || (legend.has(one) && legend.has(other))
        || pairOf(Set.of(one, other)) != null;
  }

  private void numbers(Set<String> keys) {
    boolean above = keys.stream().anyMatch(k -> number(k) > 1);
    boolean said = numbers == Numbers.ERRORS || legend.errors();
    if (numbers == Numbers.OUTCOMES) {
      Measured other =
          cells.stream().filter(c -> number(key(c.text())) > 1).findFirst().orElse(null);
      if (other != null) {
        throw new BadInputException(
            source, other.place(), CellTexts.quoted(other.text()), "1 for a pass or 0 for a fail");
      }
      pass = k -> number(k) == 1;
      return;
    }
    if (said || above) {
      counted = true;
      pass = k -> number(k) == 0;
      if (!said) {
        if (Physics.decide(cells, c -> number(key(c.text())) == 0, axis) < 0) {
          throw new BadInputException(
              source,
              "",
              "numbers above 0 " + easier() + " and 0 elsewhere",
              "numbers of errors, where 0 is a pass; a line \"# cells: errors\" says that they are");
        }
        remarks.add("The numbers are taken for errors, since some are above 1: 0 is a pass.");
      }
      return;
    }
    boolean one = keys.stream().anyMatch(k -> number(k) == 1);
    if (!one) {
      throw new BadInputException(
          source,
          "",
          "nothing but 0",
          "a line that says whether that is a pass, as in \"# 0 = fail\" or \"# cells: errors\"");
    }
    pass = k -> number(k) == 1;
    if (Physics.decide(cells, c -> number(key(c.text())) == 1, axis) < 0) {
      throw new BadInputException(
          source,
          "",
          "0 " + easier() + " and 1 elsewhere",
          "1 for a pass and 0 for a fail, or a line that says otherwise, as in \"# 0 = pass\" or"
              + " \"# cells: errors\"");
    }
    remarks.add("1 is taken for a pass and 0 for a fail.");
  }

  private String easier() {
    return axis == Axis.CLOCK
        ? "at the higher supplies and lower clocks"
        : "at the higher supplies";
  }

  private void pair(Pair pair, Set<String> keys) {
    int decision = Physics.decide(cells, c -> key(c.text()).equals(pair.pass), axis);
    if (pair.customary) {
      if (decision < 0) {
        throw new BadInputException(
            source,
            "",
            pair.fail + " " + easier() + " and " + pair.pass + " elsewhere",
            pair.pass
                + " for a pass and "
                + pair.fail
                + " for a fail, or a line that says otherwise, as in \"# "
                + pair.fail
                + " = pass\"");
      }
      pass = k -> k.equals(pair.pass);
      return;
    }
    if (decision == 0) {
      String both = String.join(" and ", keys.stream().sorted().toList());
      throw new BadInputException(
          source,
          "",
          keys.size() == 1
              ? "nothing but " + both
              : both + ", of which neither lies clearly " + easier(),
          "a line that says which is a pass, as in \"# "
              + keys.stream().sorted().findFirst().orElseThrow()
              + " = pass\"");
    }
    String passes = decision > 0 ? pair.pass : pair.fail;
    pass = k -> k.equals(passes);
    remarks.add(
        passes
            + " is taken for a pass, since it lies "
            + easier()
            + "; a line \"# "
            + passes
            + " = pass\" would say so.");
  }

  /** The cells with a result. */
  List<Measured> cells() {
    return cells;
  }

  /** What was taken for granted. */
  List<String> remarks() {
    return remarks;
  }

  boolean isPass(Measured cell) {
    return pass.test(key(cell.text()));
  }

  /** Errors of a cell; {@link Cell#NOT_COUNTED} where the cells are passes and fails. */
  long errors(Measured cell) {
    return counted ? (long) number(key(cell.text())) : Cell.NOT_COUNTED;
  }
}
