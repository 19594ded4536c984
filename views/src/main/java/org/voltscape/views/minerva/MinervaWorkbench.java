package org.voltscape.views.minerva;

import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.minerva.FlowFigure;
import org.voltscape.figure.minerva.MinervaRecipe;
import org.voltscape.views.workbench.ListedWork;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** Minerva's flow in a window: it goes on whatever study is edited, and is in the list of jobs. */
final class MinervaWorkbench extends ViewBase {
  private final MinervaModel model;

  MinervaWorkbench(ViewHost host) {
    super(host);
    model = new MinervaModel(host.thread("minerva"), new EngineSource(host.engine()));
    list(
        new ListedWork.Work(
            "Minerva's flow", model.wordsProperty(), model.shareProperty(), model::stop));
  }

  /** The flow. */
  MinervaModel model() {
    return model;
  }

  @Override
  protected Region build() {
    MinervaView view =
        new MinervaView(
            model,
            this::open,
            this::save,
            host()::chooseData,
            bar ->
                host()
                    .explain(
                        "Energy per prediction, " + bar.stage() + ": " + bar.title(),
                        bar.report()));
    charts(List.of(view.chart()));
    view.chart().setOnExport(this::hand);
    return view.node();
  }

  /** A figure carries the plan that made it. */
  private void hand(Figure figure) {
    host().export(figure, MinervaRecipe.of(model.plan()));
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    Step step = model.shown();
    FlowFigure shown =
        step == Step.POWER && model.found().result() == null
            ? FlowFigure.PUBLISHED
            : FlowFigure.valueOf(step.name());
    boolean current = shown == FlowFigure.PUBLISHED || model.state(step) == MinervaModel.State.DONE;
    return current ? MinervaRecipe.command(shown, model.plan()) : List.of();
  }

  private void open(Step step, boolean window) {
    host()
        .guard(
            "The step cannot be opened as a study",
            () -> {
              Study study = Studies.of(step, model.plan(), model.found());
              if (study != null) {
                host().open(study, window);
              }
            });
  }

  private void save() {
    MinervaPlan plan = model.plan();
    host()
        .write(
            new ViewHost.Folder(
                "Save all files of the flow in a folder of this one",
                "The files are not written",
                folder -> model.save(plan, folder)));
  }

  @Override
  public void show(ViewStudy study) {
    // The flow makes studies; it is made from none.
  }

  @Override
  public boolean settled() {
    return !model.running();
  }

  @Override
  public void forget() {
    model.forget();
  }

  @Override
  public void dispose() {
    model.dispose();
  }
}
