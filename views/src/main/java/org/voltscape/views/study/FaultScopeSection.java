package org.voltscape.views.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;
import org.voltscape.views.form.SuggestionField;

/**
 * Where faults are and how they hang together: folded in until a study says anything special about
 * it.
 */
final class FaultScopeSection extends StudySection {
  private static final double MOST_CORRELATION = 0.999;
  private static final Pattern LAYERS =
      Pattern.compile("all|conv|fc|" + StudyEdits.NUMBERS.pattern());
  private static final Pattern BITS =
      Pattern.compile("all|(top|bottom)\\s+\\d{1,2}|" + StudyEdits.NUMBERS.pattern());

  /** The words that can be faulty. */
  private enum Words {
    WEIGHTS("Weights", true, false),
    ACTIVATIONS("Activations", false, true),
    BOTH("Both", true, true);

    private final String title;
    private final boolean weights;
    private final boolean activations;

    Words(String title, boolean weights, boolean activations) {
      this.title = title;
      this.weights = weights;
      this.activations = activations;
    }

    static Words of(FaultScope scope) {
      return scope.activations() ? scope.weights() ? BOTH : ACTIVATIONS : WEIGHTS;
    }
  }

  private final NumberField rows =
      NumberField.decimal(NumberRule.decimal(0, MOST_CORRELATION, 0.05, ""), 0);
  private final NumberField columns =
      NumberField.decimal(NumberRule.decimal(0, MOST_CORRELATION, 0.05, ""), 0);
  private final ComboBox<Words> words = picker(List.of(Words.values()), w -> w.title);
  private final SuggestionField layers =
      new SuggestionField(
          List.of(StudyEdits.ALL, "conv", "fc", "1"),
          text -> refused(LAYERS, text, "Expected all, conv, fc, or layers such as 1, 3."));
  private final SuggestionField bits =
      new SuggestionField(
          List.of(StudyEdits.ALL, "top 1", "top 2", "bottom 2", "bottom 4"),
          text -> refused(BITS, text, "Expected all, top 2, bottom 2, or positions such as 0, 7."));
  private final Label note;

  FaultScopeSection(StudyFormModel model) {
    super("Faults in detail", model);
    pane().setExpanded(false);
    add(
        StudyField.ROW_CORRELATION,
        "Row correlation",
        "",
        rows,
        "Share, 0 to 0.999, of a cell's variation that it has in common with its word line: failures"
            + " come in rows. Each cell still fails with the curve's probability. Banks have 256"
            + " word lines of 8 interleaved words.");
    rows.setOnCommit(
        n ->
            edit(
                StudyField.ROW_CORRELATION,
                "Correlation along rows " + rows.getText(),
                s -> StudyEdits.correlation(s, n.doubleValue(), s.memory().columnCorrelation())));
    add(
        StudyField.COLUMN_CORRELATION,
        "Column correlation",
        "",
        columns,
        "The same for a cell's bit line; both together at most 0.999.");
    columns.setOnCommit(
        n ->
            edit(
                StudyField.COLUMN_CORRELATION,
                "Correlation along columns " + columns.getText(),
                s -> StudyEdits.correlation(s, s.memory().rowCorrelation(), n.doubleValue())));
    add(
        StudyField.ON,
        "Faulty words",
        "",
        words,
        "Weights, or inputs and activations on their way to each layer, or both. Activations must"
            + " have a word format. Stuck cells of the activation memory are the same for every"
            + " image; transient faults are drawn for each.");
    words
        .valueProperty()
        .addListener(
            (o, before, after) ->
                edit(
                    StudyField.ON,
                    "Faults on " + after.title.toLowerCase(Locale.ROOT),
                    s -> StudyEdits.on(s, after.weights, after.activations)));
    add(
        StudyField.LAYERS,
        "Layers",
        "",
        layers,
        "all, conv for the convolutions, fc for the fully connected ones, or numbers such as 1, 3; layer 1 is the first. The"
            + " activations of a layer are those it reads.");
    layers.setOnCommit(
        text ->
            edit(StudyField.LAYERS, "Faults in layers " + text, s -> StudyEdits.layers(s, text)));
    add(
        StudyField.BITS,
        "Bits",
        "",
        bits,
        "all, top k or bottom k of the word, or positions such as 0, 7; 0 is the least significant."
            + " Check cells of schemes fail only with all.");
    bits.setOnCommit(
        text -> edit(StudyField.BITS, "Faults in bits " + text, s -> StudyEdits.bits(s, text)));
    validation.watch(rows);
    validation.watch(columns);
    validation.watch(layers);
    validation.watch(bits);
    note = hint();
  }

  @Override
  protected boolean concerns(Study study) {
    return study.memoryFails();
  }

  @Override
  protected void fill(Study study) {
    Study.Memory memory = study.memory();
    boolean measured = memory.map() != null;
    rows.setDisable(measured);
    columns.setDisable(measured);
    rows.setValue(memory.rowCorrelation());
    columns.setValue(memory.columnCorrelation());
    words.setDisable(study.activations() == null || measured);
    words.setValue(Words.of(memory.scope()));
    if (!waits(StudyField.LAYERS)) {
      layers.show(StudyEdits.layersText(study));
    }
    if (!waits(StudyField.BITS)) {
      bits.show(StudyEdits.bitsText(study));
    }
    say(
        note,
        measured
            ? "The map says which cells fail and how they hang together; it is of the weights."
            : study.activations() == null
                ? "Activations in single precision are not words: only weights can be faulty."
                : "");
    boolean special =
        memory.rowCorrelation() > 0
            || memory.columnCorrelation() > 0
            || !memory.scope().equals(FaultScope.WEIGHTS);
    if (special) {
      pane().setExpanded(true);
    }
  }

  private static Optional<String> refused(Pattern pattern, String text, String sentence) {
    return pattern.matcher(text).matches() ? Optional.empty() : Optional.of(sentence);
  }
}
