package org.voltscape.app.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.stage.Window;
import org.voltscape.app.actions.ActionList;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.dialogs.MapPartDialog;
import org.voltscape.app.dialogs.ProfileDialog;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.session.Session;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.imports.ImportedMap;
import org.voltscape.engine.io.map.FailureMapFiles;
import org.voltscape.engine.io.map.FailureMapReader;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.StudyMaps;
import org.voltscape.engine.trial.StudyProfile;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.imports.TableWant;

/** Measured failure maps of the window: read, or made by profiling the die, in the background. */
final class FailureMaps {
  private static final String UNUSABLE = "The failure map cannot be used";

  private static final long PROGRESS_NANOS = 70_000_000;

  private final Window owner;
  private final Session session;
  private final TableDialogs imports;
  private final ActionList actions;

  /** Number of the profiling among the jobs. */
  private final long job;

  /** A map, or why there is none. */
  private record Loaded(MeasuredMap map, Path file, MapPart part, BadInputException complaint) {}

  private final BackgroundTask<String> profiling =
      new BackgroundTask<>(TaskThreads.background(), BackgroundTask.Outdated.DROP, this::profiled);

  /**
   * @param imports ask what a table leaves open
   * @param actions told of maps that were measured
   */
  FailureMaps(Window owner, Session session, TableDialogs imports, ActionList actions) {
    this.imports = imports;
    this.owner = owner;
    this.session = session;
    this.actions = actions;
    this.job =
        session.newJob(
            () -> {
              profiling.cancel();
              profiled("Profiling was stopped; nothing was written.");
            });
  }

  /** Asks for a map of the study's network. */
  void load() {
    new FileChoice("Load a failure map")
        .of(
            "Failure maps: tables (*.csv), arrays (*.npy, *.npz), pictures (*.png), contents (*.hex)",
            "*.csv",
            "*.tsv",
            "*.txt",
            "*.npy",
            "*.npz",
            "*.png",
            "*.hex",
            "*.gz")
        .toOpen(owner)
        .ifPresent(this::load);
  }

  void load(Path file) {
    load(file, MapPart.FIRST);
  }

  private void load(Path file, MapPart part) {
    Study study = session.document().study();
    FileWork.run(
        owner,
        "Reading the failure map " + file.getFileName(),
        () -> read(study, file, part),
        this::loaded,
        sentence -> Errors.show(owner, UNUSABLE, sentence));
  }

  private static Loaded read(Study study, Path file, MapPart part) {
    try {
      int[] counts = StudyMaps.wordCounts(study);
      int bits = study.weights().bits();
      return new Loaded(FailureMapReader.read(file, counts, bits, part), file, part, null);
    } catch (BadInputException e) {
      return new Loaded(null, file, part, e);
    }
  }

  /** Asks for another part of the study's map. */
  void choosePart() {
    Study.Memory memory = session.document().study().memory();
    MeasuredMap map = session.document().map();
    if (memory.map() != null) {
      ask(
          session.document().folder().resolve(memory.map()),
          map.use() == null ? memory.map() : map.use().text(),
          memory.part());
    }
  }

  private void ask(Path file, String why, MapPart part) {
    Errors.guard(
        owner,
        UNUSABLE,
        () -> MapPartDialog.ask(owner, why, part).ifPresent(chosen -> load(file, chosen)));
  }

  private void loaded(Loaded answer) {
    Errors.guard(
        owner,
        UNUSABLE,
        () -> {
          if (answer.complaint() != null && asksForPart(answer.complaint())) {
            ask(answer.file(), answer.complaint().getMessage(), answer.part());
            return;
          }
          if (answer.complaint() != null) {
            convert(answer.file(), answer.complaint());
            return;
          }
          session.document().applyMap(answer.map(), answer.file().toAbsolutePath(), answer.part());
          session.say(
              answer.map().use().partial()
                  ? answer.map().use().text()
                  : String.format(
                      Locale.ROOT,
                      "The study is on the map %s: %,d failing cells",
                      answer.file().getFileName(),
                      answer.map().failingCells()));
          StudyMaps.doubt(session.document().study(), answer.map()).ifPresent(session::say);
        });
  }

  /**
   * Asks what a table in another form than studies read leaves open, and keeps the map in a file
   * that they do.
   */
  private void convert(Path file, BadInputException complaint) {
    imports.take(
        owner,
        file,
        TableWant.MAP,
        read -> keep(read.value()),
        sentence -> Errors.show(owner, UNUSABLE, complaint.getMessage()));
  }

  /** Takes the failing cells that are on the clipboard. */
  void paste() {
    imports.paste(
        owner,
        TableWant.MAP,
        read -> keep(read.value()),
        sentence -> Errors.show(owner, UNUSABLE, sentence));
  }

  private void keep(ImportedMap map) {
    new FileChoice("Keep the failure map as studies read it")
        .of("Failure maps (*.csv)", "*.csv")
        .toSave(owner, "failure-map.csv")
        .ifPresent(chosen -> keep(map, chosen));
  }

  private void keep(ImportedMap map, Path chosen) {
    Errors.guard(
        owner,
        UNUSABLE,
        () -> {
          SaveName name = SaveName.of(chosen, "a failure map", List.of(".csv"));
          FileWork.run(
              owner,
              "Writing " + name.file().getFileName(),
              () -> {
                name.checkFree();
                map.write(name.file());
                return name.file();
              },
              this::load,
              sentence -> Errors.show(owner, UNUSABLE, sentence));
        });
  }

  /** Whether a complaint names a field of the study that would answer it. */
  private static boolean asksForPart(BadInputException complaint) {
    return complaint.expected().contains("memory.map");
  }

  /** Asks how to measure and where to keep the map, and measures the die of the study. */
  void profile() {
    Study study = session.document().study();
    Errors.guard(
        owner,
        "This study has no die to profile",
        () -> StudyProfile.check(study, Profiler.Options.STANDARD, "study"));
    if (study.memory().faults().transientFaults() || !study.memory().scope().weights()) {
      return;
    }
    ProfileDialog.ask(owner, study)
        .ifPresent(
            options ->
                new FileChoice("Save the failure map")
                    .of("Failure maps (*.csv)", "*.csv")
                    .toSave(owner, "failure-map.csv")
                    .ifPresent(file -> profileTo(study, options, file)));
  }

  private void profileTo(Study study, Profiler.Options options, Path chosen) {
    Errors.guard(
        owner,
        "The die is not profiled",
        () -> profile(study, options, SaveName.of(chosen, "a failure map", List.of(".csv"))));
  }

  void profile(Study study, Profiler.Options options, SaveName name) {
    Path file = name.file();
    ErrorCurve curve = session.document().curve();
    MeasuredMap map = session.document().map();
    showProgress(study, 0);
    profiling.request(
        outdated -> {
          long[] shown = {System.nanoTime()};
          try {
            name.checkFree();
            Profiler.Profile profile =
                StudyProfile.measure(
                    study,
                    curve,
                    map,
                    options,
                    done -> {
                      if (System.nanoTime() - shown[0] > PROGRESS_NANOS
                          && !outdated.getAsBoolean()) {
                        shown[0] = System.nanoTime();
                        FxThread.run(() -> progressed(study, done, outdated));
                      }
                    },
                    outdated);
            FailureMapFiles.writeMeasured(file, profile.map(), StudyProfile.comments(study));
            FxThread.run(() -> actions.profile(study, options, file));
            return String.format(
                Locale.ROOT,
                "Failure map (%s) written to %s: %,d of %,d cells fail",
                StudyProfile.dieName(study),
                file,
                profile.map().failingCells(),
                profile.map().cellCount());
          } catch (BadInputException e) {
            return e.getMessage();
          }
        });
  }

  private void progressed(Study study, int done, BooleanSupplier outdated) {
    if (!outdated.getAsBoolean()) {
      showProgress(study, done);
    }
  }

  private void showProgress(Study study, int done) {
    int all = study.voltages().size();
    session
        .jobs()
        .update(
            job,
            "Profile: " + StudyProfile.dieName(study),
            done,
            all,
            done + " of " + all + " voltages");
  }

  private void profiled(String message) {
    session.jobs().finished(job);
    session.say(message);
  }
}
