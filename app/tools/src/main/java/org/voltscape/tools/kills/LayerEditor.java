package org.voltscape.tools.kills;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.voltscape.app.document.RecoveryFiles;
import org.voltscape.app.document.SavedVersions;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.document.StudyOpening;
import org.voltscape.app.session.RecoveryModel;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.views.fx.TaskThreads;

/**
 * Edits and saves two documents for ever, without a window: the program's documents, recovery files
 * and versions, with a thread in the place of the window's and one that touches files.
 */
final class LayerEditor {
  /** Unsaved changes are kept within this time, in ms. */
  static final int PERIOD = 200;

  private static final int LONGEST_PAUSE = 40;

  private final ScheduledExecutorService window = Executors.newSingleThreadScheduledExecutor();
  private final TaskThreads threads = new TaskThreads(Executors.newSingleThreadExecutor(), window);
  private final List<Open> open = new ArrayList<>();
  private final Journal journal;
  private final RandomEdits edits;
  private final SavedVersions versions;

  private record Open(String name, StudyDocument document, RecoveryModel recovery) {}

  LayerEditor(Path config, Journal journal, RandomEdits edits) {
    this.journal = journal;
    this.edits = edits;
    this.versions = new SavedVersions(config);
  }

  /** Opens the files, takes what was left behind, and goes on until the process is killed. */
  static void run(Path config, List<Path> files, Journal journal, RandomEdits edits)
      throws Exception {
    LayerEditor editor = new LayerEditor(config, journal, edits);
    editor.open(config, files);
    editor.restore();
    journal.tell("-", Journal.Kind.READY, null);
    while (true) {
      editor.step();
      Thread.sleep(edits.below(LONGEST_PAUSE));
    }
  }

  private void open(Path config, List<Path> files) throws Exception {
    for (Path file : files) {
      StudyDocument.Loaded loaded = StudyOpening.read(file);
      inWindow(
          () -> {
            StudyDocument document = new StudyDocument(loaded);
            open.add(
                new Open(
                    file.getFileName().toString(),
                    document,
                    new RecoveryModel(
                        new RecoveryFiles(config),
                        document,
                        threads,
                        action -> window.schedule(action, PERIOD, TimeUnit.MILLISECONDS),
                        journalComplaint -> {
                          throw new IllegalStateException(journalComplaint);
                        })));
          });
    }
  }

  private void restore() throws Exception {
    List<RecoveryFiles.Found> found = new ArrayList<>();
    RecoveryModel first = open.get(0).recovery();
    inWindow(first::look);
    // Looked for on the thread of files, delivered on that of the window.
    CompletableFuture.runAsync(() -> {}, threads.worker()).get();
    inWindow(() -> found.addAll(first.found()));
    for (RecoveryFiles.Found left : found) {
      RecoveryModel.Taken taken = first.take(left);
      Open its =
          open.stream()
              .filter(o -> left.file().equals(o.document().file()))
              .findFirst()
              .orElseThrow();
      inWindow(
          () -> {
            first.decided(left);
            journal.tell(its.name(), Journal.Kind.RESTORED, taken.loaded().study());
            its.recovery().restore(taken);
          });
    }
  }

  private void step() throws Exception {
    Open its = open.get(edits.below(open.size()));
    switch (edits.next()) {
      case EDIT ->
          inWindow(
              () -> {
                Study next = edits.edited(its.document().study(), its.name());
                journal.tell(its.name(), Journal.Kind.STATE, next);
                its.document().apply(next, "edit");
              });
      case UNDO -> inWindow(() -> move(its, its.document()::undo));
      case REDO -> inWindow(() -> move(its, its.document()::redo));
      default -> save(its);
    }
  }

  private void move(Open its, Runnable how) {
    how.run();
    journal.tell(its.name(), Journal.Kind.STATE, its.document().study());
  }

  /** As the window saves: on another thread, and versions beside it. */
  private void save(Open its) throws Exception {
    Path file = its.document().file();
    CompletableFuture<Study> written = new CompletableFuture<>();
    inWindow(() -> written.complete(its.document().studyFor(StudyDocument.parent(file))));
    Study study = written.get();
    journal.tell(its.name(), Journal.Kind.SAVE, study);
    byte[] bytes = StudyWriter.toJson(study).getBytes(StandardCharsets.UTF_8);
    AtomicFiles.write(file, out -> out.write(bytes));
    versions.keep(file, study, Instant.now());
    inWindow(
        () -> {
          its.document().savedTo(file, study);
          journal.tell(its.name(), Journal.Kind.SAVED, study);
        });
  }

  private void inWindow(Runnable action) throws Exception {
    CompletableFuture.runAsync(action, window).get();
  }
}
