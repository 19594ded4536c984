package org.voltscape.app.cli.commands;

import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.engine.microscope.WordAnswer;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.protection.WordOutcome;
import org.voltscape.engine.protection.WordProtection;

/**
 * One checked case of the word command.
 *
 * @param setup the word, its scheme and its faults
 * @param protection the scheme for words of its shape; created once for many cases
 */
record WordCase(WordSetup setup, WordProtection protection) {

  /** The answer as one line of JSON. */
  String answer() {
    WordOutcome outcome =
        WordOutcome.of(
            protection,
            setup.shape(),
            setup.value(),
            setup.stuckMask(),
            setup.stuckValue(),
            setup.flips());
    return JsonLine.of(
        WordAnswer.fields(setup.scheme().id(), setup.shape(), setup.value(), outcome));
  }
}
