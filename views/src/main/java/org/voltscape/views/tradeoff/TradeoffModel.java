package org.voltscape.views.tradeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.results.compared.Crossings;
import org.voltscape.engine.results.compared.IsoAccuracy;
import org.voltscape.engine.results.zones.Zones;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.energy.EnergyFigures;
import org.voltscape.figure.studies.BudgetText;
import org.voltscape.figure.studies.CrossingText;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.ExtrapolationText;
import org.voltscape.figure.studies.GhostRun;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.IntervalChoice;
import org.voltscape.figure.studies.IsoAccuracyText;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.figure.studies.OutcomeOptions;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.StudiedSupply;
import org.voltscape.figure.studies.ZoneMarks;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.kept.KeptRun;
import org.voltscape.views.kept.KeptRuns;
import org.voltscape.views.kept.OutdatedFlag;

/**
 * The results of the present run and of the one before. Needs no window; FX thread only, as its
 * views read it.
 */
public final class TradeoffModel {
  private final ReadOnlyObjectWrapper<Snapshot> snapshot =
      new ReadOnlyObjectWrapper<>(this, "snapshot");
  private final ReadOnlyObjectWrapper<ErrorCurve> curve =
      new ReadOnlyObjectWrapper<>(this, "curve");
  private final ObjectProperty<HorizontalAxis> axis =
      new SimpleObjectProperty<>(this, "axis", HorizontalAxis.VOLTAGE);
  private final ObjectProperty<IntervalChoice> intervals =
      new SimpleObjectProperty<>(this, "intervals", IntervalChoice.BOTH);
  private final BooleanProperty dies = new SimpleBooleanProperty(this, "dies", true);
  private final BooleanProperty zones = new SimpleBooleanProperty(this, "zones", true);
  private final IntegerProperty zonesOf = new SimpleIntegerProperty(this, "zonesOf", 0);
  private final IncreaseModel increase;
  private RunBudget budget = RunBudget.NORMAL;
  private Snapshot ghost;
  private final KeptRuns kept;
  private final ListChangeListener<KeptRun> keptChanged = c -> showGhosts();
  private final ReadOnlyObjectWrapper<List<GhostRun>> ghosts =
      new ReadOnlyObjectWrapper<>(this, "ghosts", List.of());
  private final OutdatedFlag outdated = new OutdatedFlag();

  /**
   * @param threads where what takes longer is computed
   */
  public TradeoffModel(TaskThreads threads) {
    this(threads, new KeptRuns());
  }

  /**
   * The same of a window that keeps its runs.
   *
   * @param kept those that are pinned take the place of the run before
   */
  TradeoffModel(TaskThreads threads, KeptRuns kept) {
    this.kept = kept;
    kept.all().addListener(keptChanged);
    increase = new IncreaseModel(threads);
  }

  /** The run so far; null before the first. */
  public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  /** The error curve of the run; null while it is not known. */
  public ReadOnlyObjectProperty<ErrorCurve> curveProperty() {
    return curve.getReadOnlyProperty();
  }

  /** What runs along the horizontal axis of accuracy or error. */
  public ObjectProperty<HorizontalAxis> axisProperty() {
    return axis;
  }

  /** Which intervals of accuracy or error are drawn. */
  public ObjectProperty<IntervalChoice> intervalsProperty() {
    return intervals;
  }

  /** Whether single dies are drawn where there are few of them. */
  public BooleanProperty diesProperty() {
    return dies;
  }

  /** Whether guardband, critical zone and crash are marked on the supply axis. */
  public BooleanProperty zonesProperty() {
    return zones;
  }

  /** Place of the scheme whose zones are marked; of one that is gone, the first's are. */
  public IntegerProperty zonesOfProperty() {
    return zonesOf;
  }

  private int zonesOf() {
    int schemes = snapshot.get().study().schemes().size();
    return !zones.get() ? ZoneMarks.NO_SCHEME : zonesOf.get() < schemes ? zonesOf.get() : 0;
  }

  /** The zones of the scheme chosen in a sentence, or why there are none. */
  String zonesText() {
    return snapshot.get() == null ? "" : ZoneMarks.sentence(snapshot.get(), Math.max(0, zonesOf()));
  }

  /** Whether the figure has an axis for zones. */
  boolean offersZones() {
    return axis.get() == HorizontalAxis.VOLTAGE
        && snapshot.get() != null
        && Zones.of(snapshot.get().study());
  }

  /**
   * Takes a newer result. The first of a new run makes the run before the ghost, if that had
   * results everywhere; a run outdated earlier leaves the older ghost, and another study, by its
   * name or its workload, none.
   */
  public void setSnapshot(Snapshot next) {
    Snapshot before = snapshot.get();
    if (before != null && before.runId() != next.runId()) {
      if (RunStatus.isWhole(before)) {
        ghost = before;
      }
      if (ghost != null && !comparable(ghost.study(), next.study())) {
        ghost = null;
      }
    }
    increase.setSnapshot(next);
    ghosts.set(ghostsOf(next));
    snapshot.set(next);
    outdated.setRun(next);
  }

  /** Takes the study as it stands; null where nobody edits one. */
  void setStudy(Study now) {
    outdated.setStudy(now);
  }

  /** Whether what is shown is of the study before its last edit. */
  ReadOnlyBooleanProperty outdatedProperty() {
    return outdated.property();
  }

  private void showGhosts() {
    if (snapshot.get() != null) {
      ghosts.set(ghostsOf(snapshot.get()));
    }
  }

  private List<GhostRun> ghostsOf(Snapshot now) {
    List<GhostRun> pinned = kept.ghosts(now);
    return kept.all().stream().anyMatch(KeptRun::pinned) ? pinned : GhostRun.previous(ghost);
  }

  /** The runs drawn pale: those pinned in the view "Compare", or else the run before. */
  ReadOnlyObjectProperty<List<GhostRun>> ghostsProperty() {
    return ghosts.getReadOnlyProperty();
  }

  /** Why pinned runs are not drawn, in sentences; empty where all are. */
  String notDrawn() {
    return snapshot.get() == null ? "" : kept.notDrawn(snapshot.get());
  }

  /** Lets go of the window's runs; the model is not used afterwards. */
  void dispose() {
    kept.all().removeListener(keptChanged);
    increase.cancel();
  }

  private static boolean comparable(Study before, Study now) {
    return before.name().equals(now.name()) && before.workload().equals(now.workload());
  }

  /** Takes the error curve that belongs to the runs; null for none. */
  public void setCurve(ErrorCurve next) {
    curve.set(next);
  }

  /** Takes the budget of the run whose results come next. */
  public void setBudget(RunBudget next) {
    budget = next;
    outdated.setBudget(next);
  }

  /** What a budget made of the run, as a sentence; empty where what the study says was run. */
  public String budget() {
    return snapshot.get() == null ? "" : BudgetText.of(budget, snapshot.get().study());
  }

  /** The average error increase of the present run. */
  public IncreaseModel increase() {
    return increase;
  }

  /** The run before the present one, if there was one of the same workload. */
  public Optional<Snapshot> ghost() {
    return Optional.ofNullable(ghost);
  }

  /** What the results of a finished run leave to be wished, as a sentence; empty for nothing. */
  public String beyond() {
    return snapshot.get() == null ? "" : OutcomeText.beyond(snapshot.get());
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return snapshot.get() == null
        || (!RunStatus.hasOutcome(snapshot.get()) && ghosts.get().isEmpty());
  }

  /**
   * Accuracy or error of every scheme. Not to be called before the first snapshot.
   *
   * @param operatingVolts marked voltage, or that of the points against budgets; NaN for none
   */
  public LineFigure accuracyFigure(double operatingVolts) {
    return OutcomeFigures.beside(
        snapshot.get(),
        ghosts.get(),
        curve.get(),
        new OutcomeOptions(axis.get(), intervals.get(), dies.get(), zonesOf()),
        operatingVolts);
  }

  /** How the command {@code figure} is asked for {@link #accuracyFigure}. */
  List<String> accuracyCommand(double operatingVolts) {
    List<String> words = new ArrayList<>(List.of("accuracy", "--axis"));
    switch (axis.get()) {
      case VOLTAGE -> words.add("voltage");
      case FAILURE_PROBABILITY -> words.add("probability");
      case NETWORK_SHARE -> words.add("network-share");
      case ENERGY -> words.add("energy");
      case BUDGET -> {
        double volts = snapshot.get().study().voltages().get(nearestVoltage(operatingVolts));
        words.addAll(List.of("budget", "--voltage", CsvWriter.number(volts)));
      }
    }
    if (intervals.get() != IntervalChoice.BOTH) {
      words.addAll(List.of("--interval", intervals.get().id()));
    }
    if (!dies.get()) {
      words.add("--hide-dies");
    }
    if (offersZones() && !zones.get()) {
      words.add("--hide-zones");
    } else if (offersZones() && zonesOf() > 0) {
      words.addAll(List.of("--zones", snapshot.get().study().schemes().get(zonesOf()).label()));
    }
    return words;
  }

  /**
   * Energy of every scheme. Not to be called before the first snapshot.
   *
   * @param operatingVolts marked voltage; NaN for none
   */
  public LineFigure energyFigure(double operatingVolts) {
    return EnergyFigures.of(snapshot.get(), ghost, operatingVolts);
  }

  /** The same as the view shows it, unmarked. Not to be called before the first snapshot. */
  public LineFigure energyChart() {
    return EnergyFigures.beside(snapshot.get(), ghosts.get(), Double.NaN);
  }

  /** Place of the study's voltage that is nearest to a voltage; -1 before the first snapshot. */
  public int nearestVoltage(double volts) {
    return snapshot.get() == null
        ? -1
        : StudiedSupply.nearest(snapshot.get().study().voltages(), volts);
  }

  /**
   * Every scheme's lowest supply within a loss of accuracy.
   *
   * @param maxLoss one of {@link IsoAccuracy#LOSSES}
   * @return empty where the run has no such thing, or nothing is known yet
   */
  public List<IsoAccuracy.Row> isoAccuracy(double maxLoss) {
    return hasIsoAccuracy()
        ? IsoAccuracy.of(snapshot.get()).stream().filter(r -> r.maxLoss() == maxLoss).toList()
        : List.of();
  }

  /** Whether the run places its voltages, so that a scheme need not have all of them. */
  boolean placesVoltages() {
    return snapshot.get() != null && snapshot.get().study().placesVoltages();
  }

  /** The accuracies whose crossings the run tells; none before anything is known. */
  public List<Crossings.Level> crossingLevels() {
    return snapshot.get() != null && CrossingText.has(snapshot.get())
        ? Crossings.levels(snapshot.get())
        : List.of();
  }

  /** Whether the run tells lowest supplies: of timing errors, in a classification network. */
  public boolean hasIsoAccuracy() {
    return snapshot.get() != null && IsoAccuracyText.has(snapshot.get());
  }

  /**
   * Every scheme at the study's voltage nearest to a voltage, compared with the study's first
   * scheme; empty while nothing is known.
   */
  public List<SchemeRow> rows(double volts) {
    int v = nearestVoltage(volts);
    if (v < 0 || snapshot.get().points().isEmpty()) {
      return List.of();
    }
    Study study = snapshot.get().study();
    OutcomeText words = OutcomeText.of(study);
    AverageErrorIncrease found = increaseOf(study);
    double at = study.voltages().get(v);
    String remark = EnergyText.remark(snapshot.get(), at);
    boolean extrapolated = ExtrapolationText.applies(study, curve.get(), at);
    List<SchemeRow> rows = new ArrayList<>();
    int[] colours = SchemeColours.of(study.schemes());
    for (int s = 0; s < study.schemes().size(); s++) {
      rows.add(
          new SchemeRow(
              study.schemes().get(s).label(),
              colours[s],
              words,
              snapshot.get().points().get(s * study.voltages().size() + v),
              s == 0 ? "" : study.schemes().get(0).label(),
              s == 0 ? null : Comparisons.of(snapshot.get(), s, 0, v).orElse(null),
              found,
              found == null ? "" : found.remark(study),
              remark,
              extrapolated));
    }
    return rows;
  }

  /** The average error increase, if it is of the schemes of a study. */
  private AverageErrorIncrease increaseOf(Study study) {
    AverageErrorIncrease found = increase.increaseProperty().get();
    boolean same =
        found != null
            && found.schemes().stream()
                .map(AverageErrorIncrease.OfScheme::label)
                .toList()
                .equals(study.schemes().stream().map(SchemeChoice::label).toList());
    return same ? found : null;
  }
}
