package org.voltscape.app.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.voltscape.app.session.Session;
import org.voltscape.app.session.ViewModels;
import org.voltscape.engine.attribution.WeightCost;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.table.TableFiles;
import org.voltscape.engine.microscope.WordAnswer;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.Trial;
import org.voltscape.figure.FigureTheme;
import org.voltscape.figure.studies.WordFigures;
import org.voltscape.views.array.ArrayView;
import org.voltscape.views.changed.ChangedView;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.curve.CurveView;
import org.voltscape.views.deviation.DeviationView;
import org.voltscape.views.failuremap.CellReport;
import org.voltscape.views.failuremap.FailureMapView;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.sensitivity.SensitivityView;
import org.voltscape.views.timing.TimingView;
import org.voltscape.views.tradeoff.TradeoffView;
import org.voltscape.views.training.TrainingView;
import org.voltscape.views.why.WhyPopOver;
import org.voltscape.views.word.WordView;

/**
 * The views of the window: builds each on its model, and carries between them what one asks of
 * another. JavaFX thread only.
 */
final class WorkbenchViews {
  private static final String NO_FIGURE = "There is no figure to export";
  private static final String NO_CURVE = "The curve cannot be used";

  private final Stage stage;
  private final Session session;
  private final ViewModels models;
  private final PaneArea panes;
  private final Inspector inspector;
  private final FigureSink figures;
  private final Trainings trainings;
  private final List<ChartPane> charts = new ArrayList<>();
  private final Map<String, ViewFigures> figuresOf = new HashMap<>();
  private ArrayView array;

  WorkbenchViews(
      Stage stage,
      Session session,
      PaneArea panes,
      Inspector inspector,
      FigureSink figures,
      Trainings trainings) {
    this.trainings = trainings;
    this.stage = stage;
    this.session = session;
    this.models = session.models();
    this.panes = panes;
    this.inspector = inspector;
    this.figures = figures;
  }

  /** The views as the menu lists them. */
  List<WorkbenchMenu.ViewEntry> entries() {
    return List.of(
        new WorkbenchMenu.ViewEntry("curve", "Curve"),
        new WorkbenchMenu.ViewEntry("map", "Failure map"),
        new WorkbenchMenu.ViewEntry("array", "MAC array"),
        new WorkbenchMenu.ViewEntry("tradeoff", "Accuracy & energy"),
        new WorkbenchMenu.ViewEntry("sensitivity", "Sensitivity"),
        new WorkbenchMenu.ViewEntry("deviation", "Deviation"),
        new WorkbenchMenu.ViewEntry("training", "Training"),
        new WorkbenchMenu.ViewEntry("timing", "Timing errors"),
        new WorkbenchMenu.ViewEntry("changed", "What changed"),
        new WorkbenchMenu.ViewEntry("word", "Word"));
  }

  void setTheme(FigureTheme look) {
    charts.forEach(chart -> chart.setTheme(look));
  }

  /** Builds all views and puts them into the panes. */
  void add() {
    CurveView curve = new CurveView(models.curves(), session.point());
    curve.setOnImport(this::importCurve);
    curve.setOnExport(figure -> figures.export("Curve", figure, study()));
    figures("curve", curve.node(), List.of(curve.chart()));
    panes.add(
        "curve",
        "Curve",
        "Failure probability of a memory cell against supply voltage: drag its points",
        memoriesOnly(curve.node(), "Timing errors has the curves of MAC units."),
        false);
    FailureMapView map = new FailureMapView(models.map());
    figuresOf.put(
        "map",
        new ViewFigures(
            map.node(),
            List.of(
                new ViewFigures.Part(
                    map.matrix(),
                    () -> true,
                    () -> figures.export("Failure map", session.mapFigure(), study())))));
    panes.add(
        "map",
        "Failure map",
        "Every cell of the die: which fail at the operating voltage, and to which state",
        memoriesOnly(map.node(), "MAC array shows how probable errors are unit by unit."),
        false);
    array = new ArrayView(models.array());
    array.setOnExport(figure -> figures.export("MAC array", figure, study()));
    List<ViewFigures.Part> ofArray = new ArrayList<>();
    ofArray.add(
        new ViewFigures.Part(
            array.maps(),
            models.array()::hasMaps,
            () -> figures.export("MAC array", models.array().figure(), study())));
    array.charts().forEach(chart -> ofArray.add(ViewFigures.Part.of(chart)));
    figuresOf.put("array", new ViewFigures(array.node(), ofArray));
    panes.add(
        "array",
        "MAC array",
        "Every MAC unit under each mapping: its sensitivity, its size, its timing errors",
        array.node(),
        false);
    TradeoffView tradeoff = new TradeoffView(models.tradeoff(), session.point());
    tradeoff.setOnWhyEnergy(this::explainEnergy);
    tradeoff.setOnExport(
        figure -> figures.export("Accuracy & energy", figure, session.runs().studyOfResults()));
    figures("tradeoff", tradeoff.node(), List.of(tradeoff.accuracyChart(), tradeoff.energyChart()));
    panes.add(
        "tradeoff",
        "Accuracy & energy",
        "Accuracy with its 95 % interval and energy per inference of every scheme",
        tradeoff.node(),
        true);
    SensitivityView sensitivity = new SensitivityView(models.sensitivity());
    sensitivity.setOnExport(figure -> figures.export("Sensitivity", figure, study()));
    figures("sensitivity", sensitivity.node(), sensitivity.charts());
    panes.add(
        "sensitivity",
        "Sensitivity",
        "Which filters, channels and weights matter when bits flip: estimated, and by flipping them",
        sensitivity.node(),
        true);
    DeviationView deviation = new DeviationView(models.deviation());
    deviation.setOnExport(
        figure -> figures.export("Deviation", figure, models.deviation().studyShown()));
    figures("deviation", deviation.node(), List.of(deviation.chart()));
    panes.add(
        "deviation",
        "Deviation",
        "How many weights every scheme leaves otherwise than meant, by size of their deviation",
        memoriesOnly(deviation.node(), "Accuracy & energy shows what timing errors cost."),
        false);
    TrainingView training = new TrainingView(trainings.model());
    training.setOnAddScheme(trainings::addScheme);
    training.setOnExport(figure -> figures.export("Training", figure, study()));
    figures("training", training.node(), training.charts());
    panes.add(
        "training",
        "Training",
        "Networks trained against the faults of a die: loss and accuracy epoch by epoch, weights",
        memoriesOnly(training.node(), "Schemes against timing errors do not train the network."),
        false);
    TimingView timing = new TimingView(models.timing());
    timing.setOnExport(figure -> figures.export("Timing errors", figure, study()));
    figures("timing", timing.node(), List.of(timing.chart()));
    panes.add(
        "timing",
        "Timing errors",
        "How many products of a MAC unit are late, by its supply, its area and the clock",
        timing.node(),
        false);
    ChangedView changed = new ChangedView(models.changed());
    changed.setOnWeight((weight, trial) -> showWeight(map, weight, trial));
    panes.add(
        "changed",
        "What changed",
        "Which flips, weights and layers cost the accuracy in one trial",
        memoriesOnly(changed.node(), "Accuracy & energy shows what timing errors cost."),
        true);
    session.document().addListener(d -> deviation.setStudy(study()));
    deviation.setStudy(study());
    WordView word = new WordView(models.word());
    word.setOnCopied(session::say);
    figuresOf.put(
        "word",
        new ViewFigures(
            word.node(), List.of(new ViewFigures.Part(word.node(), () -> true, this::exportWord))));
    map.setOnOpenWord(this::openWord);
    panes.add(
        "word",
        "Word",
        "One word bit by bit: set it, stick its cells, follow it through the memory",
        word.node(),
        true);
    charts.addAll(
        List.of(
            curve.chart(), tradeoff.accuracyChart(), tradeoff.energyChart(), deviation.chart()));
    charts.addAll(training.charts());
    charts.add(timing.chart());
    charts.addAll(array.charts());
    for (ChartPane chart : charts) {
      chart
          .hoveredProperty()
          .addListener((o, before, at) -> inspector.showHover(at == null ? "" : at.whole()));
    }
    // These say more of a group than its chart does.
    charts.addAll(sensitivity.charts());
    array.hoverTextProperty().addListener((o, before, text) -> inspector.showHover(text));
    sensitivity.hoverTextProperty().addListener((o, before, text) -> inspector.showHover(text));
    map.matrix()
        .hoveredProperty()
        .addListener((o, before, cell) -> inspector.showHover(models.map().inspectorText(cell)));
  }

  private Region memoriesOnly(Region view, String instead) {
    return OnlyForMemories.of(view, models.aboutTimingProperty(), instead);
  }

  ArrayView arrayView() {
    return array;
  }

  private void figures(String view, Region node, List<ChartPane> ofIt) {
    figuresOf.put(view, new ViewFigures(node, ofIt.stream().map(ViewFigures.Part::of).toList()));
  }

  /**
   * Hands over the figure in front: of the view the user worked with last, the chart that was
   * worked with last. The failure map is drawn from the die it shows.
   */
  void exportFigure() {
    Errors.guard(
        stage,
        NO_FIGURE,
        () -> {
          if (!exportFront()) {
            Errors.show(stage, NO_FIGURE, whyNone(panes.front()));
          }
        });
  }

  /**
   * The same without a word where there is none.
   *
   * @return whether there is one
   * @throws org.voltscape.engine.param.BadInputException where what it shows is not there yet
   */
  boolean exportFront() {
    ViewFigures its = figuresOf.get(panes.front());
    return its != null && its.export();
  }

  private String whyNone(String view) {
    return view.equals("changed")
        ? "\"What changed\" is a table and has no figure; \"voltscape changed STUDY.json --out"
            + " F.csv\" writes it."
        : "\"" + panes.title(view) + "\" shows no figure at the moment.";
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
    WordTrace trace = models.word().traceProperty().get();
    figures.export("Word", WordFigures.of(trace), WordAnswer.recipe(trace));
  }

  private void importCurve() {
    new FileChoice("Import a curve")
        .of(
            "Points with columns voltage_v, probability (*.csv, *.tsv, *.txt)",
            TableFiles.patterns())
        .toOpen(stage)
        .ifPresent(
            file ->
                FileWork.run(
                    stage,
                    "Reading " + file.getFileName(),
                    () -> CurveCsv.read(file),
                    curve ->
                        Errors.guard(
                            stage,
                            NO_CURVE,
                            () ->
                                session
                                    .document()
                                    .applyCurve(
                                        curve,
                                        new CurveChoice.File(file.toString()),
                                        "import curve")),
                    sentence -> Errors.show(stage, NO_CURVE, sentence)));
  }

  private void openWord(CellReport cell) {
    OpenWord.show(cell, study(), session.point().getVolts(), models.word());
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
          WhyPopOver.of(title, StudyEnergy.of(study(), choice, volts))
              .show(panes.node(), mouse.getX(), mouse.getY());
        });
  }

  private Study study() {
    return session.document().study();
  }
}
