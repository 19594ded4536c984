package org.voltscape.app.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.stage.Stage;
import org.voltscape.app.actions.ActionList;
import org.voltscape.app.actions.ActionsWindow;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.HistoryWindow;
import org.voltscape.app.document.SavedVersions;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.files.DroppedFiles;
import org.voltscape.app.files.DroppedTables;
import org.voltscape.app.files.RecentMenu;
import org.voltscape.app.files.SamplesMenu;
import org.voltscape.app.keys.AreaKeys;
import org.voltscape.app.keys.DividerKeys;
import org.voltscape.app.keys.MenuKeys;
import org.voltscape.app.keys.ShortcutsDialog;
import org.voltscape.app.session.OpenedView;
import org.voltscape.app.session.RecoveryModel;
import org.voltscape.app.session.Session;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.RememberedRecipes;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.bars.SupplyScale;
import org.voltscape.app.workbench.bars.TopBar;
import org.voltscape.app.workbench.bars.TrainingBar;
import org.voltscape.app.workbench.export.Exports;
import org.voltscape.app.workbench.export.FigureExport;
import org.voltscape.app.workbench.export.FigureSink;
import org.voltscape.app.workbench.layout.CentreColumns;
import org.voltscape.app.workbench.layout.PaneArea;
import org.voltscape.engine.io.file.FileThreads;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.jobs.JobsView;

/**
 * The window: builds the session, its views and its frame, and carries between them what a person
 * does. JavaFX thread only.
 */
public final class Workbench {
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
  private final int number;
  private final Session session;
  private final StudyFiles files;
  private final FailureMaps maps;
  private final DroppedTables tables;
  private final Recovery recovery;
  private final HistoryWindow history;
  private final ActionList actions;
  private final ActionsWindow actionsWindow;
  private final PaneArea panes = new PaneArea();
  private final WorkbenchViews views;
  private final Inspector inspector = new Inspector();
  private final FormColumn form;
  private final LessonDesk lessons;
  private final JobsView jobs;
  private final WindowFrame frame;
  private final WindowSettings settings;
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
    this.number = windows.nextNumber();
    stage.getProperties().put(Workbench.class, this);
    this.session =
        new Session(
            engine != null ? engine : engine(settings.dataFolder()),
            study,
            settings.comfort().workers());
    this.files =
        new StudyFiles(
            stage, session.document(), new SavedVersions(places.config()), windows, session::say);
    this.actions = new ActionList(session.document(), Instant::now);
    TableDialogs imports = new TableDialogs(new RememberedRecipes(places.config()));
    this.maps = new FailureMaps(stage, session, imports, actions);
    this.tables =
        new DroppedTables(
            stage, session.document(), files::openAsked, maps::load, maps::paste, imports);
    this.history = new HistoryWindow(stage, session.document());
    this.actionsWindow = new ActionsWindow(stage, actions, session::say);
    this.recovery = new Recovery(session, places, files, windows);
    this.topBar = new TopBar(session.point(), session::run, session::stop, session::say);
    this.form = new FormColumn(stage, session, new Edits(stage, session.document()), maps);
    this.jobs = new JobsView(session.jobs());
    this.lessons = new LessonDesk(stage, session, panes);
    files.mindLesson(lessons::showsItsStudy, lessons::putBack);
    this.frame =
        new WindowFrame(
            stage,
            settings,
            panes,
            new CentreColumns(form.node(), panes.node(), inspector.node(), lessons.node()));
    this.settings = new WindowSettings(stage, places, frame, session, windows, topBar::budget);
    recovery.mind(this.settings);
    topBar.budget(settings.comfort().budget());
    session.useBudget(settings.comfort().budget());
    topBar.setOnBudget(this.settings::budgetChosen);
    this.views =
        new WorkbenchViews(
            stage,
            session,
            panes,
            inspector,
            figures != null ? figures : new FigureExport(stage, session, actions),
            imports,
            new WorkbenchViews.Documents(files, windows, this.settings));
    this.menu = menu();
    views.add();
    lessons.setOnWord(setting -> session.views().ask(OpenWord.of(setting)));
    layOut();
    follow();
    new DroppedFiles(file -> form.platforms().openOr(file, files::openAsked), tables::take)
        .on(frame.scene());
  }

  private void showKeys() {
    ShortcutsDialog.show(stage, menu.node().getMenus());
  }

  private EngineContext engine(String dataFolder) {
    return new EngineContext(
        new DataPlace(
            Places.data(dataFolder),
            places.cache(),
            message -> FxThread.run(() -> say(message)),
            () -> false));
  }

  private void layOut() {
    frame.fill(
        session.jobs().jobs(),
        jobs.node(),
        menu.node(),
        recovery.bar(stage),
        topBar.node(),
        new TrainingBar(session.runs().gate(), session::run).node());
    MenuKeys.on(stage, menu.node());
    DividerKeys.on(frame.scene());
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
            () -> recovery.askKept(stage),
            views::exportFigure,
            () -> Exports.results(stage, session, actions),
            maps::load,
            tables::choose,
            tables::paste,
            settings::ask,
            this::closeWindow,
            this::quit,
            session.document()::undo,
            session.document()::redo,
            history::show,
            actionsWindow::show,
            session::run,
            session::stop,
            maps::profile,
            settings::switchTheme,
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

  private void follow() {
    session.runs().onSnapshot(this::showState);
    session.onMessage(frame::say);
    session.onMessage(session.jobs()::message);
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
    StudyDocument document = session.document();
    Study study = document.study();
    form.show(study, session.runs().skipped());
    topBar.range(new SupplyScale(session.supply(), study.voltages()));
    inspector.showSource(document);
    stage.setTitle(WindowTitle.of(document, number));
  }

  private void showState(Snapshot snapshot) {
    boolean running = !snapshot.finished();
    topBar.running(running);
    menu.follow(session.document(), running);
    form.showSkipped(session.runs().skipped());
    frame.showState(snapshot, session.runs().budgetOfRun());
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

  /** The number of this window among those that are open, from 1. */
  public int number() {
    return number;
  }

  /** The settings as this window has them. */
  public Settings settings() {
    return settings.now();
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
    settings.take(changed, otherData);
  }

  /** Notes the budget that a window of this process chose; this one goes on with its own. */
  public void rememberBudget(RunBudget budget) {
    settings.rememberBudget(budget);
  }

  /** Offers what was left behind by a crash. */
  public void lookForLeftBehind() {
    recovery.look();
  }

  /** Takes a study that a crash left behind, in the place of the window's own. */
  public void restore(RecoveryModel.Taken taken) {
    recovery.restore(taken);
  }

  /** Whether the document has changes that no file holds. */
  public boolean unsaved() {
    return session.document().unsaved();
  }

  private void showTheme(FigureTheme look) {
    views.setTheme(look);
    form.setTheme(look);
  }

  /** Opens the window and starts the first run. */
  public void show() {
    frame.open();
    showDocument();
    session.begin();
  }

  /** What drives this window in place of a person. */
  public WindowDriver driver() {
    return new WindowDriver(session, panes, frame, views, lessons);
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
    return settings.keepAtEnd();
  }
}
