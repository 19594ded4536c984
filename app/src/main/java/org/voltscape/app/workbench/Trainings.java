package org.voltscape.app.workbench;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.app.session.Session;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.jobs.JobTexts;
import org.voltscape.views.training.TrainingModel;
import org.voltscape.views.training.TrainingSource;
import org.voltscape.views.training.TrainingStatus;

/**
 * Trainings the user asked for one by one: keeps their model in step with the study, and the list
 * of jobs in step with them. JavaFX thread only.
 */
final class Trainings {
  /** Its number among the jobs; runs have positive ones. */
  private static final long JOB = -2;

  private static final String STANDARD = "mat";

  /** Parts of a job's progress: jobs count whole numbers. */
  private static final long PARTS = 10_000;

  private final Session session;
  private final TrainingModel model;

  Trainings(Session session) {
    this.session = session;
    this.model =
        new TrainingModel(
            session.point(), TaskThreads.own("training"), TrainingSource.of(session.laboratory()));
    session.document().addListener(d -> follow());
    session.onCancel(JOB, model::cancel);
    model.versionProperty().addListener((o, before, now) -> showJob());
    model
        .complaintProperty()
        .addListener(
            (o, before, complaint) -> {
              if (!complaint.isEmpty()) {
                session.say(complaint);
              }
            });
    follow();
  }

  TrainingModel model() {
    return model;
  }

  private void follow() {
    model.setStudy(
        session.document().study(), session.document().curve(), session.document().map());
  }

  private void showJob() {
    TrainingStatus status = model.status();
    if (status.scheme().isEmpty()) {
      session.jobs().finished(JOB);
      return;
    }
    String left =
        Double.isNaN(status.secondsLeft())
            ? ""
            : ", " + JobTexts.duration(status.secondsLeft()) + " left";
    boolean known = status.share() >= 0;
    session
        .jobs()
        .update(
            JOB,
            "Training " + status.name(),
            known ? Math.round(PARTS * status.share()) : 0,
            known ? PARTS : 0,
            status.text() + left);
  }

  /** Gives the study a scheme that trains. */
  void addScheme() {
    Study study = session.document().study();
    List<SchemeChoice> schemes = new ArrayList<>(study.schemes());
    schemes.add(SchemeChoice.of(STANDARD));
    session.document().apply(study.withSchemes(schemes), "add " + STANDARD);
  }

  /** Data sets are read from elsewhere. */
  void forget() {
    model.forget();
  }

  void close() {
    model.dispose();
  }
}
