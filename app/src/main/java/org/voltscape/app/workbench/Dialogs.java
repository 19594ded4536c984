package org.voltscape.app.workbench;

import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.voltscape.app.about.AboutDialog;

/** The texts of the Help menu. */
final class Dialogs {
  private static final String TOUR =
      """
      1.  The default study runs by itself: a network reads its weights from an SRAM whose supply is lowered.
      2.  Move the Supply slider. The failure map shows the cells that fail at that voltage; those that fail \
      at one voltage also fail at every lower one.
      3.  Look at Accuracy & energy: one line per scheme; thick bars tell what the dies seen say, thin ones what holds whatever unseen dies do. Click an energy to see what \
      it is made of, and where each constant comes from.
      4.  In Curve, drag a point. Everything follows at once: first a rough estimate, then the full study. \
      Undo takes it back.
      5.  Switch schemes on and off on the left, open one to set its parameters, duplicate it to compare two \
      settings on the same dies.
      6.  Zoom into the failure map until single bits show; the mouse reads address, bit, the voltage at \
      which it fails, and the weight before and after.
      7.  Export a figure: the file carries the study that made it, and the command line makes the same one.
      """;

  private static final String KEYS =
      """
      F5                      run the study
      Esc                     stop the run
      Ctrl+Z, Ctrl+Shift+Z    undo, redo
      Ctrl+H                  history of changes
      Ctrl+N, Ctrl+O          default study, open a study
      Ctrl+Shift+N            another window
      Ctrl+W, Ctrl+Q          close this window, all windows
      Ctrl+S, Ctrl+Shift+S    save, save as
      Ctrl+Shift+I, Ctrl+V    import a table, paste a table
      Ctrl+M                  load a failure map
      Ctrl+E, Ctrl+Shift+E    export figure, export results
      Ctrl+1 to 9, Ctrl+0     views
      Ctrl+Shift+M            the view in front alone in the window, and back; also a double click
                              on its tab, back with Esc
      Ctrl+D                  the view in front in a window of its own, and back
      Ctrl+Shift+B            one pane or two
      Ctrl+Shift+F            study form
      Ctrl+I                  inspector
      Ctrl+J                  jobs and messages
      Ctrl+Shift+D            light or dark
      Supply, slider          arrow keys 1 mV, Page Up and Page Down 10 mV, Home and End the ends;
                              Z zooms to the studied voltages and back
      Supply, number          Enter sets it, Up and Down 1 mV, Page Up and Page Down 10 mV,
                              Esc brings it back
      Curve                   Tab or arrows choose and move a point, Insert adds, Delete removes
        Failure map             + and - zoom, arrows move, 0 shows the whole, W opens the word
        Word                    arrows go from bit to bit, Space changes one, 0, 1 and X set it;
                                F, B, N, A: first step, back, next, all; Ctrl+Z takes back
        Lesson                  Enter checks, Alt+Down hints, Alt+Left and Alt+Right change the step
      """;

  private Dialogs() {}

  static void tour(Window owner) {
    text(owner, "Quick tour", TOUR.replaceAll(" {2,}", " "), false);
  }

  static void keys(Window owner) {
    text(owner, "Keyboard shortcuts", KEYS, true);
  }

  /**
   * Says what the program is, and what it computes with as soon as that is known.
   *
   * @param log the log file
   */
  static void about(Window owner, Path log, KernelFacts kernel) {
    AboutDialog.show(owner, log, kernel::ask);
  }

  private static void text(Window owner, String title, String text, boolean fixedWidth) {
    Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
    alert.initOwner(owner);
    alert.setTitle(title);
    alert.setHeaderText(title);
    Label label = new Label(text.strip());
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    if (fixedWidth) {
      label.setStyle("-fx-font-family: 'DejaVu Sans Mono', monospace;");
    }
    alert.getDialogPane().setContent(label);
    alert.getDialogPane().setPrefWidth(620);
    alert.showAndWait();
  }
}
