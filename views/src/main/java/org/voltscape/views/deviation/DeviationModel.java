package org.voltscape.views.deviation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.deviation.DeviationMeter;
import org.voltscape.engine.deviation.DeviationReport;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.FaultPlan;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.studies.DeviationFigures;
import org.voltscape.figure.studies.ExtrapolationText;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.Preparation;
import org.voltscape.views.fx.PreparedModel;
import org.voltscape.views.fx.TaskThreads;

/**
 * Deviations of the study's weights at the operating voltage, counted in the background while a
 * person can see them. FX thread only.
 */
public final class DeviationModel extends PreparedModel<DeviationMeter, DeviationModel.Answer> {
  /** What is chosen for all layers together. */
  private static final String ALL = "All layers";

  /** Where a study's network comes from; called on a worker thread and may wait. */
  @FunctionalInterface
  public interface NetworkSource {
    /**
     * The quantized network of a study.
     *
     * @throws BadInputException where its data are missing or broken
     */
    QuantizedNetwork network(Study study, BooleanSupplier cancelled);
  }

  /** What was counted. */
  record Answer(
      Study study,
      double volts,
      int trial,
      int dies,
      List<String> regions,
      List<Integer> layers,
      DeviationReport report) {}

  private final OperatingPoint point;
  private final NetworkSource source;

  private final ReadOnlyObjectWrapper<DeviationReport> report = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> layers =
      new ReadOnlyObjectWrapper<>(List.of(ALL));
  private final ReadOnlyIntegerWrapper layer = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");

  private Study study;
  private ErrorCurve curve;
  private MeasuredMap map;
  private Answer shownAnswer;
  private int trial;
  private int dies = 1;

  /**
   * @param point the voltage shared by all views
   * @param threads where deviations are counted
   */
  public DeviationModel(OperatingPoint point, TaskThreads threads, NetworkSource source) {
    super(threads, BackgroundTask.Outdated.DELIVER, true);
    this.point = point;
    this.source = source;
    statusProperty().addListener((o, was, is) -> status(is));
    follow(point);
  }

  private void status(Preparation.Status now) {
    boolean failed = now.state() == Preparation.State.FAILED;
    complaint.set(failed ? now.message() : "");
    if (failed) {
      report.set(null);
    }
  }

  /**
   * Takes another study; what is under way for the one before is never shown.
   *
   * @param itsMap its measured failure map; null where its dies are drawn
   */
  public void setStudy(Study next, ErrorCurve itsCurve, MeasuredMap itsMap) {
    boolean same =
        study != null
            && itsMap == map
            && words(next).equals(words(study))
            && next.memory().equals(study.memory());
    study = next;
    curve = itsCurve;
    map = itsMap;
    if (!same) {
      cancelAnswer();
    }
    keepOnly(words(next));
    refresh();
  }

  /** Takes another curve, such as one under the mouse. */
  public void setCurve(ErrorCurve next) {
    curve = next;
    refresh();
  }

  /** Data sets are read from elsewhere: networks made before are not used any more. */
  public void forget() {
    cancelAnswer();
    forgetPrepared();
  }

  /** Chooses what is shown: 0 all layers, then the regions of the network. No counting again. */
  public void setLayer(int choice) {
    if (choice != layer.get() && choice >= 0 && choice < layers.get().size()) {
      layer.set(choice);
    }
  }

  /** Chooses the first die: that of a trial, 0 the first. */
  public void setTrial(int next) {
    if (next != trial) {
      trial = next;
      refresh();
    }
  }

  /** Chooses how many dies are counted together. */
  public void setDies(int next) {
    if (next != dies) {
      dies = next;
      refresh();
    }
  }

  /** The deviations; null before the first. */
  public ReadOnlyObjectProperty<DeviationReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** What can be chosen by {@link #setLayer}. */
  public ReadOnlyObjectProperty<List<String>> layersProperty() {
    return layers.getReadOnlyProperty();
  }

  /** Why there is nothing to show; empty where there is. */
  public ReadOnlyStringProperty complaintProperty() {
    return complaint.getReadOnlyProperty();
  }

  /** What is chosen of them; 0 for all. */
  public ReadOnlyIntegerProperty layerProperty() {
    return layer.getReadOnlyProperty();
  }

  /** The words shown; not to be called before the first report. */
  DeviationReport.Block words() {
    return report.get().block(layer.get() - 1);
  }

  /** One line a scheme; empty before the first report. */
  List<DeviationRow> rows() {
    List<DeviationRow> rows = new ArrayList<>();
    if (report.get() != null) {
      DeviationReport.Block words = words();
      for (int s = 0; s < words.schemes().size(); s++) {
        String label = report.get().schemes().get(s);
        rows.add(new DeviationRow(colours().get(label), label, words.schemes().get(s)));
      }
    }
    return rows;
  }

  /** The histogram of what is shown; not to be called before the first report. */
  public BarFigure figure() {
    double volts = shownAnswer.volts();
    return DeviationFigures.of(
        report.get(),
        colours(),
        layer.get() - 1,
        volts,
        ExtrapolationText.mark(shownAnswer.study(), curve, volts));
  }

  /**
   * How the command {@code figure} is asked for the histogram; empty where it shows the biases of a
   * layer, which no option names.
   */
  List<String> command() {
    List<String> words = new ArrayList<>(List.of("histogram", "--voltage"));
    words.add(CsvWriter.number(shownAnswer.volts()));
    words.addAll(List.of("--trial", String.valueOf(shownAnswer.trial())));
    words.addAll(List.of("--dies", String.valueOf(shownAnswer.dies())));
    int region = layer.get() - 1;
    if (region >= 0) {
      List<Integer> layersOf = shownAnswer.layers();
      int number = layersOf.get(region);
      // The first region of a layer is that of its weights.
      if (layersOf.indexOf(number) != region) {
        return List.of();
      }
      words.addAll(List.of("--layer", String.valueOf(number + 1)));
    }
    return words;
  }

  private Map<String, Integer> colours() {
    return SchemeColours.byLabel(shownAnswer.study().schemes());
  }

  /** The study of the report; null before the first. */
  public Study studyShown() {
    return shownAnswer == null ? null : shownAnswer.study();
  }

  @Override
  protected Need<DeviationMeter> need() {
    if (study == null) {
      return null;
    }
    if (statusProperty().get().state() == Preparation.State.FAILED) {
      // Another voltage or die is a reason to look again.
      forgetPrepared();
    }
    Study asked = study;
    return new Need<>(
        words(asked),
        "The network is being prepared.",
        outdated ->
            new DeviationMeter(
                source.network(asked, outdated), asked.schemesOnTheNetwork(), outdated));
  }

  @Override
  protected BackgroundTask.Computation<Answer> next(DeviationMeter meter) {
    Study asked = study;
    double volts = point.getVolts();
    FaultPlan faults = FaultPlan.at(asked, curve, map, volts);
    int first = Math.min(trial, asked.effectiveTrials() - 1);
    int pooled = dies;
    return outdated ->
        new Answer(
            asked,
            volts,
            first,
            pooled,
            meter.regions(),
            meter.layers(),
            meter.measure(asked, faults, first, pooled, outdated));
  }

  /** All that the words and schemes of a study depend on. */
  private static Object words(Study of) {
    return List.of(
        of.workload(),
        of.weights(),
        of.regions().weights(),
        of.memory().faultyBiases(),
        of.schemesOnTheNetwork());
  }

  @Override
  protected void take(Answer answer) {
    shownAnswer = answer;
    List<String> choices = new ArrayList<>(List.of(ALL));
    choices.addAll(answer.regions());
    if (!choices.equals(layers.get())) {
      report.set(null);
      layer.set(0);
      layers.set(List.copyOf(choices));
    }
    report.set(answer.report());
  }
}
