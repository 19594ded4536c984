package org.voltscape.tools.kills;

import java.util.Random;
import org.voltscape.engine.study.Study;

/** What a person might do next, and studies that no two edits make alike. */
final class RandomEdits {
  private static final int MOST_TRIALS = 3;
  private static final double UNDO = 0.1;
  private static final double REDO = 0.15;
  private static final double SAVE = 0.23;

  private final Random random;
  private final long seed;
  private int number;

  RandomEdits(long seed) {
    this.seed = seed;
    random = new Random(seed);
  }

  /** What is done. */
  enum Step {
    EDIT,
    UNDO,
    REDO,
    SAVE
  }

  Step next() {
    double drawn = random.nextDouble();
    return drawn < UNDO
        ? Step.UNDO
        : drawn < REDO ? Step.REDO : drawn < SAVE ? Step.SAVE : Step.EDIT;
  }

  /** A number from 0 to below a bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** The study with something changed. */
  Study edited(Study study, String document) {
    number++;
    Study named = study.withName(document + " " + seed + " " + number);
    return switch (random.nextInt(3)) {
      case 0 -> named.withEffort(1 + random.nextInt(MOST_TRIALS), study.images(), study.seed());
      case 1 -> named.withEffort(study.trials(), study.images(), random.nextInt(Short.MAX_VALUE));
      default -> named.withMemory(study.memory().withStuckAtOne(random.nextInt(100) / 100.0));
    };
  }
}
