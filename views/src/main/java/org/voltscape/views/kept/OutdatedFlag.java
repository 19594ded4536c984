package org.voltscape.views.kept;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.HoverHelp;

/** Whether what a view shows is of the study before its last edit. JavaFX thread only. */
public final class OutdatedFlag {
  private final ReadOnlyBooleanWrapper outdated =
      new ReadOnlyBooleanWrapper(this, "outdated", false);
  private RunBudget budget = RunBudget.NORMAL;
  private @Nullable Study study;
  private @Nullable Study ran;

  /** Whether it is. */
  public ReadOnlyBooleanProperty property() {
    return outdated.getReadOnlyProperty();
  }

  /** Takes the study as it stands; null where nobody edits one. */
  public void setStudy(@Nullable Study now) {
    if (now != study) {
      study = now;
      look();
    }
  }

  /** Takes the budget of the run whose results come next. */
  public void setBudget(RunBudget next) {
    if (next != budget) {
      budget = next;
      ran = null;
    }
  }

  /** Takes results that are shown; snapshots of one run share their study and cost nothing. */
  public void setRun(Snapshot run) {
    if (run.study() != ran) {
      ran = run.study();
      look();
    }
  }

  private void look() {
    outdated.set(study != null && ran != null && OutdatedResults.is(study, ran, budget));
  }

  /**
   * The badge that stands beside outdated numbers, and only there.
   *
   * @param id of the node
   */
  public static Label badge(String id, ReadOnlyBooleanProperty outdated) {
    Label badge = new Label(OutdatedResults.BADGE);
    badge.getStyleClass().add("vs-badge");
    badge.setId(id);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(badge, OutdatedResults.HELP);
    badge.visibleProperty().bind(outdated);
    badge.managedProperty().bind(badge.visibleProperty());
    return badge;
  }
}
