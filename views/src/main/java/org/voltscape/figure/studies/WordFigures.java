package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.microscope.WordStep;
import org.voltscape.engine.microscope.WordStep.Stage;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.figure.WordFigure;

/** The figure of a word's way through the memory. */
public final class WordFigures {
  /** A width that leaves room for sentences. */
  public static final double WIDTH_INCHES = 5;

  /** The height that goes with it. */
  public static final double HEIGHT_INCHES = 3;

  private WordFigures() {}

  /** The steps of a word as rows of cells. */
  public static WordFigure of(WordTrace trace) {
    int bits = trace.setup().shape().bits();
    List<String> heads = new ArrayList<>();
    for (int cell = trace.cells() - 1; cell >= 0; cell--) {
      heads.add(cell < bits ? String.valueOf(cell) : "c" + (cell - bits));
    }
    String title = trace.setup().value() + " under " + trace.setup().scheme().title();
    return new WordFigure(
        title,
        heads,
        trace.steps().stream().map(step -> row(trace, step)).toList(),
        (trace.verdict() + " " + trace.bestPossible()).strip());
  }

  private static WordFigure.Row row(WordTrace trace, WordStep step) {
    boolean flags = step.stage() == Stage.FLAGGED;
    StringBuilder cells = new StringBuilder();
    List<Integer> changed = new ArrayList<>();
    List<Integer> stuck = new ArrayList<>();
    for (int cell = trace.cells() - 1; cell >= 0; cell--) {
      int place = cells.length();
      boolean there = cell < step.cells();
      cells.append(
          !there ? ' ' : flags ? (step.one(cell) ? '!' : '.') : step.one(cell) ? '1' : '0');
      if (there && (flags ? step.one(cell) : step.changed(cell))) {
        changed.add(place);
      }
      boolean memory =
          step.stage() != Stage.WANTED && step.stage().ordinal() <= Stage.RAW.ordinal();
      if (there && memory && (trace.stuckMask() >>> cell & 1) != 0) {
        stuck.add(place);
      }
    }
    return new WordFigure.Row(
        step.stage().title(),
        cells.toString(),
        changed,
        stuck,
        value(trace, step, flags),
        step.sentence());
  }

  private static String value(WordTrace trace, WordStep step, boolean flags) {
    return flags
        ? ""
        : String.format(
            Locale.ROOT,
            "%d  0x%0" + (step.cells() + 3) / 4 + "X",
            trace.integer(step.content()),
            step.content());
  }
}
