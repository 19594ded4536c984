package org.voltscape.app.windows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;
import org.voltscape.app.document.RecentFiles;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.session.RecoveryModel;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.OtherWindows;
import org.voltscape.app.workbench.Workbench;
import org.voltscape.app.workbench.layout.OpenedSize;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.fx.FxThread;

/**
 * The windows of this process: a document each, with one engine, one set of settings and one list
 * of files between them. JavaFX thread only.
 */
final class Windows implements OtherWindows {
  private final Places places;
  private final RecentFiles recentFiles;
  private final EngineContext engine;
  private final List<Open> open = new ArrayList<>();
  private Settings settings;
  private List<Path> recent;

  private record Open(Stage stage, Workbench workbench) {}

  /**
   * @param recent the files opened last, as they were read
   * @param data folder of the data sets; null for what the settings or the environment say
   */
  Windows(Places places, Settings settings, List<Path> recent, Path data) {
    this.places = places;
    this.settings = settings;
    this.recent = recent;
    this.recentFiles = new RecentFiles(places.config());
    Optional<Path> folder = data != null ? Optional.of(data) : Places.data(settings.dataFolder());
    this.engine =
        new EngineContext(
            new DataPlace(
                folder,
                places.cache(),
                message -> FxThread.run(() -> open.forEach(w -> w.workbench().say(message))),
                () -> false));
  }

  /**
   * Opens a window on a stage.
   *
   * @param study to start with; null for the default study
   */
  void open(Stage stage, StudyDocument.Loaded study) {
    StudyDocument.Loaded first =
        study != null ? study : StudyDocument.Loaded.of(StudyReader.defaultStudy(), null);
    Stage last = open.isEmpty() ? null : open.get(open.size() - 1).stage();
    Settings its = last == null ? settings : settings.withLayout(settings.layout().together());
    Workbench workbench = new Workbench(stage, places, its, engine, first, this);
    Open window = new Open(stage, workbench);
    open.add(window);
    stage.setOnHidden(e -> closed(window));
    workbench.show();
    if (last != null) {
      OpenedSize.besideLast(stage, last);
    }
    if (first.file() != null) {
      opened(first.file());
    }
  }

  @Override
  public void open(StudyDocument.Loaded study) {
    open(new Stage(), study);
  }

  @Override
  public int nextNumber() {
    int number = 1;
    while (taken(number)) {
      number++;
    }
    return number;
  }

  private boolean taken(int number) {
    return open.stream().anyMatch(w -> w.workbench().number() == number);
  }

  /** Has the first window offer what was left behind by a crash. */
  void lookForLeftBehind() {
    open.get(0).workbench().lookForLeftBehind();
  }

  /** Shows sentences in front of the first window, which is drawn first and works behind them. */
  void complain(String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      FxThread.later(
          () -> open.stream().findFirst().ifPresent(w -> w.workbench().complain(title, sentences)));
    }
  }

  private void closed(Open window) {
    if (open.remove(window)) {
      settings = window.workbench().close();
    }
  }

  @Override
  public boolean show(Path file) {
    Optional<Open> with = with(file);
    with.ifPresent(
        window -> {
          window.stage().setIconified(false);
          window.stage().toFront();
          window.stage().requestFocus();
        });
    return with.isPresent();
  }

  private Optional<Open> with(Path file) {
    Path asked = file.toAbsolutePath().normalize();
    return open.stream()
        .filter(w -> w.workbench().file() != null)
        .filter(w -> w.workbench().file().toAbsolutePath().normalize().equals(asked))
        .findFirst();
  }

  @Override
  public boolean restore(RecoveryModel.Taken taken, boolean occupied) {
    Path file = taken.loaded().file();
    Optional<Open> its = file == null ? Optional.empty() : with(file);
    if (its.isPresent() && !its.get().workbench().unsaved()) {
      its.get().workbench().restore(taken);
      show(file);
      return true;
    }
    if (occupied) {
      open(taken.loaded());
      open.get(open.size() - 1).workbench().restore(taken);
    }
    return occupied;
  }

  @Override
  public void settingsChanged(Settings changed) {
    boolean otherData = !Objects.equals(changed.dataFolder(), settings.dataFolder());
    settings = changed;
    for (Open window : List.copyOf(open)) {
      window.workbench().take(changed, otherData);
    }
  }

  @Override
  public void budgetChosen(RunBudget budget) {
    settings = settings.withComfort(settings.comfort().withBudget(budget));
    open.forEach(window -> window.workbench().rememberBudget(budget));
  }

  @Override
  public boolean closeAll() {
    for (Open window : List.copyOf(open)) {
      if (!window.workbench().mayLeave()) {
        return false;
      }
    }
    for (Open window : List.copyOf(open)) {
      window.stage().close();
    }
    return true;
  }

  @Override
  public List<Path> recent() {
    return recent;
  }

  @Override
  public void opened(Path file) {
    remember(files -> files.add(file));
  }

  @Override
  public void missed(Path file) {
    remember(files -> InputFiles.exists(file) ? files.load() : files.remove(file));
  }

  private void remember(Function<RecentFiles, List<Path>> change) {
    FileWork.later(
        "recent-files",
        () -> {
          try {
            List<Path> now = change.apply(recentFiles);
            FxThread.run(() -> recent = now);
          } catch (BadInputException e) {
            // The list is a comfort: the files themselves are where they are.
            FxThread.run(() -> open.forEach(w -> w.workbench().say(e.getMessage())));
          }
        });
  }

  /** Whether the window on a stage is dark. */
  boolean dark(Stage stage) {
    return open.stream().anyMatch(w -> w.stage() == stage && w.workbench().settings().dark());
  }

  /** The toolkit ends: windows that are still there end in good order. */
  void ended() {
    for (Open window : List.copyOf(open)) {
      closed(window);
    }
  }
}
