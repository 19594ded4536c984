package org.voltscape.tools;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.voltscape.app.samples.Lessons;
import org.voltscape.app.workbench.WindowDriver;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.microscope.WordExamples;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.word.WordShape;
import org.voltscape.figure.array.UnitQuantity;
import org.voltscape.views.changed.ChangedModel;
import org.voltscape.views.changed.ChangedWorkbench;
import org.voltscape.views.image.MatrixView;
import org.voltscape.views.lesson.LessonModel;
import org.voltscape.views.sensitivity.SensitivityModel;
import org.voltscape.views.sensitivity.SensitivityWorkbench;
import org.voltscape.views.training.TrainingModel;
import org.voltscape.views.training.TrainingWorkbench;
import org.voltscape.views.workbench.ViewRequest;

/** Pictures of the window, view by view, at two sizes, light and dark. */
public final class ScreenTour {
  private static final int SETTLE_FRAMES = 25;

  /** Few, for the run goes on meanwhile. */
  private static final int FILLING_FRAMES = 5;

  /** Where some, but not all, of the default study's accuracy is lost without protection. */
  private static final double SHOWN_VOLTS = 0.52;

  /** Steps of the first lesson from its start: one with a word, one with a run. */
  private static final int WORD_STEP = 3;

  private static final int RUN_STEP = 7;

  private static final int MOST_WEIGHTS = 10;

  private static final double TRAINED_VOLTS = 0.50;

  private static final String TRAINED_STUDY =
      """
      {"name": "Training around faults", "workload": "digits-10x10", "trials": 4, "images": 500,
       "voltages": [0.50, 0.52], "training": {"epochs": 6},
       "schemes": ["none", "mat", "mat-nwr",
         {"id": "mat", "label": "rate 5", "rate": 5},
         {"id": "mat", "label": "rate 5, clipped", "rate": 5, "clipNorm": 0.1}]}
      """;

  /** The last of the default study's: few filters, and nothing to compute behind it. */
  private static final int INJECTED_LAYER = 3;

  private static final double TIMING_VOLTS = 0.68;

  /** From whole arrays to units that can be told apart. */
  private static final double UNIT_ZOOM = 24;

  private static final String TIMING_STUDY =
      """
      {"name": "Timing errors on digits", "workload": "digits-mlp-256x3", "trials": 4,
       "images": 500, "voltages": {"from": 0.64, "to": 0.84, "step": 0.04},
       "schemes": ["te-drop", "product-drop",
         {"id": "hetero-mac", "label": "hetero-mac, 4-to-1", "mapping": "column-wise-4to1"}]}
      """;

  private final Path folder;
  private final List<Look> looks;

  /** Whether other studies and states are visited, too, not the views alone. */
  private final boolean everything;

  private final Consumer<String> progress;
  private final List<String> blanks = new ArrayList<>();
  private DrivenApp app;

  /** At which sizes pictures are taken. */
  enum Sizes {
    /** Usual screens, and all that a window can show. */
    USUAL(
        new Look(1600, 1000, false, true),
        new Look(1600, 1000, true, true),
        new Look(1280, 800, false, false),
        new Look(1280, 800, true, false)),
    /** The smallest laptop's. */
    LAPTOP(new Look(1280, 720, false, false), new Look(1280, 720, true, false)),
    /** What 1600 x 1000 pixels are at a scale of 1.5. */
    SCALED_150(new Look(1067, 667, false, false), new Look(1067, 667, true, false)),
    /** What 2560 x 1600 pixels are at a scale of 2. */
    SCALED_200(new Look(1280, 800, false, true), new Look(1280, 800, true, true));

    private final List<Look> looks;

    Sizes(Look... looks) {
      this.looks = List.of(looks);
    }

    /** What the command line calls them. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** One size and look of the window. */
  record Look(int width, int height, boolean dark, boolean sideBySide) {
    String name() {
      return width + "x" + height + (dark ? "-dark" : "-light");
    }
  }

  private ScreenTour(Path folder, Sizes sizes, Consumer<String> progress) {
    this.folder = folder;
    this.looks = sizes.looks;
    this.everything = sizes == Sizes.USUAL;
    this.progress = progress;
  }

  /**
   * Opens the window and takes the pictures; needs a display.
   *
   * @param folder for the PNG files
   * @param sizes of the window
   * @param highContrast whether the strongest colours are used
   * @param progress told of every picture
   * @return a sentence for every plot that shows nothing
   */
  static List<String> run(
      Path folder, Sizes sizes, boolean highContrast, Consumer<String> progress) {
    ScreenTour tour = new ScreenTour(folder, sizes, progress);
    DrivenApp.play(highContrast, tour::script);
    return List.copyOf(tour.blanks);
  }

  private void script(DrivenApp driven) {
    app = driven;
    FrameScript script = new FrameScript();
    script.when(() -> partlyDone() && settled() && hasPlots(), () -> {});
    script.after(FILLING_FRAMES, () -> picture("filling"));
    script.when(
        this::done,
        () -> {
          app.workbench().driver().operate(SHOWN_VOLTS);
          changed().explain(0, 0, MOST_WEIGHTS);
        });
    script.when(() -> changed().explanationProperty().get() != null, () -> {});
    for (Look look : looks) {
      script.after(
          1,
          () -> {
            app.workbench().driver().look(look.width, look.height, look.dark, look.sideBySide);
            app.workbench().driver().operate(SHOWN_VOLTS);
          });
      script.after(1, () -> showWord(WordExamples.all().get(0).setup()));
      for (String view : app.workbench().driver().views()) {
        script.after(SETTLE_FRAMES, () -> app.workbench().driver().select(view));
        drawn(script, look.name() + "-" + view);
      }
      lesson(script, look.name());
      script.after(1, () -> showWord(longWord()));
      drawn(script, look.name() + "-word-16");
    }
    if (everything) {
      injections(script, looks);
      stripes(script);
      trainings(script, looks);
      arrays(script, looks);
    }
    script.after(1, () -> app.end());
    script.play();
  }

  /** A die whose failures come in stripes, with the form's fold that says so. */
  private void stripes(FrameScript script) {
    script.after(
        1,
        () -> {
          Study study = app.workbench().driver().study();
          app.workbench()
              .driver()
              .edit(
                  study.withMemory(study.memory().withCorrelation(0.1, 0.3)),
                  "correlated failures");
          app.workbench().driver().select("map");
        });
    script.after(SETTLE_FRAMES, () -> app.workbench().driver().operate(SHOWN_VOLTS));
    script.when(this::done, () -> {});
    drawn(script, "correlated-map");
  }

  /** Taylor's estimate of a layer's filters against flips injected into them. */
  private void injections(FrameScript script, List<Look> looks) {
    script.after(1, () -> app.workbench().driver().select("sensitivity"));
    script.when(() -> sensitivities().hasFigures(), () -> {});
    script.after(1, () -> sensitivities().inject(INJECTED_LAYER));
    script.after(SETTLE_FRAMES, () -> picture("sensitivity-injecting"));
    script.when(() -> sensitivities().hasInjection(), () -> {});
    for (Look look : looks) {
      look(script, look, "sensitivity");
      drawn(script, look.name() + "-sensitivity-injected");
    }
  }

  /** The array of MAC units and the other views in a study of timing errors. */
  private void arrays(FrameScript script, List<Look> looks) {
    script.after(
        1,
        () -> {
          app.workbench()
              .driver()
              .edit(StudyReader.parse(TIMING_STUDY, "tour"), "a study of timing errors");
          app.workbench().driver().operate(TIMING_VOLTS);
          app.workbench().driver().select("array");
        });
    script.when(() -> app.arrays().shows() && done(), () -> {});
    for (Look look : looks) {
      look(script, look, "array");
      for (UnitQuantity quantity : UnitQuantity.values()) {
        script.after(SETTLE_FRAMES, () -> app.arrays().setQuantity(quantity));
        script.when(() -> app.arrays().shows(), () -> {});
        drawn(script, look.name() + "-array-" + quantity.name().toLowerCase(Locale.ROOT));
      }
      script.after(1, () -> zoom(UNIT_ZOOM));
      drawn(script, look.name() + "-array-units");
      script.after(1, () -> app.arrayMap().fit());
      script.after(1, () -> app.arrays().setQuantity(UnitQuantity.SENSITIVITY));
      script.after(1, () -> app.workbench().driver().select("tradeoff"));
      drawn(script, look.name() + "-timing-study");
    }
    script.after(1, () -> app.workbench().driver().select("map"));
    drawn(script, "timing-study-map");
  }

  private void showWord(WordSetup setup) {
    app.workbench().driver().ask(new ViewRequest.OfWord(setup, 0, ""));
  }

  private SensitivityModel sensitivities() {
    return app.workbench().driver().view(SensitivityWorkbench.class).model();
  }

  private ChangedModel changed() {
    return app.workbench().driver().view(ChangedWorkbench.class).model();
  }

  private TrainingModel trainings() {
    return app.workbench().driver().view(TrainingWorkbench.class).model();
  }

  private void zoom(double factor) {
    MatrixView map = app.arrayMap();
    map.zoom(factor, map.getWidth() / 3, map.getHeight() / 3);
  }

  private void look(FrameScript script, Look look, String view) {
    script.after(
        1,
        () -> {
          app.workbench().driver().look(look.width, look.height, look.dark, look.sideBySide);
          app.workbench().driver().select(view);
        });
    // The columns take their widths from the window once it has its size.
    script.after(
        SETTLE_FRAMES,
        () -> app.workbench().driver().look(look.width, look.height, look.dark, look.sideBySide));
    script.after(1, () -> app.workbench().driver().select(view));
  }

  /** Networks of a small study trained for its first die, gradients clipped and not. */
  private void trainings(FrameScript script, List<Look> looks) {
    script.after(
        1,
        () -> {
          app.workbench()
              .driver()
              .edit(StudyReader.parse(TRAINED_STUDY, "tour"), "a study that trains");
          app.workbench().driver().operate(TRAINED_VOLTS);
          app.workbench().driver().select("training");
          trainings().start();
        });
    script.when(() -> trainings().hasCourses(), () -> {});
    script.after(SETTLE_FRAMES, () -> picture("training-live"));
    script.when(
        () -> trainings().activityProperty().get() == TrainingModel.Activity.IDLE, () -> {});
    for (Look look : looks) {
      look(script, look, "training");
      drawn(script, look.name() + "-trained");
    }
  }

  /** A lesson at two of its steps: a word with a wrong answer, and a study with the right one. */
  private void lesson(FrameScript script, String look) {
    script.after(
        1,
        () -> {
          app.workbench().driver().lessons().open(Lessons.all().get(0));
          LessonModel lesson = app.workbench().driver().lessons().model();
          lesson.restart();
          goOn(lesson, WORD_STEP);
          lesson.enter("01001100");
          lesson.check();
          lesson.hint();
        });
    drawn(script, look + "-lesson-word");
    script.after(1, () -> goOn(app.workbench().driver().lessons().model(), RUN_STEP - WORD_STEP));
    script.after(SETTLE_FRAMES, () -> {});
    script.when(this::done, () -> {});
    drawn(script, look + "-lesson-run");
    script.after(1, () -> app.workbench().driver().lessons().model().leaveAndRestore());
    script.when(this::done, () -> {});
  }

  private static void goOn(LessonModel lesson, int steps) {
    for (int i = 0; i < steps; i++) {
      lesson.next();
    }
  }

  /** The widest word there is: 16 bits and their check cells. */
  private static WordSetup longWord() {
    return WordSetup.of(
        "secded", Map.of(), new WordShape(16, true), -1234, 0x24010, 0x20010, 4, "screens");
  }

  private boolean partlyDone() {
    Snapshot snapshot = app.workbench().driver().latest();
    return snapshot != null
        && (snapshot.finished() || snapshot.done() > snapshot.total() / 3 && snapshot.done() > 0);
  }

  private boolean done() {
    Snapshot snapshot = app.workbench().driver().latest();
    return snapshot != null && snapshot.finished();
  }

  /** Takes a picture once every view shows all that it was told, and has had frames to paint it. */
  private void drawn(FrameScript script, String name) {
    script.after(SETTLE_FRAMES, () -> {});
    script.when(this::settled, () -> {});
    script.after(SETTLE_FRAMES, () -> picture(name));
  }

  /** Whether the charts of the first view have their places: the first run begins before that. */
  private boolean hasPlots() {
    return !PictureCheck.plots(app.stage().getScene(), 1).isEmpty();
  }

  private boolean settled() {
    WindowDriver driver = app.workbench().driver();
    return driver.views().stream().allMatch(driver::settled);
  }

  /**
   * What the window shows; on a display with a scale of its own pixel by pixel as the screen has
   * it.
   */
  private Image image() {
    Stage stage = app.stage();
    Scene scene = stage.getScene();
    if (stage.getOutputScaleX() == 1) {
      return scene.snapshot(null);
    }
    return new Robot()
        .getScreenCapture(
            null,
            stage.getX() + scene.getX(),
            stage.getY() + scene.getY(),
            scene.getWidth(),
            scene.getHeight(),
            false);
  }

  private void picture(String name) {
    BufferedImage image = SwingFXUtils.fromFXImage(image(), null);
    PictureCheck.blanks(
            image, PictureCheck.plots(app.stage().getScene(), app.stage().getOutputScaleX()))
        .forEach(blank -> blanks.add(name + ".png: " + blank));
    Path file = folder.resolve(name + ".png");
    AtomicFiles.write(file, out -> ImageIO.write(image, "png", out));
    progress.accept(file.toString());
  }
}
