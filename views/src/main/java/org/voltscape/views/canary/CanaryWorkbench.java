package org.voltscape.views.canary;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.temperature.TemperatureTrace;
import org.voltscape.engine.temperature.TemperatureTraces;
import org.voltscape.figure.Figure;
import org.voltscape.views.workbench.ListedWork;
import org.voltscape.views.workbench.MemoriesOnly;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.ViewStudy;

/** Canary control in a window. */
public final class CanaryWorkbench extends ViewBase {
  private final CanaryModel model;
  private CanaryView view;

  CanaryWorkbench(ViewHost host) {
    super(host);
    model = new CanaryModel(host.thread("canaries"), host.engine());
    list(
        new ListedWork.Work(
            "Canaries", model.workProperty(), model.progressProperty(), model::cancel));
  }

  /** The trace that was played. */
  CanaryModel model() {
    return model;
  }

  @Override
  protected Region build() {
    if (model.studyProperty().get() == null) {
      model.setStudy(host().study());
    }
    view = new CanaryView(model, this::chooseTrace, this::onMap);
    view.charts().forEach(chart -> chart.setOnExport(this::export));
    charts(view.charts());
    return view.node();
  }

  /** A trace that was read and its file. */
  private record Chosen(Path file, TemperatureTrace trace) {}

  private void chooseTrace() {
    host()
        .read(
            new ViewHost.Question<>(
                "Temperature trace",
                "Temperature traces",
                List.of("*.csv", "*.tsv", "*.txt"),
                "The trace cannot be used",
                file ->
                    new Chosen(
                        file,
                        TemperatureTraces.of(
                            file.toAbsolutePath().toString(), Path.of(""), "trace", ""))),
            this::take);
  }

  private void take(Chosen chosen) {
    Study study = host().study().study();
    host()
        .edit(
            study.withCanary(
                CanaryAsked.settings(study)
                    .withTrace(chosen.file().toAbsolutePath().normalize().toString())),
            "trace " + chosen.trace().title());
  }

  /** The map of the die at the target of the trace: there its canaries fail first. */
  private void onMap(ViewRequest.OfPlace place) {
    CanaryResult result = model.resultProperty().get();
    if (result != null) {
      host().point().setVolts(result.plan().settings().target());
    }
    host().ask(place);
  }

  @Override
  public void show(ViewStudy study) {
    model.setStudy(study);
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    CanaryResult result = model.resultProperty().get();
    // The command plays the study's trace under the last scheme, on the study's dies.
    if (result == null
        || !result.scheme().equals(CanaryAsked.lastScheme(result.study()))
        || !result.plan().settings().equals(CanaryAsked.settings(result.study()))) {
      return List.of();
    }
    return Arrays.stream(CanaryPart.values())
        .filter(part -> part.figure(result, -1).equals(figure))
        .findFirst()
        .map(part -> List.of(part.id()))
        .orElse(List.of());
  }

  @Override
  public String nothingToShow(Study study) {
    return MemoriesOnly.why(study, "Timing errors has the curves of MAC units.");
  }

  @Override
  public boolean settled() {
    return !model.busy();
  }

  @Override
  public void forget() {
    model.forget();
  }

  @Override
  public void dispose() {
    model.cancel();
    if (view != null) {
      view.dispose();
    }
  }
}
