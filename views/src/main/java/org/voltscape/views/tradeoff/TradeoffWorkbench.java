package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.views.lowrate.LowRateLine;
import org.voltscape.views.workbench.AveragedSupplies;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** Accuracy and energy in a window: the results of the run under way. */
public final class TradeoffWorkbench extends ViewBase {
  private final TradeoffModel model;
  private TradeoffView view;

  TradeoffWorkbench(ViewHost host) {
    super(host);
    model = new TradeoffModel(host.threads(), host.runs());
    model.increase().setOnRange((from, to) -> host.average(new AveragedSupplies(from, to)));
  }

  /** The results. */
  public TradeoffModel model() {
    return model;
  }

  @Override
  protected Region build() {
    view = new TradeoffView(model, host().point());
    view.setOnWhyEnergy(this::explainEnergy);
    view.setOnExport(figure -> host().export(figure, model.snapshotProperty().get().study()));
    view.addLine(new LowRateLine(host().lowRates(), view.node()).node());
    charts(List.of(view.accuracyChart(), view.energyChart()));
    return view.node();
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    if (!(figure instanceof LineFigure lines)) {
      return List.of();
    }
    if (lines.y().unit().endsWith("J")) {
      return List.of("energy");
    }
    Snapshot run = model.snapshotProperty().get();
    // A command runs the study to its end: of a run under way it would draw something else.
    return run != null && run.state() == Snapshot.State.DONE
        ? model.accuracyCommand(host().point().getVolts())
        : List.of();
  }

  private void explainEnergy(int scheme, double volts) {
    // Of the run whose numbers were asked about, with what it counted.
    Snapshot run = model.snapshotProperty().get();
    Study study = run == null ? host().study().study() : run.study();
    SkippedOperations skipped = run == null ? null : run.skipped();
    SchemeChoice choice = study.schemes().get(scheme);
    host()
        .guard(
            "There is no energy at this voltage",
            () ->
                host()
                    .explain(
                        String.format(
                            Locale.ROOT, "Energy per inference, %s, %.3f V", choice.label(), volts),
                        StudyEnergy.of(study, choice, volts, skipped)));
  }

  @Override
  public void show(ViewStudy study) {
    model.setCurve(!study.study().memoryFails() ? null : study.curve());
    model.setStudy(study.study());
  }

  @Override
  public void preview(ErrorCurve curve) {
    // What is shown follows the mouse, ahead of the study.
    model.setStudy(null);
  }

  @Override
  public void show(Snapshot snapshot, ErrorCurve curve) {
    model.setCurve(!snapshot.study().memoryFails() ? null : curve);
    model.setBudget(host().budget());
    model.setSnapshot(snapshot);
  }

  @Override
  public boolean settled() {
    return model.increase().settled();
  }

  @Override
  public void dispose() {
    model.dispose();
    if (view != null) {
      view.dispose();
    }
  }
}
