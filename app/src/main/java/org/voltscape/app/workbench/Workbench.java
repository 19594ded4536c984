package org.voltscape.app.workbench;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.StatusBar;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.study.Laboratory;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyReader;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.FigureTheme;
import org.voltscape.views.array.ArrayModel;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.image.MatrixView;
import org.voltscape.views.jobs.JobsView;
import org.voltscape.views.schemes.SchemePicker;
import org.voltscape.views.study.StudyForm;
import org.voltscape.views.training.TrainingModel;

/** The window: builds the session and its views, and places them. JavaFX thread only. */
public final class Workbench {
  private static final double JOBS_HEIGHT = 110;
  private static final String TIMING_SOURCE =
      "MAC units of 65 nm, printed pairs of area and probability; other supplies and clocks are a"
          + " model. Source: Shin et al., JETCAS 2019.";

  private final Stage stage;
  private final Places places;
  private final Session session;
  private final StudyFiles files;
  private final FailureMaps maps;
  private final Autosave autosave;
  private final PaneArea panes = new PaneArea();
  private final Trainings trainings;
  private final WorkbenchViews views;
  private final Inspector inspector = new Inspector();
  private final StatusBar status = new StatusBar();
  private final StudyForm form;
  private final SchemePicker schemes;
  private final LessonDesk lessons;
  private final CentreColumns columns;
  private final BorderPane root = new BorderPane();
  private final Scene scene;
  private final TopBar topBar;
  private final WorkbenchMenu menu;
  private Settings settings;

  /**
   * Builds the window around the default study.
   *
   * @param places where settings and trained networks are kept
   */
  public Workbench(Stage stage, Places places, Settings settings) {
    this.stage = stage;
    this.places = places;
    this.settings = settings;
    this.session =
        new Session(
            laboratory(),
            StudyReader.defaultStudy(),
            null,
            Runtime.getRuntime().availableProcessors());
    this.files = new StudyFiles(stage, session.document());
    this.maps = new FailureMaps(stage, session);
    this.autosave = new Autosave(places.config(), session.document());
    this.topBar = new TopBar(session.point(), session::run, session::stop);
    this.form = new StudyForm(session.document().study());
    this.schemes = new SchemePicker(session.schemes(), session.document().study());
    this.lessons = new LessonDesk(stage, session, panes);
    files.mindLesson(lessons::showsItsStudy, lessons::putBack);
    this.columns = new CentreColumns(form.node(), panes.node(), inspector.node(), lessons.node());
    this.trainings = new Trainings(session);
    this.views =
        new WorkbenchViews(
            stage,
            session,
            panes,
            inspector,
            new FigureExport(stage, session.document(), session::say),
            trainings);
    this.menu = menu();
    this.scene = new Scene(root, settings.width(), settings.height());
    views.add();
    lessons.setOnWord(setting -> OpenWord.show(setting, session.word()));
    layOut();
    follow();
  }

  private Laboratory laboratory() {
    return new Laboratory(
        new DataPlace(
            Places.data(settings.dataFolder()),
            places.cache(),
            message -> FxThread.run(() -> session().say(message)),
            () -> false));
  }

  /** The session of this window. */
  Session session() {
    return session;
  }

  private void layOut() {
    panes.arrange(settings.sideBySide());
    form.insertPane(1, new TitledPane("Schemes", schemes.node()));
    columns.showInspector(settings.width() >= CentreColumns.WIDE, settings.width());
    lessons.onOpen(open -> columns.showLesson(open, root.getWidth()));
    root.getStyleClass().add("vs-workbench");
    root.setTop(
        new VBox(menu.node(), topBar.node(), new TrainingBar(session.gate(), session::run).node()));
    JobsView jobs = new JobsView(session.jobs());
    SplitPane.setResizableWithParent(jobs.node(), false);
    SplitPane rows = new SplitPane(columns.node(), jobs.node());
    rows.setOrientation(Orientation.VERTICAL);
    rows.setDividerPositions(1 - JOBS_HEIGHT / settings.height());
    root.setCenter(rows);
    root.setBottom(status);
  }

  private WorkbenchMenu menu() {
    return new WorkbenchMenu(
        new Actions(
            () -> files.start(StudyReader.defaultStudy()),
            files::open,
            files::save,
            files::saveAs,
            views::exportFigure,
            this::exportResults,
            maps::load,
            this::askSettings,
            this::quit,
            session.document()::undo,
            session.document()::redo,
            session::run,
            session::stop,
            maps::profile,
            this::switchTheme,
            this::switchPanes,
            this::switchInspector,
            () -> Dialogs.tour(stage),
            () -> Dialogs.keys(stage),
            () -> Dialogs.about(stage)),
        views.entries(),
        panes::select,
        new SamplesMenu(files::start),
        lessons.menu());
  }

  private void follow() {
    session.onSnapshot(this::showState);
    session.onMessage(status::setText);
    session.onMessage(session.jobs()::message);
    form.setOnChange(
        (study, what) -> {
          Errors.guard(
              stage, "The study stays as it was", () -> session.document().apply(study, what));
          form.show(study());
        });
    form.setOnLoadMap(maps::load);
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
    topBar.range(session.supply().minVolts(), session.supply().maxVolts());
    if (study().timing()) {
      inspector.showSource("Timing errors", TIMING_SOURCE);
    } else {
      inspector.showSource("Error curve", curve().title() + ". Source: " + curve().source() + ".");
    }
    String name = session.document().study().name();
    stage.setTitle(name + (session.document().unsaved() ? " *" : "") + " – Voltscape");
  }

  private void showState(Snapshot snapshot) {
    boolean running = !snapshot.finished();
    topBar.running(running);
    menu.follow(session.document(), running);
    status.setProgress(
        running ? (snapshot.total() == 0 ? -1 : (double) snapshot.done() / snapshot.total()) : 0);
    status.setText(StatusText.of(snapshot));
  }

  private void quit() {
    if (files.mayLeave()) {
      stage.close();
    }
  }

  private void exportResults() {
    Exports.results(stage, session);
  }

  private void askSettings() {
    Dialogs.settings(stage, settings)
        .ifPresent(
            changed -> {
              boolean otherData = !changed.dataFolder().equals(settings.dataFolder());
              settings = changed;
              applyTheme();
              if (otherData) {
                trainings.forget();
                session.useData(Places.data(settings.dataFolder()));
              }
              Errors.guard(
                  stage, "The settings cannot be kept", () -> settings.save(places.config()));
            });
  }

  private void switchTheme() {
    settings = settings.withDark(!settings.dark());
    applyTheme();
  }

  private void applyTheme() {
    Theme.apply(scene, settings.dark());
    FigureTheme look = settings.dark() ? FigureTheme.DARK : FigureTheme.LIGHT;
    views.setTheme(look);
    schemes.setColors(
        index -> {
          java.awt.Color c = look.seriesColour(index);
          return Color.rgb(c.getRed(), c.getGreen(), c.getBlue());
        });
  }

  private void switchPanes() {
    settings = settings.withWindow(settings.width(), settings.height(), !settings.sideBySide());
    panes.arrange(settings.sideBySide());
  }

  private void switchInspector() {
    columns.showInspector(!columns.showsInspector(), stage.getWidth());
  }

  /** Opens the window and starts the first run. */
  public void show() {
    applyTheme();
    stage.setScene(scene);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(settings.width(), screen.getWidth()));
    stage.setHeight(Math.min(settings.height(), screen.getHeight()));
    stage.setMinWidth(900);
    stage.setMinHeight(600);
    stage.show();
    showDocument();
    session.begin();
    autosave
        .leftBehind()
        .ifPresent(
            study ->
                Notifications.create()
                    .owner(stage)
                    .title("The last session did not end cleanly")
                    .text("Click to restore \"" + study.name() + "\".")
                    .onAction(
                        e ->
                            Errors.guard(
                                stage,
                                "The study cannot be restored",
                                () -> session.document().apply(study, "restore")))
                    .showInformation());
  }

  /** Tells of every snapshot shown. */
  public void onSnapshot(Consumer<Snapshot> listener) {
    session.onSnapshot(listener);
  }

  /** The result shown, or null before the first. */
  public Snapshot latest() {
    return session.latest();
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

  /** Explains the first trial of the study's first scheme as the button does. */
  public void explainTrial() {
    session.changed().explain(0, 0, 10);
  }

  /** Whether an explanation is there. */
  public boolean explained() {
    return session.changed().explanationProperty().get() != null;
  }

  /** Trains the study's schemes at the operating voltage as the button does. */
  public void train() {
    trainings.model().start();
  }

  /** Whether networks are being trained as {@link #train} asked. */
  public boolean training() {
    return trainings.model().activityProperty().get() != TrainingModel.Activity.IDLE;
  }

  /** Whether the arrays of the study can be seen as they were asked for last. */
  public boolean arraysSeen() {
    return session.array().settled();
  }

  /** The arrays of the study, as the controls of their view move them. */
  public ArrayModel arrays() {
    return session.array();
  }

  /** The map of the first mapping; the others follow it. */
  public MatrixView arrayMap() {
    return views.arrayView().matrix();
  }

  /** Whether anything of a training can be seen. */
  public boolean trainingSeen() {
    return trainings.model().hasCourses();
  }

  /** Ids of the views. */
  public List<String> views() {
    return panes.ids();
  }

  /** Brings a view to the front. */
  public void select(String view) {
    panes.select(view);
  }

  /** Shows a word under the microscope. */
  public void showWord(WordSetup setup) {
    session.word().show(setup, 0, "");
    panes.select("word");
  }

  /** Sets size, theme and number of panes. */
  public void look(double width, double height, boolean dark, boolean sideBySide) {
    settings = settings.withDark(dark).withWindow(width, height, sideBySide);
    stage.setWidth(width);
    stage.setHeight(height);
    applyTheme();
    panes.arrange(sideBySide);
    columns.showInspector(width >= CentreColumns.WIDE, width);
  }

  /** The lessons of this window. */
  public LessonDesk lessons() {
    return lessons;
  }

  /** Ends runs without keeping anything. */
  public void endRuns() {
    trainings.close();
    session.close();
    autosave.close();
  }

  /** Ends runs and keeps the settings. */
  public void close() {
    endRuns();
    settings
        .withWindow(stage.getWidth(), stage.getHeight(), settings.sideBySide())
        .save(places.config());
  }
}
