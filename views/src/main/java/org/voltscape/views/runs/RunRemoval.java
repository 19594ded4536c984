package org.voltscape.views.runs;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.kept.KeptRun;
import org.voltscape.views.kept.KeptRuns;

/**
 * Takes runs off the list: asks first where one is pinned, says which one went, and puts the last
 * one back. Its row is there only while there is something to say.
 */
final class RunRemoval {
  private final KeptRuns kept;
  private final Consumer<String> say;
  private final Runnable backToList;
  private final BriefLabel words = new BriefLabel(2);
  private final Button yes;
  private final Button no;
  private final Button back;
  private final HBox row;

  /** The pinned run that is asked about; null for none. */
  private @Nullable KeptRun asked;

  /**
   * @param say told what went
   * @param backToList has the list take the keys again
   */
  RunRemoval(KeptRuns kept, Consumer<String> say, Runnable backToList) {
    this.kept = kept;
    this.say = say;
    this.backToList = backToList;
    words.setId("compare-notice");
    HBox.setHgrow(words, Priority.ALWAYS);
    yes = button("Remove it", "compare-remove-pinned", "Takes the pinned run off the list");
    no = button("Keep it", "compare-keep-pinned", "Leaves the pinned run in the list (Esc)");
    back =
        button(
            "Put back",
            "compare-put-back",
            "Puts the run back that was removed last (Ctrl+Z in the list)");
    yes.setOnAction(e -> answer(true));
    no.setOnAction(e -> answer(false));
    back.setOnAction(
        e -> {
          putBack();
          backToList.run();
        });
    row = new HBox(6, words, yes, no, back);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(Region.USE_PREF_SIZE);
    row.managedProperty().bind(row.visibleProperty());
    row.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    kept.noticeProperty().addListener(o -> show());
    kept.removedProperty().addListener(o -> show());
    show();
  }

  private static Button button(String text, String id, String help) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleHelp(help);
    HoverHelp.set(button, help);
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  Region node() {
    return row;
  }

  /** Removes a run, or asks whether to. */
  void remove(KeptRun run) {
    if (run.pinned()) {
      asked = run;
      show();
      no.requestFocus();
    } else {
      asked = null;
      removeNow(run);
    }
  }

  private void removeNow(KeptRun run) {
    kept.remove(run.number());
    show();
    say.accept(kept.noticeProperty().get());
  }

  private void answer(boolean remove) {
    KeptRun run = asked;
    asked = null;
    if (run != null && remove) {
      removeNow(run);
    } else {
      show();
    }
    backToList.run();
  }

  /**
   * Puts the run back that was removed last.
   *
   * @return whether there was one
   */
  boolean putBack() {
    KeptRun run = kept.removedProperty().get();
    kept.putBack();
    if (run != null) {
      say.accept("Put back " + run.title() + ".");
    }
    return run != null;
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE && asked != null) {
      e.consume();
      answer(false);
    }
  }

  private void show() {
    KeptRun question = asked;
    words.setWords(
        question == null
            ? kept.noticeProperty().get()
            : question.title() + " is pinned: Accuracy & energy draws it. Remove it all the same?");
    yes.setVisible(question != null);
    no.setVisible(question != null);
    back.setVisible(question == null && kept.removedProperty().get() != null);
    row.setVisible(!words.getWords().isEmpty());
  }
}
