package org.voltscape.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;

/**
 * Measures how the window feels on the default study while all processors compute: from an edit to
 * the first new point on the plot, the gaps between frames, and from a stop to the run's end.
 */
public final class WindowBench {
  private static final int MIN_FRAMES_BETWEEN = 4;
  private static final int MAX_FRAMES_BETWEEN = 40;
  private static final int WARM_UP_EDITS = 5;

  private final int edits;
  private final int stops;
  private final Consumer<String> progress;
  private final List<Double> editMs = new ArrayList<>();
  private final List<Double> gapMs = new ArrayList<>();
  private final List<Double> stopMs = new ArrayList<>();
  private DrivenApp app;
  private long editStart;
  private long editRun;
  private boolean pointArrived;
  private long stopStart;
  private boolean measuring;

  /**
   * What was measured, in milliseconds.
   *
   * @param edits number of edits
   * @param editToPointP50 median time from an edit to the frame that shows its first point
   * @param editToPointP95 95th percentile of the same
   * @param frames number of frames
   * @param frameGapP50 median gap between frames
   * @param frameGapP99 99th percentile of the same
   * @param frameGapMax longest gap
   * @param stops number of stops
   * @param stopMax longest time from a stop to the last snapshot of its run
   */
  public record Result(
      int edits,
      double editToPointP50,
      double editToPointP95,
      int frames,
      double frameGapP50,
      double frameGapP99,
      double frameGapMax,
      int stops,
      double stopMax) {}

  private WindowBench(int edits, int stops, Consumer<String> progress) {
    this.edits = edits;
    this.stops = stops;
    this.progress = progress;
  }

  /**
   * Opens the window and measures; needs a display.
   *
   * @param progress told what is being done
   */
  public static Result run(int edits, int stops, Consumer<String> progress) {
    WindowBench bench = new WindowBench(edits, stops, progress);
    DrivenApp.play(bench::script);
    return bench.result();
  }

  private void script(DrivenApp driven) {
    app = driven;
    app.workbench().driver().onSnapshot(this::received);
    clock();
    FrameScript script = new FrameScript();
    // The first run loads native code and compiles; people do not edit before they see something.
    script.when(
        () -> shown(app.workbench().driver().latest()), () -> progress.accept("warming up"));
    for (int i = 0; i < WARM_UP_EDITS + edits; i++) {
      int number = i;
      int pause =
          MIN_FRAMES_BETWEEN
              + (int)
                  (CounterHash.unit(CounterHash.hash(7, i))
                      * (MAX_FRAMES_BETWEEN - MIN_FRAMES_BETWEEN));
      script.after(pause, () -> edit(number));
      script.when(() -> editStart == 0, () -> {});
    }
    for (int i = 0; i < stops; i++) {
      int number = WARM_UP_EDITS + edits + i;
      script.after(MIN_FRAMES_BETWEEN, () -> edit(number));
      script.when(() -> editStart == 0, () -> {});
      script.after(MIN_FRAMES_BETWEEN, this::stop);
      script.when(() -> stopStart == 0, () -> {});
    }
    script.after(1, () -> app.end());
    script.play();
  }

  /** Every edit asks for results that no earlier one has made. */
  private void edit(int number) {
    if (number == WARM_UP_EDITS) {
      editMs.clear();
      measuring = true;
      progress.accept("measuring " + edits + " edits");
    }
    Study study = app.workbench().driver().study();
    pointArrived = false;
    editStart = System.nanoTime();
    switch (number % 3) {
      case 0 -> {
        ErrorCurve curve = app.workbench().driver().curve();
        List<CurvePoint> points = new ArrayList<>(curve.points());
        CurvePoint last = points.get(points.size() - 1);
        points.set(points.size() - 1, new CurvePoint(last.x() + 1e-5, last.probability()));
        app.workbench().driver().editCurve(curve.withPoints(points), "move point");
      }
      case 1 -> {
        app.workbench()
            .driver()
            .edit(study.withMemory(study.memory().withStuckAtOne(0.4 + number * 1e-4)), "polarity");
      }
      default ->
          app.workbench()
              .driver()
              .edit(study.withEffort(study.trials(), study.images(), study.seed() + 1), "seed");
    }
    editRun = app.workbench().driver().currentRun();
  }

  private void stop() {
    stopStart = System.nanoTime();
    app.workbench().driver().stopRun();
  }

  private void received(Snapshot snapshot) {
    if (editStart != 0 && snapshot.runId() == editRun && shown(snapshot)) {
      pointArrived = true;
    }
    if (stopStart != 0 && snapshot.finished()) {
      stopMs.add((System.nanoTime() - stopStart) * 1e-6);
      stopStart = 0;
    }
  }

  private static boolean shown(Snapshot snapshot) {
    return snapshot != null
        && snapshot.points().stream().anyMatch(point -> point.outcome() != null);
  }

  /**
   * Frame gaps, and the frame after the one in which a first point arrived: it is on screen then.
   */
  private void clock() {
    new AnimationTimer() {
      private long before;

      @Override
      public void handle(long now) {
        long time = System.nanoTime();
        if (measuring && before != 0) {
          gapMs.add((time - before) * 1e-6);
        }
        before = time;
        if (editStart != 0 && pointArrived) {
          editMs.add((time - editStart) * 1e-6);
          editStart = 0;
        }
      }
    }.start();
  }

  private Result result() {
    return new Result(
        editMs.size(),
        Quantiles.of(editMs, 0.5),
        Quantiles.of(editMs, 0.95),
        gapMs.size(),
        Quantiles.of(gapMs, 0.5),
        Quantiles.of(gapMs, 0.99),
        Quantiles.of(gapMs, 1),
        stopMs.size(),
        Quantiles.of(stopMs, 1));
  }
}
