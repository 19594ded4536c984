package org.voltscape.engine.microscope;

import java.util.List;
import org.voltscape.engine.protection.WordOutcome;
import org.voltscape.engine.protection.WordPath;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/**
 * The way of one word through its memory, and how near to the value wanted any stored word could
 * have come. Immutable.
 *
 * @param setup what was asked
 * @param cells of the word, check cells included
 * @param stuckMask cells that are stuck in effect: neither robust nor repaired
 * @param stuckValue their states
 * @param flips cells that flip in effect
 * @param robust cells that never fail
 * @param repaired stuck cells replaced by spare ones
 * @param outcome what came of it
 * @param bestStored a stored word that comes as near as any can; -1 where there are too many to try
 * @param steps in order
 */
public record WordTrace(
    WordSetup setup,
    int cells,
    int stuckMask,
    int stuckValue,
    int flips,
    int robust,
    int repaired,
    WordOutcome outcome,
    int bestStored,
    List<WordStep> steps) {

  /** Follows a word. */
  public static WordTrace of(WordSetup setup) {
    WordProtection protection = setup.protection();
    WordShape shape = setup.shape();
    int cells = shape.bits() + protection.checkCells();
    int all = cells == Integer.SIZE ? -1 : (1 << cells) - 1;
    int asked = setup.stuckMask() & all;
    int robust = protection.robustCells() & all;
    int mask =
        WordOutcome.stuckInEffect(protection, shape, setup.value(), asked, setup.stuckValue());
    int value = setup.stuckValue() & mask;
    int flips = setup.flips() & all & ~robust;
    WordOutcome outcome =
        WordOutcome.of(
            protection,
            shape,
            setup.value(),
            asked,
            setup.stuckValue() & asked,
            setup.flips() & all);
    int best = bestStored(protection, shape, setup.value(), cells, mask, value, flips, outcome);
    WordTrace bare =
        new WordTrace(
            setup,
            cells,
            mask,
            value,
            flips,
            robust,
            asked & ~mask & ~robust,
            outcome,
            best,
            List.of());
    return bare.withSteps(WordSentences.steps(bare, protection));
  }

  private WordTrace withSteps(List<WordStep> told) {
    return new WordTrace(
        setup, cells, stuckMask, stuckValue, flips, robust, repaired, outcome, bestStored, told);
  }

  /** The first stored word that reaches the optimum, where trying all is a matter of moments. */
  private static int bestStored(
      WordProtection protection,
      WordShape shape,
      int wanted,
      int cells,
      int mask,
      int value,
      int flips,
      WordOutcome outcome) {
    if (outcome.error() == outcome.optimalError()) {
      return outcome.stored();
    }
    if (cells > WordProtection.MOST_CELLS_TRIED) {
      return -1;
    }
    for (int stored = 0; stored < 1 << cells; stored++) {
      int raw = WordPath.raw(stored, mask, value, flips);
      int used = shape.integer(WordPath.effective(protection, stored, raw));
      if (Math.abs(used - wanted) == outcome.optimalError()) {
        return stored;
      }
    }
    return -1;
  }

  /** The content of the cells before it is read. */
  public int held() {
    return WordPath.raw(outcome.stored(), stuckMask, stuckValue, 0);
  }

  /** The bits that are read otherwise than stored. */
  public int detected() {
    return outcome.raw() ^ outcome.stored();
  }

  /** The whole number used. */
  public int used() {
    return setup.shape().integer(outcome.read());
  }

  /** The whole number of a content's own bits, check cells left out. */
  public int integer(int content) {
    return setup.shape().integer(content & setup.shape().mask());
  }

  /** Distance between the ends of the word's range, in least significant bits. */
  public int fullScale() {
    return setup.shape().mask();
  }

  /** The error as a share of the full scale. */
  public double errorShare() {
    return (double) outcome.error() / fullScale();
  }

  /** One sentence on what came of the word. */
  public String verdict() {
    return WordSentences.verdict(this);
  }

  /** One sentence on how near any stored word could have come. */
  public String bestPossible() {
    return WordSentences.best(this);
  }
}
