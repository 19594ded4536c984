package org.voltscape.figure.studies;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the two intervals a figure of outcomes shows. */
public enum IntervalChoice {
  /** Both: thick the dies seen, thin what holds whatever unseen dies do. */
  BOTH("Both intervals"),
  /** The 95 % interval alone, whatever unseen dies do. */
  ALL_DIES("All dies, 95 %"),
  /** The spread of the dies seen alone. */
  DIES_SEEN("Dies seen");

  private final String title;

  IntervalChoice(String title) {
    this.title = title;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /** Name on the command line: {@code both}, {@code all-dies} or {@code dies-seen}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The choice of that name, or null. */
  public static @Nullable IntervalChoice of(String id) {
    for (IntervalChoice choice : values()) {
      if (choice.id().equals(id)) {
        return choice;
      }
    }
    return null;
  }

  /** Whether the interval that holds whatever unseen dies do is shown. */
  public boolean showsOuter() {
    return this != DIES_SEEN;
  }

  /** Whether the spread of the dies seen is shown. */
  public boolean showsSeen() {
    return this != ALL_DIES;
  }

  /** As lists to choose from show it. */
  @Override
  public String toString() {
    return title;
  }
}
