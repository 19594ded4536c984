package org.voltscape.app.session;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.voltscape.engine.study.Study;
import org.voltscape.views.workbench.AbsentView;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.WorkbenchView;

/**
 * A view of a session with what it is called. One that fails is told nothing any more until it is
 * opened again; the others do not notice. JavaFX thread only.
 */
public final class OpenedView {
  private final ViewProvider about;
  private final ViewHost host;
  private final BiConsumer<OpenedView, Throwable> failed;
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
  private WorkbenchView view;
  private Runnable whenAsked = () -> {};

  /**
   * Opens it.
   *
   * @param failed told whenever it fails
   */
  OpenedView(ViewProvider about, ViewHost host, BiConsumer<OpenedView, Throwable> failed) {
    this.about = about;
    this.host = host;
    this.failed = failed;
    open();
  }

  private void open() {
    try {
      view = about.open(host);
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      view = new AbsentView();
      fail(e);
    }
  }

  /** What it is called. */
  public ViewProvider about() {
    return about;
  }

  /** The view itself; an empty one where it could not be opened. */
  public WorkbenchView view() {
    return view;
  }

  /** What it does in the window. */
  ViewHost host() {
    return host;
  }

  /** Why it has nothing to show of the study, in whole sentences; empty where it has. */
  public ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /** Why it failed; null where it did not. */
  public ReadOnlyObjectProperty<Throwable> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Has the view do something, unless it has failed before. */
  public void tell(Consumer<WorkbenchView> action) {
    ask(
        v -> {
          action.accept(v);
          return true;
        },
        false);
  }

  /**
   * Asks the view something.
   *
   * @param otherwise the answer of one that has failed, or fails now
   */
  public <T> T ask(Function<WorkbenchView, T> question, T otherwise) {
    if (failure.get() != null) {
      return otherwise;
    }
    try {
      return question.apply(view);
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      fail(e);
      return otherwise;
    }
  }

  /** Opens it again, as if the session had just begun. */
  public void tryAgain() {
    nothing.set("");
    failure.set(null);
    open();
    whenAsked.run();
  }

  void setOnTryAgain(Runnable action) {
    whenAsked = action;
  }

  private void fail(Throwable why) {
    nothing.set("");
    failure.set(why);
    try {
      if (view != null) {
        view.dispose();
      }
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      why.addSuppressed(e);
    }
    failed.accept(this, why);
  }

  void look(Study study) {
    nothing.set(ask(v -> v.nothingToShow(study), ""));
  }
}
