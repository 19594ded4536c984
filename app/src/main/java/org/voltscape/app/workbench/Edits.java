package org.voltscape.app.workbench;

import java.util.function.Supplier;
import javafx.stage.Window;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.FileWork;

/** Edits of the study that may name other files: those are read in the background. */
final class Edits {
  private static final String REFUSED = "The study stays as it was";

  private final Window owner;
  private final StudyDocument document;

  Edits(Window owner, StudyDocument document) {
    this.owner = owner;
    this.document = document;
  }

  /** Changes the study; where that cannot be, a dialog says why and it stays as it was. */
  void apply(Study changed, String description) {
    Supplier<StudyDocument.Loaded> loading = document.loading(changed);
    if (document.readsFor(changed)) {
      FileWork.run(
          owner,
          "Reading the files of the study",
          loading::get,
          loaded -> document.apply(loaded, description),
          sentence -> Errors.show(owner, REFUSED, sentence));
    } else {
      Errors.guard(owner, REFUSED, () -> document.apply(loading.get(), description));
    }
  }
}
