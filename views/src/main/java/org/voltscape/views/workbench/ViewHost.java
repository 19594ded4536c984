package org.voltscape.views.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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

/** What the window does for a view. FX thread only, except {@link #engine}. */
public interface ViewHost {
  /** The voltage shared by all views. */
  OperatingPoint point();

  /** Networks and trials that everything in the window shares. */
  EngineContext engine();

  /** Where views compute what takes up to a few seconds. */
  TaskThreads threads();

  /** A thread of its own, for work of minutes that must not keep other views waiting. */
  TaskThreads thread(String name);

  /** What few faulty cells cost; one for all views of the window. */
  LowRateModel lowRates();

  /** The study being edited, with its curve and map. */
  ViewStudy study();

  /** The finished runs of the window; ask once and keep it. */
  default KeptRuns runs() {
    return new KeptRuns();
  }

  /** The budget of the run whose results the views are shown. */
  default RunBudget budget() {
    return RunBudget.NORMAL;
  }

  /** Changes the study; every view is told. */
  void edit(Study changed, String what);

  /**
   * Changes the study's curve.
   *
   * @param choice what the study says of it; null for its points themselves
   */
  void edit(ErrorCurve changed, CurveChoice choice, String what);

  /** Shows a curve that is still under the mouse in all views. */
  void preview(ErrorCurve curve);

  /** Offers the user a figure of this view as a file that carries a study. */
  void export(Figure figure, Study study);

  /** The same of a figure that no study makes: the file carries the recipe. */
  void export(Figure figure, String recipe);

  /**
   * Writes a figure of several studies.
   *
   * @param studies those that made it, in the order in which they are drawn
   */
  default void export(Figure figure, List<Study> studies) {
    export(figure, studies.get(0));
  }

  /** Says what is under the mouse; empty for nothing. */
  void hover(String text);

  /** Says a sentence in the status bar and among the messages. */
  void say(String sentence);

  /** Runs an action; what it complains of becomes a dialog of this heading, and nothing is lost. */
  void guard(String heading, Runnable action);

  /** Opens an energy into its terms, beside the mouse. */
  void explain(String title, EnergyReport report);

  /** Tells which supplies averages of this window take in. */
  void average(AveragedSupplies supplies);

  /** Has another view do something and brings that view to the front. */
  void ask(ViewRequest request);

  /**
   * Work of minutes for the list of jobs.
   *
   * @param cancel called when the user ends it there
   */
  ViewJob job(Runnable cancel);

  /** The dialog that takes tables as people have them. */
  default TableDialogs imports() {
    return TableDialogs.forgetful();
  }

  /**
   * Asks the user for a file and reads it in the background.
   *
   * @param done takes what was read; nobody is called where the user thinks better of it
   */
  <T> void read(Question<T> question, Consumer<T> done);

  /**
   * A question for a file.
   *
   * @param title of the dialog
   * @param kind of file, for people
   * @param patterns of names, for example {@code *.csv}
   * @param trouble heading of the complaint where the file cannot be used
   * @param reader reads the file on another thread; may throw BadInputException
   */
  record Question<T>(
      String title, String kind, List<String> patterns, String trouble, Reader<T> reader) {}

  /**
   * Opens a study that is in no file.
   *
   * @param window whether in a window of its own; else here, where the user is asked for unsaved
   *     changes
   */
  void open(Study study, boolean window);

  /** Has the user choose the folder of the data sets. */
  void chooseData();

  /** Asks the user for a folder and writes to it in the background. */
  void write(Folder question);

  /**
   * A question for a folder.
   *
   * @param title of the dialog
   * @param trouble heading of the complaint where it cannot be written to
   * @param writer writes to the folder on another thread, and says where; may throw
   *     BadInputException
   */
  record Folder(String title, String trouble, UnaryOperator<Path> writer) {}

  /** Reads a file. */
  @FunctionalInterface
  interface Reader<T> {
    /**
     * Reads it.
     *
     * @throws org.voltscape.engine.param.BadInputException where it is not what was asked for
     */
    T read(Path file);
  }
}
