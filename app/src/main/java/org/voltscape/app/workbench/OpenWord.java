package org.voltscape.app.workbench;

import org.voltscape.engine.lesson.WordSetting;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.views.workbench.ViewRequest;

/** What the microscope takes from lessons. */
final class OpenWord {
  private OpenWord() {}

  /** The word of a lesson's step. */
  static ViewRequest.OfWord of(WordSetting setting) {
    WordSetup setup =
        WordSetup.of(
            setting.scheme(),
            setting.params().asMap(),
            setting.shape(),
            setting.value(),
            setting.stuckMask(),
            setting.stuckValue(),
            setting.flips(),
            "lesson");
    int fraction = setting.format() instanceof FixedPoint fixed ? fixed.fractionBits() : 0;
    return new ViewRequest.OfWord(setup, fraction, "From the lesson.");
  }
}
