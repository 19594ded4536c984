package org.voltscape.views.form;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextField;

/** A text field that reports what the user settled on. FX thread only. */
public final class TextEntry extends TextField {
  private final TextCommit commit;
  private final Function<String, Optional<String>> complaint;
  private String value;
  private Consumer<String> onCommit = text -> {};

  /**
   * @param complaint what is wrong with a text, as a sentence, or nothing
   */
  public TextEntry(String start, Function<String, Optional<String>> complaint) {
    super(start);
    this.value = start;
    this.complaint = complaint;
    commit = new TextCommit(this, this::commit);
  }

  /** Told a text the user settled on: by Enter, leaving the field or pausing. */
  public void setOnCommit(Consumer<String> receiver) {
    onCommit = receiver;
  }

  /** Shows a text; what the user has not settled stays unless the text is another one. */
  public void setValue(String text) {
    if (!text.equals(value)) {
      value = text;
      commit.showQuietly(text);
    }
  }

  Optional<String> complaint(String text) {
    return complaint.apply(text);
  }

  private void commit() {
    String text = getText().trim();
    if (!text.equals(value) && complaint.apply(text).isEmpty()) {
      value = text;
      onCommit.accept(text);
    }
  }
}
