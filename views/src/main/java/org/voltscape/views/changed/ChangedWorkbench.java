package org.voltscape.views.changed;

import javafx.scene.layout.Region;
import org.voltscape.engine.attribution.TrialExplainer;
import org.voltscape.engine.attribution.WeightCost;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.views.workbench.ListedWork;
import org.voltscape.views.workbench.MemoriesOnly;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.ViewStudy;

/** What changed in a trial, in a window. */
public final class ChangedWorkbench extends ViewBase {
  private final ChangedModel model;

  ChangedWorkbench(ViewHost host) {
    super(host);
    EngineContext engine = host.engine();
    model =
        new ChangedModel(
            host.point(),
            host.threads(),
            (explained, faults, scheme, trial, top, progress, cancelled) ->
                new TrialExplainer(engine, progress, cancelled)
                    .explain(explained, faults, scheme, trial, top));
    list(
        new ListedWork.Work(
            "What changed",
            model.runningProperty().map(on -> on ? "Explaining a trial…" : ""),
            model.progressProperty(),
            model::cancel));
  }

  /** The explanation of a trial. */
  public ChangedModel model() {
    return model;
  }

  @Override
  protected Region build() {
    ChangedView view = new ChangedView(model);
    view.setOnWeight(this::showWeight);
    return view.node();
  }

  /** Shows the word of a weight on its die, where faults have one. */
  private void showWeight(WeightCost weight, int trial) {
    if (host().study().study().memory().faults().transientFaults()) {
      host().say("Transient faults are drawn again for every trial: there is no die to show.");
      return;
    }
    host().ask(new ViewRequest.OfPlace(trial, weight.memory(), weight.address()));
  }

  @Override
  public void show(ViewStudy study) {
    model.setStudy(study.study(), study.curve(), study.map());
    model.setTrials(host().budget().of(study.study()).effectiveTrials());
  }

  @Override
  public void show(Snapshot snapshot, ErrorCurve curve) {
    model.setTrials(snapshot.study().effectiveTrials());
  }

  @Override
  public String nothingToShow(Study study) {
    return MemoriesOnly.why(study, "Accuracy & energy shows what timing errors cost.");
  }

  @Override
  public String whyNoFigure() {
    return "\"What changed\" is a table and has no figure; \"voltscape changed STUDY.json --out"
        + " F.csv\" writes it.";
  }

  @Override
  public boolean settled() {
    return !model.runningProperty().get();
  }

  @Override
  public void forget() {
    model.cancel();
  }

  @Override
  public void dispose() {
    model.dispose();
  }
}
