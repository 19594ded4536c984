package org.voltscape.views.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
  private final List<Supplier<Optional<String>>> checks = new ArrayList<>();

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

  /** Whether every field is accepted now; the sentences follow with the next pulse. */
  public boolean valid() {
    return checks.stream().allMatch(check -> check.get().isEmpty());
  }

  private void watch(Control shown, TextField typed, Function<String, Optional<String>> complaint) {
    typed.getProperties().put(Validation.class, shown);
    checks.add(() -> complaint.apply(typed.getText()));
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
