package org.voltscape.views.schemes;

import org.voltscape.engine.study.SchemeChoice;

/**
 * A line of the picker. Immutable.
 *
 * @param key stays the same while the line is edited and moved
 * @param choice the scheme with its label and parameters
 * @param colour in figures; {@link SchemeChoice#OF_ITS_PLACE} before the study has it
 * @param included whether the study compares it
 * @param listed whether it stands among the study's own lines: it is included, or has been since
 *     the study was opened, so that it can be switched off and on in its place
 */
record SchemeRow(long key, SchemeChoice choice, int colour, boolean included, boolean listed) {
  SchemeRow with(SchemeChoice other) {
    return new SchemeRow(key, other, colour, included, listed);
  }

  /** The line of a scheme of the study, switched on or off in its colour. */
  SchemeRow included(boolean on, int itsColour) {
    return new SchemeRow(key, choice, itsColour, on, true);
  }

  /** The line of a scheme on offer. */
  SchemeRow offered() {
    return new SchemeRow(
        key, choice.withColour(SchemeChoice.OF_ITS_PLACE), SchemeChoice.OF_ITS_PLACE, false, false);
  }

  /** Name for people: the scheme's title until the user has named the line. */
  String name() {
    return choice.label().equals(choice.id()) ? choice.scheme().title() : choice.label();
  }
}
