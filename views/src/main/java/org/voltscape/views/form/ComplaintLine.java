package org.voltscape.views.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/**
 * Says what is wrong with the text of fields that stand beside each other, while it is typed; takes
 * no room while nothing is. FX thread only.
 */
public final class ComplaintLine extends Label {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final Map<TextField, String> sentences = new LinkedHashMap<>();

  public ComplaintLine() {
    getStyleClass().add("vs-field-error");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** The first field whose text is not accepted. */
  public Optional<TextField> bad() {
    return sentences.keySet().stream().findFirst();
  }

  /** Watches a number's field. */
  public void watch(NumberField field) {
    watch(field, field::complaint);
  }

  /**
   * Watches a field.
   *
   * @param problem what is wrong with its text, as a sentence; nothing where it is accepted
   */
  public void watch(TextField field, Supplier<Optional<String>> problem) {
    field
        .textProperty()
        .addListener(
            (o, before, now) -> {
              Optional<String> sentence = problem.get();
              field.pseudoClassStateChanged(DANGER, sentence.isPresent());
              sentences.remove(field);
              sentence.ifPresent(s -> sentences.put(field, s));
              setText(sentences.values().stream().reduce((first, last) -> last).orElse(""));
              setVisible(!sentences.isEmpty());
            });
  }
}
