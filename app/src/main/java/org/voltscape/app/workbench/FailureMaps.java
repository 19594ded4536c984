package org.voltscape.app.workbench;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.voltscape.engine.io.FailureMapReader;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyMaps;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/** Measured failure maps of the window: read in the background, then the study's die. */
final class FailureMaps {
  private final Window owner;
  private final Session session;
  private final BackgroundTask<Loaded> loading =
      new BackgroundTask<>(TaskThreads.background(), BackgroundTask.Outdated.DROP, this::loaded);

  /** A map, or why there is none. */
  private record Loaded(MeasuredMap map, Path file, BadInputException complaint) {}

  FailureMaps(Window owner, Session session) {
    this.owner = owner;
    this.session = session;
  }

  /** Asks for a map of the study's network. */
  void load() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Load a failure map");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                "Failure maps: word, bit, stuck_at, voltage_v (*.csv), [words][bits] (*.npy)",
                "*.csv",
                "*.npy"));
    File chosen = chooser.showOpenDialog(owner);
    if (chosen != null) {
      load(chosen.toPath());
    }
  }

  void load(Path file) {
    Study study = session.document().study();
    session.say("Reading the failure map " + file.getFileName());
    loading.request(outdated -> read(study, file));
  }

  private static Loaded read(Study study, Path file) {
    try {
      int[] counts = StudyMaps.wordCounts(study);
      return new Loaded(FailureMapReader.read(file, counts, study.weights().bits()), file, null);
    } catch (BadInputException e) {
      return new Loaded(null, file, e);
    }
  }

  private void loaded(Loaded answer) {
    Errors.guard(
        owner,
        "The failure map cannot be used",
        () -> {
          if (answer.complaint() != null) {
            throw answer.complaint();
          }
          session.document().applyMap(answer.map(), answer.file().toAbsolutePath());
          session.say(
              String.format(
                  Locale.ROOT,
                  "The study is on the map %s: %,d failing cells",
                  answer.file().getFileName(),
                  answer.map().failingCells()));
        });
  }
}
