package org.voltscape.views.form;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.ValidationDecoration;

/**
 * Checks the text of fields while it is typed and shows in the {@link LabeledField} around what is
 * accepted. FX thread only.
 */
public final class Validation {
  private final ValidationSupport support = new ValidationSupport();

  public Validation() {
    support.setValidationDecorator(new SentenceBelow());
    support.setErrorDecorationEnabled(true);
  }

  /** Checks the numbers of a field. */
  public void watch(NumberField field) {
    watch(field, field, field::complaint);
    // A disabled field is not used, so it is never wrong.
    field.disabledProperty().addListener((o, before, after) -> support.revalidate(field));
  }

  /** Checks a text. */
  public void watch(TextEntry field) {
    watch(field, field, field::complaint);
  }

  /** Checks the word of a field that suggests. */
  public void watch(SuggestionField field) {
    watch(field, field.getEditor(), field::complaint);
  }

  /** Looks at a field again whose rule has changed. */
  public void again(NumberField field) {
    support.revalidate(field);
  }

  /** Whether every field is accepted. */
  public boolean valid() {
    return !Boolean.TRUE.equals(support.isInvalid());
  }

  private void watch(Control shown, TextField typed, Function<String, Optional<String>> complaint) {
    typed.getProperties().put(Validation.class, shown);
    Validator<String> validator =
        (control, text) ->
            complaint
                .apply(text == null ? "" : text)
                .map(sentence -> ValidationResult.fromError(control, sentence))
                .orElseGet(ValidationResult::new);
    support.registerValidator(typed, false, validator);
  }

  /** A sentence below the field instead of an icon over it: it can be read without a mouse. */
  private static final class SentenceBelow implements ValidationDecoration {
    @Override
    public void removeDecorations(Control target) {
      show(target, "");
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
      if (message.getSeverity() == Severity.ERROR) {
        show(message.getTarget(), message.getText());
      }
    }

    @Override
    public void applyRequiredDecoration(Control target) {
      // Every field here has a value; nothing is marked as required.
    }

    private static void show(Control typed, String sentence) {
      Object shown = typed.getProperties().get(Validation.class);
      if (shown instanceof Control control
          && control.getProperties().get(LabeledField.class) instanceof LabeledField field) {
        field.setOwnComplaint(sentence);
      }
    }
  }
}
