package org.voltscape.app.session;

import java.util.List;
import java.util.function.Consumer;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.kept.KeptRuns;
import org.voltscape.views.lowrate.LowRateModel;
import org.voltscape.views.workbench.AveragedSupplies;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewJob;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.ViewStudy;

/** What a session does for one of its views; what needs a window goes to the session's desk. */
final class SessionHost implements ViewHost {
  private final Session session;
  private final String title;

  /**
   * @param title of the view, for people
   */
  SessionHost(Session session, String title) {
    this.session = session;
    this.title = title;
  }

  @Override
  public OperatingPoint point() {
    return session.point();
  }

  @Override
  public EngineContext engine() {
    return session.engine();
  }

  @Override
  public TaskThreads threads() {
    return TaskThreads.background();
  }

  @Override
  public TaskThreads thread(String name) {
    return TaskThreads.own(name);
  }

  @Override
  public LowRateModel lowRates() {
    return session.lowRates();
  }

  @Override
  public KeptRuns runs() {
    return session.kept();
  }

  @Override
  public RunBudget budget() {
    return session.runs().budgetOfRun();
  }

  @Override
  public ViewStudy study() {
    return session.shown();
  }

  @Override
  public void edit(Study changed, String what) {
    session.document().apply(changed, what);
  }

  @Override
  public void edit(ErrorCurve changed, CurveChoice choice, String what) {
    session.document().applyCurve(changed, choice, what);
  }

  @Override
  public void preview(ErrorCurve curve) {
    session.preview(curve);
  }

  @Override
  public void export(Figure figure, Study study) {
    session.desk().export(title, figure, study);
  }

  @Override
  public void export(Figure figure, String recipe) {
    session.desk().export(title, figure, recipe);
  }

  @Override
  public void export(Figure figure, List<Study> studies) {
    session.desk().export(title, figure, studies);
  }

  @Override
  public void hover(String text) {
    session.desk().hover(text);
  }

  @Override
  public void say(String sentence) {
    session.say(sentence);
  }

  @Override
  public void guard(String heading, Runnable action) {
    session.desk().guard(heading, action);
  }

  @Override
  public void explain(String heading, EnergyReport report) {
    session.desk().explain(heading, report);
  }

  @Override
  public void average(AveragedSupplies supplies) {
    session.setAveraged(supplies);
  }

  @Override
  public void ask(ViewRequest request) {
    session.views().ask(request).ifPresent(session.desk()::select);
  }

  @Override
  public ViewJob job(Runnable cancel) {
    return new SessionJob(session, cancel);
  }

  @Override
  public TableDialogs imports() {
    Desk desk = session.desk();
    return desk == null ? ViewHost.super.imports() : desk.imports();
  }

  @Override
  public <T> void read(Question<T> question, Consumer<T> done) {
    session.desk().read(question, done);
  }

  @Override
  public void open(Study asked, boolean window) {
    session.desk().open(asked, window);
  }

  @Override
  public void chooseData() {
    session.desk().chooseData();
  }

  @Override
  public void write(Folder question) {
    session.desk().write(question);
  }
}
