package org.voltscape.views.decide;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings.Range;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.LoneHost;
import org.voltscape.views.workbench.ViewStudy;

/**
 * How long a frame takes while a range is dragged through 200 designs. A measurement, made only
 * where it is asked for: {@code -Dvoltscape.measure=1 -Dprism.order=sw}.
 */
@EnabledIfSystemProperty(named = "voltscape.measure", matches = "\\d+")
class BrushSpeedTest {
  private static final int FRAMES = 200;

  @TempDir Path cache;

  @Test
  void of_200_designs() throws Exception {
    String voltages =
        IntStream.range(0, 50)
            .mapToObj(i -> String.format(Locale.ROOT, "%.3f", 0.46 + 0.002 * i))
            .collect(Collectors.joining(", "));
    Study study = Runs.study(Runs.STUDY.replaceFirst("\\[0.46[^]]*]", "[" + voltages + "]"));
    Stage stage = FxToolkit.registerPrimaryStage();
    List<Double> whole = Collections.synchronizedList(new ArrayList<>());
    List<Double> own = Collections.synchronizedList(new ArrayList<>());
    AtomicLong begin = new AtomicLong();
    AtomicReference<Double> busy = new AtomicReference<>(0.0);
    CountDownLatch done = new CountDownLatch(1);
    FxToolkit.setupFixture(
        () -> {
          ViewStudy shown = new ViewStudy(study, StudyCurves.resolve(study, Path.of("")), null);
          LoneHost host =
              new LoneHost(
                  shown, new OperatingPoint(0.5), LoneHost.engine(cache), TaskThreads.sameThread());
          DecideWorkbench bench = new DecideWorkbench(host);
          DecideModel model = bench.model();
          stage.setScene(new Scene(bench.node(), 1200, 900));
          stage.show();
          model.setShown(true);
          bench.show(shown);
          // Classes are loaded and compiled with the first ones.
          for (int i = 0; i < 5; i++) {
            bench.show(Runs.of(study), shown.curve());
          }
          long begun = System.nanoTime();
          bench.show(Runs.of(study), shown.curve());
          System.out.printf(
              Locale.ROOT,
              "decision, figure and table of %d designs: %.1f ms%n",
              model.frameProperty().get().decision().points().size(),
              (System.nanoTime() - begun) / 1e6);
          new AnimationTimer() {
            private long last;
            private int frame;

            @Override
            public void handle(long now) {
              if (last != 0 && frame > 20) {
                whole.add((now - last) / 1e6);
              }
              last = now;
              if (frame == 20) {
                begin.set(processor());
              } else if (frame == FRAMES) {
                busy.set((processor() - begin.get()) / 1e6 / (FRAMES - 20));
              }
              long from = System.nanoTime();
              double end = 0.47 + 0.08 * (frame % 50) / 50.0;
              model.brushProperty().set(Map.of(Quantity.VOLTAGE, new Range(0.465, end)));
              own.add((System.nanoTime() - from) / 1e6);
              if (++frame > FRAMES) {
                stop();
                done.countDown();
              }
            }
          }.start();
        });
    done.await(120, TimeUnit.SECONDS);
    // Processor time does not depend on what else the machine does.
    System.out.printf(
        Locale.ROOT, "processor time of window and painter: %.1f ms a frame%n", busy.get());
    System.out.printf(
        Locale.ROOT,
        "a frame: mean %.1f ms, 95 %% within %.1f ms, longest %.1f ms; of it in the view %.1f ms%n",
        whole.stream().mapToDouble(d -> d).average().orElse(0),
        whole.stream().sorted().skip((long) (whole.size() * 0.95)).findFirst().orElse(0.0),
        whole.stream().mapToDouble(d -> d).max().orElse(0),
        own.stream().mapToDouble(d -> d).average().orElse(0));
  }

  private static long processor() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getAllThreadIds())
        .filter(
            id -> {
              ThreadInfo info = threads.getThreadInfo(id);
              return info != null && info.getThreadName().matches("JavaFX.*|Quantum.*");
            })
        .map(threads::getThreadCpuTime)
        .sum();
  }
}
