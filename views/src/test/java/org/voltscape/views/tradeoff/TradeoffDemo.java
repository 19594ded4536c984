package org.voltscape.views.tradeoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.Laboratory;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyReader;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.views.chart.DemoPictures;
import org.voltscape.views.fx.LatestSlot;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** The results of a small study that really runs; with a folder as argument it takes pictures. */
public final class TradeoffDemo {
  private static final String CURVE = "snnac-65nm";

  private TradeoffDemo() {}

  /** Opens the window. */
  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  static Study study(int seed) {
    return StudyReader.parse(
        """
        { "voltscape": 1, "name": "Bit masking on digits", "workload": "digits-mlp-256x3",
          "voltages": { "from": 0.49, "to": 0.56, "step": 0.005 },
          "schemes": ["none", "word-masking", "bit-masking"],
          "trials": 5, "images": 400, "seed": %d }
        """
            .formatted(seed),
        "demo");
  }

  static Laboratory laboratory() {
    try {
      return new Laboratory(
          new DataPlace(Optional.empty(), Files.createTempDirectory("demo"), s -> {}, () -> false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Snapshot run(Laboratory laboratory, Study study) {
    try {
      return StudyRun.start(
              study,
              CurvePresets.find(CURVE).orElseThrow(),
              laboratory,
              StudyRun.RunOptions.allProcessors(false),
              s -> {})
          .await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The window. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      List<String> args = getParameters().getRaw();
      OperatingPoint point = new OperatingPoint(0.52);
      TradeoffModel model = new TradeoffModel(TaskThreads.background());
      model.setCurve(CurvePresets.find(CURVE).orElseThrow());
      TradeoffView view = new TradeoffView(model, point);
      view.setOnExport(f -> System.out.println("Export " + f.title()));
      view.setOnWhyEnergy((s, v) -> System.out.println("Why scheme " + s + " at " + v + " V"));
      String name = args.size() > 1 ? args.get(1) : "tradeoff";
      Laboratory laboratory = laboratory();
      if (name.startsWith("tradeoff-")) {
        model.axisProperty().set(HorizontalAxis.valueOf(name.substring(9)));
      }
      if (!name.equals("empty")) {
        model.setSnapshot(run(laboratory, study(1).withEffort(3, 200, 9)));
        if (args.isEmpty()) {
          LatestSlot<Snapshot> slot = new LatestSlot<>(model::setSnapshot);
          StudyRun.start(
              study(1).withEffort(50, 2000, 1),
              CurvePresets.find(CURVE).orElseThrow(),
              laboratory,
              StudyRun.RunOptions.allProcessors(true),
              slot::publish);
        } else {
          model.setSnapshot(run(laboratory, study(1)));
        }
      }
      DemoPictures.show(stage, view.node(), name, args.isEmpty() ? null : Path.of(args.get(0)));
    }
  }
}
