package org.voltscape.views.schemes;

import org.voltscape.engine.study.SchemeChoice;

/**
 * A line of the picker. Immutable.
 *
 * @param key stays the same while the line is edited and moved
 * @param choice the scheme with its label and parameters
 * @param included whether the study compares it
 */
record SchemeRow(long key, SchemeChoice choice, boolean included) {
  SchemeRow with(SchemeChoice other) {
    return new SchemeRow(key, other, included);
  }

  SchemeRow included(boolean on) {
    return new SchemeRow(key, choice, on);
  }

  /** Name for people: the scheme's title until the user has named the line. */
  String name() {
    return choice.label().equals(choice.id()) ? choice.scheme().title() : choice.label();
  }
}
