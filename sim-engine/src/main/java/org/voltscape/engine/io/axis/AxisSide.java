package org.voltscape.engine.io.axis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;

/** The numbers of one axis, where they stand, and the units behind them. Confined to one thread. */
public final class AxisSide {
  private final String title;
  private final String source;
  private final List<AxisText> texts = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  /**
   * @param title where it stands, for complaints: {@code the first row}
   * @param source file named by complaints
   */
  public AxisSide(String title, String source) {
    this.title = title;
    this.source = source;
  }

  /** Adds a number; {@code place} says where it stands, for complaints. */
  public void add(AxisText text, String place) {
    texts.add(text);
    places.add(place);
  }

  public String title() {
    return title;
  }

  public int size() {
    return texts.size();
  }

  public List<AxisText> texts() {
    return texts;
  }

  public String place(int index) {
    return places.get(index);
  }

  /** Whether units stand behind its numbers. */
  public boolean hasOwnUnits() {
    return texts.stream().anyMatch(t -> t.unit() != null);
  }

  /**
   * Refuses numbers of which some have a unit and others none, or units of two quantities.
   *
   * @throws BadInputException naming the first that differs
   */
  public void check() {
    for (int i = 1; i < texts.size(); i++) {
      AxisUnit first = texts.get(0).unit();
      AxisUnit unit = texts.get(i).unit();
      boolean same =
          first == null || unit == null ? first == unit : first.quantity() == unit.quantity();
      if (!same) {
        throw new BadInputException(
            source,
            places.get(i),
            "'"
                + texts.get(i).text()
                + "' beside '"
                + texts.get(0).text()
                + "' ("
                + places.get(0)
                + ")",
            "one unit in all of " + title + ", best in the corner cell or the name of the column");
      }
    }
  }

  /**
   * A number in V, MHz or °C.
   *
   * @param unit of the axis; null where each number has its own
   */
  public double value(int index, @Nullable AxisUnit unit, boolean commas) {
    AxisText text = texts.get(index);
    AxisUnit own = text.unit();
    AxisUnit used = own != null ? own : unit;
    if (used == null) {
      throw new IllegalArgumentException(text + " has no unit");
    }
    return used.value(text.number(), commas);
  }

  /** Whether all numbers can be values of a unit; null as in {@link #value}. */
  public boolean isPossible(@Nullable AxisUnit unit, boolean commas) {
    return firstImpossible(unit, commas) < 0;
  }

  /** The first number that can be no value of a unit; -1 for none. */
  public int firstImpossible(@Nullable AxisUnit unit, boolean commas) {
    for (int i = 0; i < texts.size(); i++) {
      AxisUnit own = texts.get(i).unit();
      AxisUnit used = own != null ? own : unit;
      if (used == null || !used.isPossible(value(i, unit, commas))) {
        return i;
      }
    }
    return -1;
  }

  /** How many numbers can be values of a unit. */
  public int possible(AxisUnit unit, boolean commas) {
    int count = 0;
    for (int i = 0; i < texts.size(); i++) {
      count += unit.isPossible(value(i, unit, commas)) ? 1 : 0;
    }
    return count;
  }

  /** Whether all numbers are what numbers without a unit may mean. */
  public boolean isLikely(AxisUnit unit, boolean commas) {
    for (int i = 0; i < texts.size(); i++) {
      if (!unit.isLikely(value(i, unit, commas))) {
        return false;
      }
    }
    return true;
  }

  /** From the first to the last number, as they stand. */
  public String span() {
    String first = texts.get(0).text();
    String last = texts.get(texts.size() - 1).text();
    return texts.size() == 1 ? "the number " + first : "the numbers " + first + " to " + last;
  }
}
