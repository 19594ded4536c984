package org.voltscape.app.session;

import java.util.List;
import java.util.function.Consumer;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.workbench.ViewHost;

/** What a session's views need a window for. JavaFX thread only. */
public interface Desk {
  /** Offers a figure of a view as a file that carries a study; {@code view} is its title. */
  void export(String view, Figure figure, Study study);

  /** The same of a figure that no study makes. */
  void export(String view, Figure figure, String recipe);

  /** Takes a figure of several studies. */
  void export(String view, Figure figure, List<Study> studies);

  /** Says what is under the mouse; empty for nothing. */
  void hover(String text);

  /** Runs an action; what it complains of becomes a dialog of this heading. */
  void guard(String heading, Runnable action);

  /** Opens an energy into its terms, beside the mouse. */
  void explain(String title, EnergyReport report);

  /** Brings a view to the front. */
  void select(String id);

  /** The dialog that takes tables as people have them. */
  TableDialogs imports();

  /** Asks the user for a file and reads it in the background. */
  <T> void read(ViewHost.Question<T> question, Consumer<T> done);

  /** Opens a study that is in no file, here or in a window of its own. */
  void open(Study study, boolean window);

  /** Has the user choose the folder of the data sets. */
  void chooseData();

  /** Asks the user for a folder and writes to it in the background. */
  void write(ViewHost.Folder question);
}
