package org.voltscape.app.workbench;

import java.util.List;
import java.util.function.Consumer;
import org.voltscape.app.session.Session;
import org.voltscape.app.settings.Settings;
import org.voltscape.app.workbench.layout.PaneArea;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.WorkbenchView;

/**
 * Drives a window as a person would, and sees what a person sees: for tests, tours and benchmarks.
 * JavaFX thread only.
 */
public final class WindowDriver {
  private final Session session;
  private final PaneArea panes;
  private final WindowFrame frame;
  private final WorkbenchViews views;
  private final LessonDesk lessons;

  WindowDriver(
      Session session,
      PaneArea panes,
      WindowFrame frame,
      WorkbenchViews views,
      LessonDesk lessons) {
    this.session = session;
    this.panes = panes;
    this.frame = frame;
    this.views = views;
    this.lessons = lessons;
  }

  /** The session of the window. */
  Session session() {
    return session;
  }

  /** Tells of every snapshot shown. */
  public void onSnapshot(Consumer<Snapshot> listener) {
    session.runs().onSnapshot(listener);
  }

  /** The result shown, or null before the first. */
  public Snapshot latest() {
    return session.runs().latest();
  }

  /** The study as it stands. */
  public Study study() {
    return session.document().study();
  }

  /** Its error curve. */
  public ErrorCurve curve() {
    return session.document().curve();
  }

  /** Changes the study as the forms do. */
  public void edit(Study changed, String description) {
    session.document().apply(changed, description);
  }

  /** Changes the curve as dragging does. */
  public void editCurve(ErrorCurve changed, String description) {
    session.document().applyCurve(changed, null, description);
  }

  /** The number of the run under way. */
  public long currentRun() {
    return session.runs().currentRun();
  }

  /** Stops the run as the button does. */
  public void stopRun() {
    session.stop();
  }

  /** Moves all views to a voltage as the slider does. */
  public void operate(double volts) {
    session.point().setVolts(volts);
  }

  /** A view of this class. */
  public <V extends WorkbenchView> V view(Class<V> type) {
    return session.views().get(type);
  }

  /** The view of an id. */
  public WorkbenchView view(String id) {
    return session.views().find(id).orElseThrow();
  }

  /** Whether a view shows all that it was told. */
  public boolean settled(String view) {
    return view(view).settled();
  }

  /** Ids of the views. */
  public List<String> views() {
    return panes.ids();
  }

  /** Brings a view to the front. */
  public void select(String view) {
    panes.select(view);
  }

  /** Has the view that can do something do it, and brings it to the front. */
  public void ask(ViewRequest request) {
    session.views().ask(request).ifPresent(panes::select);
  }

  /** Exports the figure in front; false where there is none to be seen. */
  boolean exportFront() {
    return views.exportFront();
  }

  /** Sets size, theme and number of panes. */
  public void look(double width, double height, boolean dark, boolean sideBySide) {
    frame.look(width, height, dark, sideBySide);
  }

  /** The settings as the window would keep them now. */
  Settings settingsToKeep() {
    return frame.settingsToKeep();
  }

  /** The lessons of the window. */
  public LessonDesk lessons() {
    return lessons;
  }
}
