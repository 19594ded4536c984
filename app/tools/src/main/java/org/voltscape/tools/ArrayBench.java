package org.voltscape.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.array.UnitQuantity;

/**
 * Measures the array view with all mappings: how long a map takes to be drawn, and the gaps between
 * frames while the budget is dragged.
 */
public final class ArrayBench {
  private static final int WARM_UP = 60;
  private static final double FROM_UM2 = 1700;
  private static final double TO_UM2 = 2100;
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;

  private static final String STUDY =
      """
      {"name": "Timing errors", "workload": "digits-mlp-256x3", "trials": 1, "images": 100,
       "voltages": [0.68], "schemes": ["te-drop"]}
      """;

  private final int frames;
  private final Consumer<String> progress;
  private final List<Double> gapMs = new ArrayList<>();
  private final List<Double> drawMs = new ArrayList<>();
  private DrivenApp app;
  private int dragged = -1;
  private long answersBefore;
  private long start;
  private double seconds;
  private long answers;

  /**
   * What was measured.
   *
   * @param maps number of maps side by side
   * @param units of each
   * @param drawings maps drawn alone
   * @param drawMeanMs mean time to draw a map of the area of its units, ms
   * @param drawP99Ms 99th percentile of the same
   * @param frames during the drag
   * @param frameGapP50Ms median gap between frames, ms
   * @param frameGapP99Ms 99th percentile of the same
   * @param frameGapMaxMs longest gap
   * @param sizesPerSecond how often new sizes of all mappings arrived during the drag
   */
  public record Result(
      int maps,
      int units,
      int drawings,
      double drawMeanMs,
      double drawP99Ms,
      int frames,
      double frameGapP50Ms,
      double frameGapP99Ms,
      double frameGapMaxMs,
      double sizesPerSecond) {}

  private ArrayBench(int frames, Consumer<String> progress) {
    this.frames = frames;
    this.progress = progress;
  }

  /**
   * Opens the window and measures; needs a display.
   *
   * @param frames of the drag
   * @param progress told what is being done
   */
  public static Result run(int frames, Consumer<String> progress) {
    ArrayBench bench = new ArrayBench(frames, progress);
    DrivenApp.play(bench::script);
    return bench.result();
  }

  private void script(DrivenApp driven) {
    app = driven;
    FrameScript script = new FrameScript();
    script.after(
        1,
        () -> {
          app.workbench().driver().look(WIDTH, HEIGHT, false, false);
          app.workbench()
              .driver()
              .edit(StudyReader.parse(STUDY, "bench"), "a study of timing errors");
          app.workbench().driver().select("array");
          app.arrays().setQuantity(UnitQuantity.AREA);
        });
    script.when(() -> app.arrays().shows() && done(), () -> {});
    script.after(WARM_UP, () -> progress.accept("drawing maps"));
    for (int i = 0; i < WARM_UP + frames; i++) {
      int number = i;
      script.after(1, () -> draw(number >= WARM_UP));
    }
    script.after(1, () -> progress.accept("dragging the budget"));
    script.after(1, this::drag);
    script.when(() -> dragged >= WARM_UP + frames, () -> app.end());
    script.play();
  }

  private boolean done() {
    Snapshot snapshot = app.workbench().driver().latest();
    return snapshot != null && snapshot.finished() && snapshot.study().logicFails();
  }

  private void draw(boolean measured) {
    double ms = app.arrayMap().drawNow() * 1e-6;
    if (measured) {
      drawMs.add(ms);
    }
  }

  /** The budget goes up and down, a little every frame. */
  private void drag() {
    new AnimationTimer() {
      private long before;

      @Override
      public void handle(long now) {
        long time = System.nanoTime();
        dragged++;
        if (dragged == WARM_UP) {
          start = time;
          answersBefore = app.arrays().answers();
        } else if (dragged > WARM_UP) {
          gapMs.add((time - before) * 1e-6);
        }
        before = time;
        double phase = Math.abs(dragged % 200 - 100) / 100.0;
        app.arrays().moveBudget(FROM_UM2 + (TO_UM2 - FROM_UM2) * phase);
        if (dragged >= WARM_UP + frames) {
          seconds = (time - start) * 1e-9;
          answers = app.arrays().answers() - answersBefore;
          stop();
        }
      }
    }.start();
  }

  private Result result() {
    return new Result(
        app.arrays().maps(),
        app.arrays().units(),
        drawMs.size(),
        drawMs.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
        Quantiles.of(drawMs, 0.99),
        gapMs.size(),
        Quantiles.of(gapMs, 0.5),
        Quantiles.of(gapMs, 0.99),
        Quantiles.of(gapMs, 1),
        answers / seconds);
  }
}
