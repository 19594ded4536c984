package org.voltscape.app.session;

import org.voltscape.views.jobs.JobTexts;
import org.voltscape.views.workbench.ViewJob;

/** Work of a view in the session's list of jobs. */
final class SessionJob implements ViewJob {
  /** Parts of a job's progress: jobs count whole numbers. */
  private static final long PARTS = 10_000;

  private final Session session;
  private final long number;

  /**
   * @param cancel called when the user ends it
   */
  SessionJob(Session session, Runnable cancel) {
    this.session = session;
    this.number = session.newJob(cancel);
  }

  @Override
  public void update(String name, double share, String text, double secondsLeft) {
    String left = Double.isNaN(secondsLeft) ? "" : ", " + JobTexts.duration(secondsLeft) + " left";
    boolean known = share >= 0;
    session
        .jobs()
        .update(
            number, name, known ? Math.round(PARTS * share) : 0, known ? PARTS : 0, text + left);
  }

  @Override
  public void finished() {
    session.jobs().finished(number);
  }
}
