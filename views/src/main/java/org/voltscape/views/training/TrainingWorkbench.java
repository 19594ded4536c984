package org.voltscape.views.training;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.views.workbench.MemoriesOnly;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewJob;
import org.voltscape.views.workbench.ViewStudy;

/** Trainings the user asked for one by one, in a window: each is on its list of jobs. */
public final class TrainingWorkbench extends ViewBase {
  private static final String STANDARD = "mat";

  private final TrainingModel model;
  private final ViewJob job;

  TrainingWorkbench(ViewHost host) {
    super(host);
    model =
        new TrainingModel(host.point(), host.thread("training"), TrainingSource.of(host.engine()));
    job = host.job(model::cancel);
    model.versionProperty().addListener((o, before, now) -> showJob());
    model
        .complaintProperty()
        .addListener(
            (o, before, complaint) -> {
              if (!complaint.isEmpty()) {
                host.say(complaint);
              }
            });
  }

  /** The trainings. */
  public TrainingModel model() {
    return model;
  }

  @Override
  protected Region build() {
    TrainingView view = new TrainingView(model);
    view.setOnAddScheme(this::addScheme);
    view.setOnExport(this::export);
    charts(view.charts());
    return view.node();
  }

  private void showJob() {
    TrainingStatus status = model.status();
    if (status.scheme().isEmpty()) {
      job.finished();
      return;
    }
    job.update("Training " + status.name(), status.share(), status.text(), status.secondsLeft());
  }

  /** Gives the study a scheme that trains. */
  private void addScheme() {
    Study study = host().study().study();
    List<SchemeChoice> schemes = new ArrayList<>(study.schemes());
    schemes.add(SchemeChoice.of(STANDARD));
    host().edit(study.withSchemes(schemes), "add " + STANDARD);
  }

  @Override
  public void show(ViewStudy study) {
    model.setStudy(study.study(), study.curve(), study.map());
  }

  @Override
  public String nothingToShow(Study study) {
    return MemoriesOnly.why(study, "Schemes against timing errors do not train the network.");
  }

  @Override
  public boolean settled() {
    return model.activityProperty().get() == TrainingModel.Activity.IDLE;
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
