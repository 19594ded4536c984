package org.voltscape.figure.minerva;

import java.util.Locale;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.figure.Figure;

/** The figures of Minerva's flow: what each stage looked at, and the power that all come to. */
public enum FlowFigure {
  TRAINING("Networks by size and error"),
  ARCHITECTURE("Accelerators by time and power"),
  WORDS("Bits of the words"),
  PRUNING("MACs skipped"),
  SUPPLY("Energy by mitigation"),
  POWER("Power by stage"),
  /** What the paper prints for the data set, beside nothing. */
  PUBLISHED("Published power by stage");

  private final String words;

  FlowFigure(String words) {
    this.words = words;
  }

  /** What the command line calls it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One line naming the figure. */
  public String title(MinervaData data) {
    return words + ", " + data.title();
  }

  /** The figure of a finished flow. */
  public Figure of(MinervaData data, MinervaResult found) {
    return switch (this) {
      case TRAINING -> StageFigures.training(found.training(), title(data));
      case ARCHITECTURE -> StageFigures.architecture(found.architecture(), title(data));
      case WORDS -> StageFigures.words(found.words(), title(data));
      case PRUNING -> StageFigures.pruning(found.pruning(), title(data));
      case SUPPLY -> StageFigures.supply(found.supply(), title(data));
      case POWER -> WaterfallFigures.of(found.waterfall(), title(data));
      case PUBLISHED -> published(data);
    };
  }

  /** What the paper prints for a data set of its own. */
  public static Figure published(MinervaData data) {
    return WaterfallFigures.published(data.publishedStages(), PUBLISHED.title(data));
  }
}
