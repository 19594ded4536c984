package org.voltscape.app.workbench;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.StatusBar;
import org.voltscape.app.samples.SampleStudies;
import org.voltscape.app.settings.Places;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.attribution.WeightCost;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.CurveCsv;
import org.voltscape.engine.microscope.WordAnswer;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Laboratory;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyReader;
import org.voltscape.engine.study.Trial;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.Figure;
import org.voltscape.figure.FigureTheme;
import org.voltscape.figure.studies.CurveFigures;
import org.voltscape.figure.studies.WordFigures;
import org.voltscape.views.changed.ChangedView;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.curve.CurveView;
import org.voltscape.views.deviation.DeviationView;
import org.voltscape.views.failuremap.CellReport;
import org.voltscape.views.failuremap.FailureMapView;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.jobs.JobsView;
import org.voltscape.views.schemes.SchemePicker;
import org.voltscape.views.study.StudyForm;
import org.voltscape.views.tradeoff.TradeoffView;
import org.voltscape.views.why.WhyPopOver;
import org.voltscape.views.word.WordView;

/** The window: builds the session and its views, and places them. JavaFX thread only. */
public final class Workbench {
  private static final double JOBS_HEIGHT = 110;

  private final Stage stage;
  private final Places places;
  private final Session session;
  private final StudyFiles files;
  private final FailureMaps maps;
  private final Autosave autosave;
  private final PaneArea panes = new PaneArea();
  private final List<ChartPane> charts = new ArrayList<>();
  private final FigureExport figures;
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
    this.schemes = new SchemePicker(session.schemes());
    this.lessons = new LessonDesk(stage, session, panes);
    files.mindLesson(lessons::showsItsStudy, lessons::putBack);
    this.columns = new CentreColumns(form.node(), panes.node(), inspector.node(), lessons.node());
    this.menu = menu();
    this.figures = new FigureExport(stage, session::say);
    this.scene = new Scene(root, settings.width(), settings.height());
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
    CurveView curve = new CurveView(session.curves(), session.point());
    curve.setOnImport(this::importCurve);
    curve.setOnExport(figure -> figures.export(figure, study()));
    panes.add(
        "curve",
        "Curve",
        "Failure probability of a memory cell against supply voltage: drag its points",
        curve.node(),
        false);
    FailureMapView map = new FailureMapView(session.map());
    panes.add(
        "map",
        "Failure map",
        "Every cell of the die: which fail at the operating voltage, and to which state",
        map.node(),
        false);
    TradeoffView tradeoff = new TradeoffView(session.tradeoff(), session.point());
    tradeoff.setOnWhyEnergy(this::explainEnergy);
    tradeoff.setOnExport(figure -> figures.export(figure, session.studyOfResults()));
    panes.add(
        "tradeoff",
        "Accuracy & energy",
        "Accuracy with its 95 % interval and energy per inference of every scheme",
        tradeoff.node(),
        true);
    DeviationView deviation = new DeviationView(session.deviation());
    deviation.setOnExport(figure -> figures.export(figure, session.deviation().studyShown()));
    panes.add(
        "deviation",
        "Deviation",
        "How many weights every scheme leaves otherwise than meant, by size of their deviation",
        deviation.node(),
        false);
    ChangedView changed = new ChangedView(session.changed());
    changed.setOnWeight((weight, trial) -> showWeight(map, weight, trial));
    panes.add(
        "changed",
        "What changed",
        "Which flips, weights and layers cost the accuracy in one trial",
        changed.node(),
        true);
    session.document().addListener(d -> deviation.setStudy(study()));
    deviation.setStudy(study());
    WordView word = new WordView(session.word());
    word.setOnCopied(session::say);
    map.setOnOpenWord(this::openWord);
    lessons.setOnWord(setting -> OpenWord.show(setting, session.word()));
    panes.add(
        "word",
        "Word",
        "One word bit by bit: set it, stick its cells, follow it through the memory",
        word.node(),
        true);
    for (ChartPane chart :
        List.of(
            curve.chart(), tradeoff.accuracyChart(), tradeoff.energyChart(), deviation.chart())) {
      charts.add(chart);
      chart
          .hoveredProperty()
          .addListener((o, before, at) -> inspector.showHover(at == null ? "" : at.whole()));
    }
    map.matrix()
        .hoveredProperty()
        .addListener((o, before, cell) -> inspector.showHover(session.map().inspectorText(cell)));
    panes.arrange(settings.sideBySide());
    form.insertPane(1, new TitledPane("Schemes", schemes.node()));
    columns.showInspector(settings.width() >= CentreColumns.WIDE, settings.width());
    lessons.onOpen(open -> columns.showLesson(open, root.getWidth()));
    root.getStyleClass().add("vs-workbench");
    root.setTop(new VBox(menu.node(), topBar.node()));
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
            this::exportFigure,
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
        List.of(
            new WorkbenchMenu.ViewEntry("curve", "Curve"),
            new WorkbenchMenu.ViewEntry("map", "Failure map"),
            new WorkbenchMenu.ViewEntry("tradeoff", "Accuracy & energy"),
            new WorkbenchMenu.ViewEntry("deviation", "Deviation"),
            new WorkbenchMenu.ViewEntry("changed", "What changed"),
            new WorkbenchMenu.ViewEntry("word", "Word")),
        panes::select,
        samples(),
        lessons.menu());
  }

  private Menu samples() {
    Menu menu = new Menu("Sample studies");
    for (SampleStudies.SampleStudy sample : SampleStudies.all()) {
      MenuItem item = new MenuItem(sample.study().name());
      item.setOnAction(e -> files.start(sample.study()));
      menu.getItems().add(item);
    }
    return menu;
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
    schemes.setWordShape(study().weights().shape());
    inspector.showCurve(curve().title() + ". Source: " + curve().source() + ".");
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

  /** The figure of the view in front; the failure map is drawn from the die it shows. */
  private void exportFigure() {
    Errors.guard(
        stage,
        "There is no figure yet",
        () -> {
          switch (panes.front()) {
            case "curve" -> figures.export(curveFigure(), study());
            case "map" -> figures.export(session.mapFigure(), study());
            case "deviation" -> exportDeviation();
            case "word" -> exportWord();
            default ->
                figures.export(
                    session.tradeoff().accuracyFigure(session.point().getVolts()),
                    session.studyOfResults());
          }
        });
  }

  private void exportDeviation() {
    if (session.deviation().reportProperty().get() == null) {
      throw new BadInputException("figure", "", "no deviations yet", "a prepared network");
    }
    figures.export(session.deviation().figure(), session.deviation().studyShown());
  }

  /** Shows the word of a weight on its die, where faults have one. */
  private void showWeight(FailureMapView map, WeightCost weight, int trial) {
    if (study().memory().faults().transientFaults()) {
      session.say("Transient faults are drawn anew for every trial: there is no die to show.");
      return;
    }
    panes.select("map");
    map.reveal(
        Trial.die(study(), session.document().map(), trial), weight.memory(), weight.address());
  }

  private void exportWord() {
    WordTrace trace = session.word().traceProperty().get();
    figures.export(WordFigures.of(trace), WordAnswer.recipe(trace));
  }

  private Figure curveFigure() {
    List<ErrorCurve> curves = List.of(curve());
    double volts = session.point().getVolts();
    double[] range = CurveFigures.range(curves, volts);
    return CurveFigures.of(curves, 0, volts, range[0], range[1]);
  }

  private void importCurve() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Import a curve");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                "Points with columns voltage_v, probability (*.csv)", "*.csv"));
    File chosen = chooser.showOpenDialog(stage);
    if (chosen != null) {
      Errors.guard(
          stage,
          "The curve cannot be used",
          () ->
              session
                  .document()
                  .applyCurve(
                      CurveCsv.read(chosen.toPath()),
                      new CurveChoice.File(chosen.getPath()),
                      "import curve"));
    }
  }

  private void openWord(CellReport cell) {
    OpenWord.show(cell, study(), session.point().getVolts(), session.word());
    panes.select("word");
  }

  private void explainEnergy(int scheme, double volts) {
    SchemeChoice choice = study().schemes().get(scheme);
    Errors.guard(
        stage,
        "There is no energy at this voltage",
        () -> {
          String title =
              String.format(Locale.ROOT, "Energy per inference, %s, %.3f V", choice.label(), volts);
          Point2D mouse = new Robot().getMousePosition();
          WhyPopOver.of(title, session.energy(choice, volts))
              .show(panes.node(), mouse.getX(), mouse.getY());
        });
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
    charts.forEach(chart -> chart.setTheme(look));
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
    topBar.range(session.supply().minVolts(), session.supply().maxVolts());
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
    session.close();
    autosave.close();
  }

  /** Ends runs and keeps the settings. */
  public void close() {
    session.close();
    autosave.close();
    settings
        .withWindow(stage.getWidth(), stage.getHeight(), settings.sideBySide())
        .save(places.config());
  }
}
