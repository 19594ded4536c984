package org.voltscape.app.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.dialogs.VersionsDialog;
import org.voltscape.app.document.SavedVersions;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.document.StudyFileType;
import org.voltscape.app.document.StudyOpening;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.views.fx.DialogPlace;
import org.voltscape.views.fx.FileWork;

/** Opening and saving studies from the window. */
final class StudyFiles {
  private static final String NOT_SAVED = "The study cannot be saved";

  private final Window owner;
  private final StudyDocument document;
  private final SavedVersions versions;
  private final OtherWindows windows;
  private final Consumer<String> messages;
  private BooleanSupplier lent = () -> false;
  private Runnable beforeLeaving = () -> {};

  /**
   * @param versions keep what is saved
   * @param windows told of the files
   * @param messages told what is done
   */
  StudyFiles(
      Window owner,
      StudyDocument document,
      SavedVersions versions,
      OtherWindows windows,
      Consumer<String> messages) {
    this.messages = messages;
    this.owner = owner;
    this.document = document;
    this.versions = versions;
    this.windows = windows;
  }

  /**
   * Minds a lesson, which lends its studies to the document.
   *
   * @param isLent whether the study is the lesson's: it is saved as a copy, never over the user's
   *     file
   * @param putBack brings the user's study back before the document is left
   */
  void mindLesson(BooleanSupplier isLent, Runnable putBack) {
    lent = isLent;
    beforeLeaving = putBack;
  }

  void open() {
    choice("Open a study")
        .of("Figures with their study (*.svg, *.pdf, *.png)", "*.svg", "*.pdf", "*.png")
        .toOpen(owner)
        .ifPresent(this::openAsked);
  }

  /**
   * Opens a file in this window, unless another one has it: that comes to the front then. Asks what
   * is to become of unsaved changes first.
   */
  void openAsked(Path file) {
    if (!windows.show(file) && mayLeave()) {
      open(file);
    }
  }

  void open(Path file) {
    FileWork.run(
        owner,
        "Reading " + file.getFileName(),
        () -> StudyOpening.open(file),
        opened -> {
          StudyDocument.Loaded loaded = opened.loaded();
          document.open(loaded);
          if (!opened.note().isEmpty()) {
            messages.accept(opened.note());
          }
          if (loaded.file() != null) {
            windows.opened(loaded.file());
          }
        },
        sentence -> {
          windows.missed(file);
          Errors.show(owner, "The study cannot be opened", sentence);
        });
  }

  /** Starts from a study that is in no file. */
  void start(Study study) {
    if (mayLeave()) {
      Errors.guard(owner, "The study cannot be opened", () -> document.open(study, null));
    }
  }

  /** Saves to the document's file, or asks for one; false where nothing was saved. */
  boolean save() {
    return document.file() == null || lent.getAsBoolean() ? saveAs() : saveTo(document.file());
  }

  boolean saveAs() {
    String name =
        document.file() == null || lent.getAsBoolean()
            ? "study" + StudyFileType.ENDING
            : document.file().getFileName().toString();
    Optional<Path> chosen = choice("Save the study").toSave(owner, name);
    while (chosen.isPresent()) {
      try {
        return saveTo(
            chosen.get().equals(document.file())
                ? new SaveName(chosen.get(), false)
                : SaveName.of(chosen.get(), "a study", StudyFileType.ENDINGS));
      } catch (BadInputException e) {
        Errors.show(owner, NOT_SAVED, e.getMessage());
        chosen = choice("Save the study").toSave(owner, name);
      }
    }
    return false;
  }

  private boolean saveTo(Path file) {
    return saveTo(new SaveName(file, false));
  }

  /** What a file holds before it is written to; the study is null where it is none. */
  private record OnDisk(boolean there, Study study, Instant written) {}

  private static OnDisk onDisk(Path file) {
    if (!InputFiles.exists(file)) {
      return new OnDisk(false, null, Instant.EPOCH);
    }
    Instant written = Instant.ofEpochMilli(file.toFile().lastModified());
    try {
      return new OnDisk(
          true,
          StudyReader.parse(
              TextFiles.read(file, StudyReader.MAX_BYTES),
              file.getFileName().toString(),
              StudyDocument.parent(file)),
          written);
    } catch (BadInputException e) {
      return new OnDisk(true, null, written);
    }
  }

  /** What is to become of a file that somebody else has changed. */
  private enum Overtaken {
    OVERWRITE,
    ELSEWHERE,
    NEITHER
  }

  private Overtaken ask(Path file) {
    ButtonType overwrite = new ButtonType("Overwrite", ButtonBar.ButtonData.OTHER);
    ButtonType elsewhere = new ButtonType("Save as…", ButtonBar.ButtonData.YES);
    Alert alert =
        new Alert(
            Alert.AlertType.WARNING,
            file.getFileName()
                + " is not as this window last read or wrote it. Overwritten, what it holds now is"
                + " in File, Earlier versions…, if it is a study.",
            elsewhere,
            overwrite,
            ButtonType.CANCEL);
    alert.initOwner(owner);
    DialogPlace.keep(alert);
    alert.setTitle("Changed by something else");
    alert.setHeaderText("The file has changed since it was opened");
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    return answer == overwrite
        ? Overtaken.OVERWRITE
        : answer == elsewhere ? Overtaken.ELSEWHERE : Overtaken.NEITHER;
  }

  private boolean saveTo(SaveName name) {
    Path file = name.file();
    boolean own = file.equals(document.file()) && !lent.getAsBoolean();
    OnDisk[] found = {new OnDisk(false, null, Instant.EPOCH)};
    FileWork.run(
        owner, "Looking at " + file.getFileName(), () -> onDisk(file), f -> found[0] = f, c -> {});
    if (own && found[0].there() && document.overtaken(found[0].study())) {
      Overtaken answer = ask(file);
      if (answer != Overtaken.OVERWRITE) {
        return answer == Overtaken.ELSEWHERE && saveAs();
      }
    }
    return write(name, found[0]);
  }

  private boolean write(SaveName name, OnDisk before) {
    Path file = name.file();
    boolean[] saved = {false};
    Study written = document.studyFor(StudyDocument.parent(file));
    FileWork.run(
        owner,
        "Writing " + file.getFileName(),
        () -> {
          name.checkFree();
          String complaint = "";
          if (before.study() != null) {
            complaint = keepVersion(file, before.study(), before.written());
          }
          write(written, file);
          String second = keepVersion(file, written, Instant.now());
          return complaint.isEmpty() ? second : complaint;
        },
        complaint -> {
          windows.opened(file);
          if (!lent.getAsBoolean()) {
            document.savedTo(file, written);
          }
          saved[0] = true;
          messages.accept("Saved " + file.getFileName());
          if (!complaint.isEmpty()) {
            Errors.show(owner, "The study is saved, but not its version", complaint);
          }
        },
        sentence -> Errors.show(owner, NOT_SAVED, sentence));
    return saved[0];
  }

  /** Keeps a copy beside the settings; the complaint where that fails, which costs no save. */
  private String keepVersion(Path file, Study written, Instant when) {
    try {
      versions.keep(file, written, when);
      return "";
    } catch (BadInputException e) {
      return e.getMessage();
    }
  }

  /** Asks which of the document's earlier saves to open, and opens it unsaved. */
  void earlier() {
    Path file = document.file();
    if (file == null) {
      VersionsDialog.ask(owner, "This study", List.of());
      return;
    }
    FileWork.run(
        owner,
        "Reading earlier versions",
        () -> versions.of(file, SavedVersions.MOST),
        found ->
            VersionsDialog.ask(owner, file.getFileName().toString(), found)
                .filter(chosen -> mayLeave())
                .ifPresent(chosen -> openVersion(chosen, file)),
        sentence -> Errors.show(owner, "There are no earlier versions", sentence));
  }

  private void openVersion(SavedVersions.Version version, Path file) {
    FileWork.run(
        owner,
        "Opening the version",
        () -> StudyDocument.Loaded.of(version.study(), file),
        document::openUnsaved,
        sentence -> Errors.show(owner, "The version cannot be opened", sentence));
  }

  static void write(Study study, Path file) {
    AtomicFiles.write(
        file, out -> out.write(StudyWriter.toJson(study).getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether the study may be left: it is saved, or the user says so. */
  boolean mayLeave() {
    beforeLeaving.run();
    if (!document.unsaved()) {
      return true;
    }
    ButtonType save = new ButtonType("Save", ButtonBar.ButtonData.YES);
    ButtonType discard = new ButtonType("Discard", ButtonBar.ButtonData.NO);
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "\"" + document.study().name() + "\" has changes that are in no file.",
            save,
            discard,
            ButtonType.CANCEL);
    alert.initOwner(owner);
    DialogPlace.keep(alert);
    alert.setTitle("Unsaved study");
    alert.setHeaderText("Save the study first?");
    Optional<ButtonType> answer = alert.showAndWait();
    return answer.isPresent() && (answer.get() == discard || (answer.get() == save && save()));
  }

  private FileChoice choice(String title) {
    String[] patterns = StudyFileType.patterns();
    FileChoice choice =
        new FileChoice(title).of("Studies (" + String.join(", ", patterns) + ")", patterns);
    return document.file() == null ? choice : choice.in(document.folder());
  }
}
