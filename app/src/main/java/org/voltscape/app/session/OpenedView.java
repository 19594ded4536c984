package org.voltscape.app.session;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.voltscape.engine.study.Study;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/** A view of a session with what it is called. JavaFX thread only. */
public final class OpenedView {
  private final ViewProvider about;
  private final WorkbenchView view;
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");

  OpenedView(ViewProvider about, WorkbenchView view) {
    this.about = about;
    this.view = view;
  }

  /** What it is called. */
  public ViewProvider about() {
    return about;
  }

  /** The view itself. */
  public WorkbenchView view() {
    return view;
  }

  /** Why it has nothing to show of the study, in whole sentences; empty where it has. */
  public ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  void look(Study study) {
    nothing.set(view.nothingToShow(study));
  }
}
