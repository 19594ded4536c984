package org.voltscape.app.workbench;

import java.nio.file.Path;
import java.util.List;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.session.RecoveryModel;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.study.RunBudget;

/** What a window asks of the others of this process. JavaFX thread only. */
public interface OtherWindows {
  /** There is this window only, and nothing is remembered. */
  OtherWindows NONE =
      new OtherWindows() {
        @Override
        public void open(StudyDocument.Loaded study) {
          throw new IllegalStateException("a window without others");
        }

        @Override
        public int nextNumber() {
          return 1;
        }

        @Override
        public boolean show(Path file) {
          return false;
        }

        @Override
        public void settingsChanged(Settings changed) {}

        @Override
        public void budgetChosen(RunBudget budget) {}

        @Override
        public boolean restore(RecoveryModel.Taken taken, boolean occupied) {
          return false;
        }

        @Override
        public boolean closeAll() {
          return false;
        }

        @Override
        public List<Path> recent() {
          return List.of();
        }

        @Override
        public void opened(Path file) {}

        @Override
        public void missed(Path file) {}
      };

  /**
   * Opens another window.
   *
   * @param study to start with; null for the default study
   */
  void open(StudyDocument.Loaded study);

  /** The least number from 1 that no open window has. */
  int nextNumber();

  /** Brings the window whose document is a file to the front; false where none has it. */
  boolean show(Path file);

  /** Gives all windows settings that were changed in one of them. */
  void settingsChanged(Settings changed);

  /**
   * Notes the budget that was chosen beside Run in the window which asks: windows start with it
   * from now on. Those that are open go on with their own.
   */
  void budgetChosen(RunBudget budget);

  /**
   * Puts a study that a crash left behind into the window that shows its file, or into a window of
   * its own.
   *
   * @param occupied whether the window that asks has unsaved changes of its own
   * @return false where the study is for the window that asks
   */
  boolean restore(RecoveryModel.Taken taken, boolean occupied);

  /**
   * Closes all windows, asking for unsaved changes in each.
   *
   * @return false where one is to stay, or where the caller has to close itself
   */
  boolean closeAll();

  /** The study files opened or saved last, the last one first. */
  List<Path> recent();

  /** A study file was opened or saved. */
  void opened(Path file);

  /** A study file could not be opened: one that is gone is not offered again. */
  void missed(Path file);
}
