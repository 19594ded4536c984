package org.voltscape.views.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.views.form.SuggestionField;

/** How weights and activations are stored. */
final class FormatSection extends StudySection {
  private static final String HELP =
      " Qm.n is two's complement fixed point of 2 to 16 bits: m integer bits counting the sign,"
          + " n fraction bits.";

  private final SuggestionField weights =
      new SuggestionField(
          List.of("Q2.6", "Q1.7", "Q2.14", "Q4.4", "sym8", "sym4", "u8", "u4"),
          text -> refused(text, StudyEdits::weightFormat));
  private final SuggestionField activations =
      new SuggestionField(
          List.of("Q2.4", "Q2.6", "Q1.7", "Q4.4", StudyEdits.FLOAT),
          text -> refused(text, StudyEdits::activationFormat));
  private final Label range;

  FormatSection(StudyFormModel model) {
    super("Format", model);
    add(
        StudyField.WEIGHTS,
        "Weights",
        "",
        weights,
        "Word that stores a weight."
            + HELP
            + " symN is symmetric with each tensor's own scale; uN are unsigned offset codes from"
            + " each tensor's smallest to its largest value.");
    add(
        StudyField.ACTIVATIONS,
        "Activations",
        "",
        activations,
        "Format of inputs and activations; float is single precision, not quantized." + HELP);
    weights.setOnCommit(
        text -> edit(StudyField.WEIGHTS, "Weights " + text, s -> StudyEdits.weights(s, text)));
    activations.setOnCommit(
        text ->
            edit(
                StudyField.ACTIVATIONS,
                "Activations " + text,
                s -> StudyEdits.activations(s, text)));
    validation.watch(weights);
    validation.watch(activations);
    range = hint();
  }

  @Override
  protected void fill(Study study) {
    TensorFormat format = study.weights();
    if (!waits(StudyField.WEIGHTS)) {
      weights.show(format.id());
    }
    if (!waits(StudyField.ACTIVATIONS)) {
      activations.show(study.activations() == null ? StudyEdits.FLOAT : study.activations().id());
    }
    say(range, "Weights: " + format.describe());
  }

  private static Optional<String> refused(String text, Consumer<String> parser) {
    try {
      parser.accept(text);
      return Optional.empty();
    } catch (BadInputException e) {
      return Optional.of("Expected " + e.expected() + ".");
    }
  }
}
