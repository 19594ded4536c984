package org.voltscape.views.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;

/** A field for a word with suggestions; others may be typed. FX thread only. */
public final class SuggestionField extends ComboBox<String> {
  private final TextCommit commit;
  private final Function<String, Optional<String>> complaint;
  private String value;
  private Consumer<String> onCommit = text -> {};

  /**
   * @param complaint what is wrong with a word, as a sentence, or nothing
   */
  public SuggestionField(List<String> suggestions, Function<String, Optional<String>> complaint) {
    this.complaint = complaint;
    getItems().setAll(suggestions);
    setEditable(true);
    setMaxWidth(Double.MAX_VALUE);
    getEditor().setPrefColumnCount(6);
    commit = new TextCommit(getEditor(), () -> commit(getEditor().getText()));
    valueProperty()
        .addListener(
            (o, before, after) -> {
              // A suggestion picked from the list is meant at once; the editor shows it later.
              if (after != null && !after.equals(value)) {
                commit(after);
              }
            });
  }

  /** Told a word the user settled on: by picking, Enter, leaving the field or pausing. */
  public void setOnCommit(Consumer<String> receiver) {
    onCommit = receiver;
  }

  /** Shows a word; what the user has not settled stays unless the word is another one. */
  public void show(String word) {
    if (!word.equals(value)) {
      value = word;
      setValue(word);
      commit.showQuietly(word);
    }
  }

  Optional<String> complaint(String text) {
    return complaint.apply(text.trim());
  }

  private void commit(String typed) {
    String text = typed.trim();
    if (!text.equals(value) && complaint.apply(text).isEmpty()) {
      value = text;
      setValue(text);
      onCommit.accept(text);
    }
  }
}
