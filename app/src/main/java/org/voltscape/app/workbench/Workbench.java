package org.voltscape.app.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.voltscape.app.actions.ActionList;
import org.voltscape.app.actions.ActionsWindow;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.dialogs.HistoryWindow;
import org.voltscape.app.dialogs.SettingsDialog;
import org.voltscape.app.document.RecoveryFiles;
import org.voltscape.app.document.SavedVersions;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.files.DroppedFiles;
import org.voltscape.app.files.DroppedTables;
import org.voltscape.app.files.RecentMenu;
import org.voltscape.app.files.SamplesMenu;
import org.voltscape.app.keys.AreaKeys;
import org.voltscape.app.keys.ShortcutsDialog;
import org.voltscape.app.log.ProgramLog;
import org.voltscape.app.session.OpenedView;
import org.voltscape.app.session.RecoveryModel;
import org.voltscape.app.session.Session;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.RememberedRecipes;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.layout.CentreColumns;
import org.voltscape.app.workbench.layout.PaneArea;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.file.FileThreads;
import org.voltscape.engine.io.table.TableFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.jobs.JobsView;
import org.voltscape.views.schemes.SchemePicker;
import org.voltscape.views.study.StudyForm;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.WorkbenchView;

/**
 * The window: builds the session, its views and its frame, and carries between them what a person
 * does. JavaFX thread only.
 */
public final class Workbench {
  /** A window that is closed does not wait longer for a disk. */
  private static final long PATIENCE_MILLIS = 2000;

  static {
    // Where assertions are on, as in tests, a file that is touched on this thread is a failure.
    boolean strict = false;
    assert strict = true;
    if (strict) {
      FileThreads.forbid(FxThread::isFx);
    }
  }

  private final Stage stage;
  private final Places places;
  private final OtherWindows windows;
  private final Session session;
  private final StudyFiles files;
  private final FailureMaps maps;
  private final DroppedTables tables;
  private final RecoveryModel recovery;
  private final Edits edits;
  private final HistoryWindow history;
  private final ActionList actions;
  private final ActionsWindow actionsWindow;
  private final PaneArea panes = new PaneArea();
  private final WorkbenchViews views;
  private final Inspector inspector = new Inspector();
  private final StudyForm form;
  private final SchemePicker schemes;
  private final LessonDesk lessons;
  private final JobsView jobs;
  private final WindowFrame frame;
  private final TopBar topBar;
  private final WorkbenchMenu menu;
  private boolean kernelLogged;

  /**
   * Builds the window around the default study.
   *
   * @param places where settings and trained networks are kept
   */
  public Workbench(Stage stage, Places places, Settings settings) {
    this(stage, places, settings, null);
  }

  /**
   * Builds a window among others.
   *
   * @param places where settings and trained networks are kept
   * @param engine networks and trials that all windows share
   * @param study to start with
   * @param windows the others
   */
  public Workbench(
      Stage stage,
      Places places,
      Settings settings,
      EngineContext engine,
      StudyDocument.Loaded study,
      OtherWindows windows) {
    this(stage, places, settings, null, engine, study, windows);
  }

  /**
   * The same with another receiver of figures.
   *
   * @param figures takes what is exported; null to ask for files
   */
  Workbench(Stage stage, Places places, Settings settings, FigureSink figures) {
    this(
        stage,
        places,
        settings,
        figures,
        null,
        StudyDocument.Loaded.of(StudyReader.defaultStudy(), null),
        OtherWindows.NONE);
  }

  private Workbench(
      Stage stage,
      Places places,
      Settings settings,
      FigureSink figures,
      EngineContext engine,
      StudyDocument.Loaded study,
      OtherWindows windows) {
    this.stage = stage;
    this.places = places;
    this.windows = windows;
    stage.getProperties().put(Workbench.class, this);
    this.session =
        new Session(
            engine != null ? engine : engine(settings.dataFolder()),
            study,
            settings.comfort().workers());
    this.files =
        new StudyFiles(stage, session.document(), new SavedVersions(places.config()), windows);
    this.actions = new ActionList(session.document(), Instant::now);
    TableDialogs imports = new TableDialogs(new RememberedRecipes(places.config()));
    this.maps = new FailureMaps(stage, session, imports, actions);
    this.tables =
        new DroppedTables(
            stage, session.document(), files::openAsked, maps::load, maps::paste, imports);
    this.edits = new Edits(stage, session.document());
    this.history = new HistoryWindow(stage, session.document());
    this.actionsWindow = new ActionsWindow(stage, actions, session::say);
    this.recovery =
        new RecoveryModel(
            new RecoveryFiles(places.config()),
            session.document(),
            TaskThreads.own("recovery"),
            this::soon,
            session::say);
    this.topBar = new TopBar(session.point(), session::run, session::stop, session::say);
    this.form = new StudyForm(session.document().study());
    this.schemes = new SchemePicker(session.schemes(), session.document().study());
    this.jobs = new JobsView(session.jobs());
    this.lessons = new LessonDesk(stage, session, panes);
    files.mindLesson(lessons::showsItsStudy, lessons::putBack);
    this.frame =
        new WindowFrame(
            stage,
            settings,
            panes,
            new CentreColumns(form.node(), panes.node(), inspector.node(), lessons.node()));
    this.views =
        new WorkbenchViews(
            stage,
            session,
            panes,
            inspector,
            figures != null ? figures : new FigureExport(stage, session, actions),
            imports);
    this.menu = menu();
    views.add();
    lessons.setOnWord(setting -> session.views().ask(OpenWord.of(setting)));
    layOut();
    follow();
    new DroppedFiles(files::openAsked, tables::take).on(frame.scene());
  }

  private void showKeys() {
    ShortcutsDialog.show(stage, menu.node().getMenus());
  }

  /** A crash loses no more work than this takes. */
  private void soon(Runnable action) {
    PauseTransition pause =
        new PauseTransition(Duration.seconds(frame.settings().comfort().autosaveSeconds()));
    pause.setOnFinished(e -> action.run());
    pause.play();
  }

  private EngineContext engine(String dataFolder) {
    return new EngineContext(
        new DataPlace(
            Places.data(dataFolder),
            places.cache(),
            message -> FxThread.run(() -> session().say(message)),
            () -> false));
  }

  /** Exports the figure in front; false where there is none to be seen. */
  boolean exportFront() {
    return views.exportFront();
  }

  /** The session of this window. */
  Session session() {
    return session;
  }

  private void layOut() {
    form.insertPane(1, new TitledPane("Schemes", schemes.node()));
    frame.fill(
        session.jobs().jobs(),
        jobs.node(),
        menu.node(),
        new RecoveryBar(stage, recovery, this::restored).node(),
        topBar.node(),
        new TrainingBar(session.runs().gate(), session::run).node());
    AreaKeys.on(
        frame.scene(),
        List.of(
            topBar.node(),
            form.node(),
            panes.node(),
            inspector.node(),
            lessons.node(),
            jobs.node()));
    frame.setOnTheme(this::showTheme);
    lessons.onOpen(frame::showLesson);
  }

  private WorkbenchMenu menu() {
    return new WorkbenchMenu(
        new Actions(
            () -> files.start(StudyReader.defaultStudy()),
            () -> windows.open(null),
            files::open,
            files::save,
            files::saveAs,
            files::earlier,
            views::exportFigure,
            () -> Exports.results(stage, session, actions),
            maps::load,
            this::importTable,
            tables::paste,
            this::askSettings,
            this::closeWindow,
            this::quit,
            session.document()::undo,
            session.document()::redo,
            history::show,
            actionsWindow::show,
            session::run,
            session::stop,
            maps::profile,
            this::switchTheme,
            () -> Dialogs.tour(stage),
            this::showKeys,
            () -> Dialogs.about(stage, places.log(), KernelFacts.ofProcess())),
        session.views().all().stream().map(OpenedView::about).toList(),
        panes::select,
        new RecentMenu(windows::recent, files::openAsked),
        new SamplesMenu(files::start),
        lessons.menu(),
        new LayoutMenu(frame, panes).items());
  }

  private void importTable() {
    new FileChoice("Import a table of points")
        .of("Tables (*.csv, *.tsv, *.txt, *.dat)", TableFiles.patterns())
        .toOpen(stage)
        .ifPresent(tables::show);
  }

  private void follow() {
    session.runs().onSnapshot(this::showState);
    session.onMessage(frame::say);
    session.onMessage(session.jobs()::message);
    form.setOnChange(
        (study, what) -> {
          edits.apply(study, what);
          form.show(study());
        });
    form.setOnLoadMap(maps::load);
    form.setOnMapPart(maps::choosePart);
    session
        .document()
        .addListener(
            d -> {
              menu.follow(d, session.runs().running());
              showDocument();
            });
    session.point().labelProperty().addListener((o, before, text) -> inspector.showPoint(text));
    stage.setOnCloseRequest(
        e -> {
          if (!files.mayLeave()) {
            e.consume();
          }
        });
  }

  private void showDocument() {
    form.show(study());
    schemes.setStudy(study());
    topBar.range(new SupplyScale(session.supply(), study().voltages()));
    inspector.showSource(session.document());
    stage.setTitle(study().name() + (session.document().unsaved() ? " *" : "") + " – Voltscape");
  }

  private void showState(Snapshot snapshot) {
    boolean running = !snapshot.finished();
    topBar.running(running);
    menu.follow(session.document(), running);
    frame.showState(snapshot);
    if (!running && !kernelLogged) {
      kernelLogged = true;
      KernelFacts.ofProcess().later();
    }
  }

  private void closeWindow() {
    if (files.mayLeave()) {
      stage.close();
    }
  }

  private void quit() {
    if (windows == OtherWindows.NONE) {
      closeWindow();
    } else {
      windows.closeAll();
    }
  }

  /** Whether the document may be left: its changes are saved, or the user says so. */
  public boolean mayLeave() {
    return files.mayLeave();
  }

  /** The file of the document; null where it has none. */
  public Path file() {
    return session.document().file();
  }

  /** The settings as this window has them. */
  public Settings settings() {
    return frame.settings();
  }

  /** Says a sentence in the bottom line. */
  public void say(String sentence) {
    session.say(sentence);
  }

  /** Shows sentences in a dialog. */
  public void complain(String title, List<String> sentences) {
    Errors.show(stage, title, String.join("\n", sentences));
  }

  /**
   * Takes settings that were changed in a window.
   *
   * @param otherData whether data sets are read from another folder now
   */
  public void take(Settings changed, boolean otherData) {
    frame.take(
        frame
            .settings()
            .withDark(changed.dark())
            .withDataFolder(changed.dataFolder())
            .withComfort(changed.comfort()));
    session.useThreads(changed.comfort().workers());
    if (otherData) {
      session.useData(Places.data(changed.dataFolder()));
    }
  }

  /** Offers what was left behind by a crash. */
  public void lookForLeftBehind() {
    recovery.look();
  }

  /** What was taken here goes where it disturbs nothing. */
  private void restored(RecoveryModel.Taken taken) {
    if (!windows.restore(taken, unsaved())) {
      restore(taken);
    }
  }

  /** Takes a study that a crash left behind, in the place of the window's own. */
  public void restore(RecoveryModel.Taken taken) {
    if (files.mayLeave()) {
      recovery.restore(taken);
    }
  }

  /** Whether the document has changes that no file holds. */
  public boolean unsaved() {
    return session.document().unsaved();
  }

  /** The look is that of the toolkit, so all windows have the same. */
  private void switchTheme() {
    frame.switchTheme();
    windows.settingsChanged(frame.settings());
  }

  private void askSettings() {
    Settings before = frame.settings();
    SettingsDialog.ask(stage, before)
        .ifPresent(
            changed -> {
              if (windows == OtherWindows.NONE) {
                take(changed, !changed.dataFolder().equals(before.dataFolder()));
              } else {
                windows.settingsChanged(changed);
              }
              keep(changed);
            });
  }

  private void keep(Settings changed) {
    FileWork.later(
        "settings",
        () -> {
          try {
            changed.save(places.config());
          } catch (BadInputException e) {
            FxThread.run(() -> Errors.show(stage, "The settings cannot be kept", e.getMessage()));
          }
        });
  }

  private void showTheme(FigureTheme look) {
    views.setTheme(look);
    schemes.setColors(index -> Theme.colour(look, index));
  }

  /** Opens the window and starts the first run. */
  public void show() {
    frame.open();
    showDocument();
    session.begin();
  }

  /** Tells of every snapshot shown. */
  public void onSnapshot(Consumer<Snapshot> listener) {
    session.runs().onSnapshot(listener);
  }

  /** The result shown, or null before the first. */
  public Snapshot latest() {
    return session.runs().latest();
  }

  /** The study as it stands. */
  public Study study() {
    return session.document().study();
  }

  /** Its error curve. */
  public ErrorCurve curve() {
    return session.document().curve();
  }

  /** Changes the study as the forms do. */
  public void edit(Study changed, String description) {
    session.document().apply(changed, description);
  }

  /** Changes the curve as dragging does. */
  public void editCurve(ErrorCurve changed, String description) {
    session.document().applyCurve(changed, null, description);
  }

  /** The number of the run under way. */
  public long currentRun() {
    return session.runs().currentRun();
  }

  /** Stops the run as the button does. */
  public void stopRun() {
    session.stop();
  }

  /** Moves all views to a voltage as the slider does. */
  public void operate(double volts) {
    session.point().setVolts(volts);
  }

  /** A view of this class, for programs that drive the window. */
  public <V extends WorkbenchView> V view(Class<V> type) {
    return session.views().get(type);
  }

  /** The view of an id, for programs that drive the window. */
  public WorkbenchView view(String id) {
    return session.views().find(id).orElseThrow();
  }

  /** Whether a view shows all that it was told. */
  public boolean settled(String view) {
    return view(view).settled();
  }

  /** Ids of the views. */
  public List<String> views() {
    return panes.ids();
  }

  /** Brings a view to the front. */
  public void select(String view) {
    panes.select(view);
  }

  /** Has the view that can do something do it, and brings it to the front. */
  public void ask(ViewRequest request) {
    session.views().ask(request).ifPresent(panes::select);
  }

  /** Sets size, theme and number of panes. */
  public void look(double width, double height, boolean dark, boolean sideBySide) {
    frame.look(width, height, dark, sideBySide);
  }

  /** The settings as the window would keep them now. */
  Settings settingsToKeep() {
    return frame.settingsToKeep();
  }

  /** The lessons of this window. */
  public LessonDesk lessons() {
    return lessons;
  }

  /** What fills a window; null where that is none of this program's main windows. */
  public static Workbench of(Stage stage) {
    return (Workbench) stage.getProperties().get(Workbench.class);
  }

  /** Ends runs without keeping anything. */
  public void endRuns() {
    session.close();
    jobs.dispose();
    recovery.close();
  }

  /**
   * Ends runs and keeps the settings.
   *
   * @return the settings, with the window's size
   */
  public Settings close() {
    endRuns();
    Settings kept = frame.settingsToKeep();
    Thread keeping = new Thread(() -> saveQuietly(kept), "settings");
    keeping.setDaemon(true);
    keeping.start();
    try {
      keeping.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return kept;
  }

  private void saveQuietly(Settings kept) {
    try {
      kept.save(places.config());
    } catch (BadInputException e) {
      // The window is gone: nobody is left to be told.
      ProgramLog.failed("The settings cannot be kept", e);
    }
  }
}
