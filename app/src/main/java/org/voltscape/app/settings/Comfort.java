package org.voltscape.app.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.RunBudget;

/**
 * How the program looks and what it takes of the machine; the same in all windows.
 *
 * @param highContrast whether the light or dark look has its strongest colours
 * @param fontPercent size of text in percent of the usual one, {@value #SMALLEST_FONT} to {@value
 *     #LARGEST_FONT}
 * @param threads worker threads of a run; 0 for as many as there are processors
 * @param autosaveSeconds unsaved changes are kept for the case of a crash within this time, {@value
 *     #SHORTEST_AUTOSAVE} to {@value #LONGEST_AUTOSAVE}
 * @param budget of the runs of a window that is opened: the one chosen last
 */
public record Comfort(
    boolean highContrast, int fontPercent, int threads, int autosaveSeconds, RunBudget budget) {
  /** The smallest text in percent. */
  public static final int SMALLEST_FONT = 80;

  /** The largest text in percent. */
  public static final int LARGEST_FONT = 200;

  /** More threads than anybody's machine has help nobody. */
  public static final int MOST_THREADS = 1024;

  /** In seconds. */
  public static final int SHORTEST_AUTOSAVE = 1;

  /** In seconds. */
  public static final int LONGEST_AUTOSAVE = 60;

  /** Numbers beyond the limits become the limits: a file may have been written by hand. */
  public Comfort {
    fontPercent = between(SMALLEST_FONT, fontPercent, LARGEST_FONT);
    threads = between(0, threads, MOST_THREADS);
    autosaveSeconds = between(SHORTEST_AUTOSAVE, autosaveSeconds, LONGEST_AUTOSAVE);
  }

  /** Comfort with the usual budget. */
  public Comfort(boolean highContrast, int fontPercent, int threads, int autosaveSeconds) {
    this(highContrast, fontPercent, threads, autosaveSeconds, RunBudget.NORMAL);
  }

  /** A first start. */
  public static Comfort defaults() {
    return new Comfort(false, 100, 0, 2);
  }

  /** What a file says; what it does not say is as at a first start. */
  @JsonCreator
  static Comfort read(
      @JsonProperty("highContrast") @Nullable Boolean highContrast,
      @JsonProperty("fontPercent") @Nullable Integer fontPercent,
      @JsonProperty("threads") @Nullable Integer threads,
      @JsonProperty("autosaveSeconds") @Nullable Integer autosaveSeconds,
      @JsonProperty("budget") @Nullable String budget) {
    Comfort usual = defaults();
    return new Comfort(
        highContrast == null ? usual.highContrast : highContrast,
        fontPercent == null ? usual.fontPercent : fontPercent,
        threads == null ? usual.threads : threads,
        autosaveSeconds == null ? usual.autosaveSeconds : autosaveSeconds,
        named(budget, usual.budget));
  }

  /** The same with another budget. */
  public Comfort withBudget(RunBudget other) {
    return new Comfort(highContrast, fontPercent, threads, autosaveSeconds, other);
  }

  /** Worker threads of a run on this machine, at least 1. */
  public int workers() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** What is no budget, or that of a later version, is as usual. */
  private static RunBudget named(@Nullable String name, RunBudget usual) {
    RunBudget found = name == null ? null : RunBudget.of(name.toLowerCase(Locale.ROOT));
    return found == null ? usual : found;
  }

  private static int between(int least, int value, int most) {
    return Math.min(Math.max(least, value), most);
  }
}
