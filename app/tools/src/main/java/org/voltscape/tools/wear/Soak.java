package org.voltscape.tools.wear;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.voltscape.app.workbench.Workbench;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.tools.window.RealWindow;

/** Somebody who edits without end, and a look at the memory every minute. */
final class Soak {
  private static final long MINUTE = 60_000;
  private static final int SHORTEST_PAUSE = 300;
  private static final int LONGEST_PAUSE = 2500;

  /** Saved now and then: what undo could bring back is part of the heap. */
  private static final int SAVE = 20;

  private static final double MEBI = 1 << 20;

  /** Of the heap's mean, over all the minutes looked at. */
  private static final double MOST_GROWTH = 0.1;

  /** Over all the minutes looked at. */
  private static final double MOST_THREADS = 2;

  private static final List<List<String>> SCHEMES =
      List.of(
          List.of("none"),
          List.of("none", "bit-masking"),
          List.of("none", "secded"),
          List.of("none", "bit-masking", "word-masking", "secded"));

  private final int minutes;
  private final Consumer<String> say;
  private final Random random = new Random(1);
  private final List<Double> heap = new ArrayList<>();
  private final List<Double> threads = new ArrayList<>();
  private int edits;
  private int finished;

  Soak(int minutes, Consumer<String> say) {
    this.minutes = minutes;
    this.say = say;
  }

  void work() throws Exception {
    RealWindow.until(() -> RealWindow.stages().size() == 1);
    Stage stage = RealWindow.onFx(() -> RealWindow.stages().get(0));
    Workbench workbench = Workbench.of(stage);
    RealWindow.doOnFx(() -> workbench.driver().onSnapshot(this::count));
    for (int minute = 1; minute <= minutes; minute++) {
      long end = System.currentTimeMillis() + MINUTE;
      while (System.currentTimeMillis() < end) {
        RealWindow.doOnFx(() -> step(stage, workbench));
        Thread.sleep(SHORTEST_PAUSE + random.nextInt(LONGEST_PAUSE));
      }
      look(minute);
    }
    // Nothing is to be asked at the end.
    RealWindow.doOnFx(() -> RealWindow.item(stage, "Save study").fire());
  }

  private void count(Snapshot snapshot) {
    if (snapshot.state() == Snapshot.State.DONE) {
      finished++;
    }
  }

  private void step(Stage stage, Workbench workbench) {
    edits++;
    List<String> views = workbench.driver().views();
    if (edits % SAVE == 0) {
      RealWindow.item(stage, "Save study").fire();
      return;
    }
    Study study = workbench.driver().study();
    switch (random.nextInt(6)) {
      case 0 -> workbench.driver().select(views.get(random.nextInt(views.size())));
      case 1 -> workbench.driver().operate(0.46 + random.nextInt(10) / 100.0);
      case 2 ->
          workbench
              .driver()
              .edit(
                  study.withEffort(1 + random.nextInt(6), study.images(), study.seed()), "trials");
      case 3 ->
          workbench
              .driver()
              .edit(
                  study.withEffort(study.trials(), study.images(), random.nextInt(Short.MAX_VALUE)),
                  "seed");
      case 4 ->
          workbench
              .driver()
              .edit(
                  study.withSchemes(
                      SCHEMES.get(random.nextInt(SCHEMES.size())).stream()
                          .map(SchemeChoice::of)
                          .toList()),
                  "schemes");
      default ->
          workbench
              .driver()
              .edit(
                  study.withMemory(study.memory().withStuckAtOne(random.nextInt(100) / 100.0)),
                  "polarity");
    }
  }

  private void look(int minute) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    double used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBI;
    int count = ManagementFactory.getThreadMXBean().getThreadCount();
    heap.add(used);
    threads.add((double) count);
    say.accept(
        String.format(
            Locale.ROOT,
            "minute %d: heap %.1f MiB, %d threads, %d steps, %d runs to the end",
            minute,
            used,
            count,
            edits,
            finished));
  }

  /** The first third fills caches. */
  private List<Double> later(List<Double> all) {
    return all.subList(all.size() / 3, all.size());
  }

  /** Growth by the line of least squares from the first to the last of the values. */
  static double growth(List<Double> values) {
    int n = values.size();
    double middle = (n - 1) / 2.0;
    double mean = mean(values);
    double products = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      products += (i - middle) * (values.get(i) - mean);
      squares += (i - middle) * (i - middle);
    }
    return squares == 0 ? 0 : products / squares * (n - 1);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  boolean flat() {
    return growth(later(heap)) <= MOST_GROWTH * mean(later(heap))
        && growth(later(threads)) <= MOST_THREADS;
  }

  Map<String, Object> result() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("minutes", minutes);
    result.put("steps", edits);
    result.put("runs_to_the_end", finished);
    result.put("heap_mib_mean", mean(later(heap)));
    result.put("heap_mib_growth", growth(later(heap)));
    result.put("threads_mean", mean(later(threads)));
    result.put("threads_growth", growth(later(threads)));
    result.put("flat", flat());
    return result;
  }
}
