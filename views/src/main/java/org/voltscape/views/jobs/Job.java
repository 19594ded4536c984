package org.voltscape.views.jobs;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A run as the list of jobs shows it. FX thread only. */
public final class Job {
  private final long runId;
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private boolean cancelling;

  Job(long runId) {
    this.runId = runId;
  }

  void update(String newName, double newProgress, String newText) {
    name.set(newName);
    progress.set(newProgress);
    text.set(cancelling ? "cancelling" : newText);
  }

  /** True the first time only. */
  boolean beginCancel() {
    boolean first = !cancelling;
    cancelling = true;
    text.set("cancelling");
    return first;
  }

  /** The run. */
  public long runId() {
    return runId;
  }

  /** Name for people. */
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /** What is being done. */
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** Share done, in [0, 1]; -1 where it is not known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }
}
