package org.voltscape.views.minerva;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.figure.Figure;
import org.voltscape.figure.minerva.FlowFigure;
import org.voltscape.figure.minerva.MinervaText;
import org.voltscape.figure.minerva.StageFigures;
import org.voltscape.views.form.ComplaintLine;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.TextEntry;

/** Words of the signals, layer by layer and of the datapath that all layers share. */
final class WordsPane extends StepPane {
  private static final Pattern FORMAT = Pattern.compile("Q(\\d{1,2})\\.(\\d{1,2})");

  /** A layer's words; the last row is the datapath's. */
  private record Line(String name, WordLengths.Words words) {}

  private final Label rise = words();
  private final StepTable<Line> table = new StepTable<>("Words (Qm.n: m bits before the point)", 6);
  private final ComplaintLine complaint = new ComplaintLine();
  private final TextEntry weights = field("weights");
  private final TextEntry activities = field("activities");
  private final TextEntry products = field("products");
  private WordLengths.@Nullable Words filled;
  private final Button use =
      use(
          "Use these words",
          "Builds the datapath with the words in the fields; beyond the bound, too, and then says"
              + " so.",
          this::choose);

  WordsPane(MinervaModel model, StepActions does) {
    super(Step.WORDS, model, does);
    table
        .column("Layer", 70, 90, "Layers of the network, the first one first", Line::name)
        .column(
            "Weights", 90, 120, "Word of a weight, and its bits", l -> bits(l.words().weights()))
        .column(
            "Activities",
            90,
            120,
            "Word of an activity that enters the layer, and its bits",
            l -> bits(l.words().activities()))
        .column(
            "Products",
            90,
            120,
            "Word of a product before it is summed, and its bits; sums are not rounded",
            l -> bits(l.words().products()));
    table.setOnSelect(
        () -> {
          Line line = table.selected();
          if (line != null) {
            fields(line.words());
          }
        });
    table.setOnOpen(l -> choose());
    fill(
        List.of(rise, complaint),
        List.of(
            LabeledField.inBar("Weights", weights),
            LabeledField.inBar("Activities", activities),
            LabeledField.inBar("Products", products),
            use),
        table);
  }

  private TextEntry field(String signal) {
    TextEntry field = new TextEntry("", WordsPane::complaint);
    field.setPrefColumnCount(4);
    field.setAccessibleText("Word of " + signal);
    HoverHelp.set(
        field, "Word of the datapath's " + signal + ": Qm.n of 2 to 16 bits, such as Q2.6.");
    complaint.watch(field, () -> complaint(field.getText().trim()));
    field.textProperty().addListener((o, was, is) -> offer());
    return field;
  }

  private static String bits(String word) {
    return format(word).map(f -> word + ", " + f.bits() + " bits").orElse(word);
  }

  private static Optional<FixedPoint> format(String text) {
    Matcher parts = FORMAT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FixedPoint(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> complaint(String text) {
    return format(text).isPresent()
        ? Optional.empty()
        : Optional.of(
            "\"" + text + "\" is not a word: expected Qm.n of 2 to 16 bits in all, such as Q2.6.");
  }

  private void fields(WordLengths.Words words) {
    weights.setText(words.weights());
    activities.setText(words.activities());
    products.setText(words.products());
  }

  private void offer() {
    // Fields are made one after the other.
    if (use != null && products != null) {
      use.setDisable(!known(weights) || !known(activities) || !known(products));
    }
  }

  private static boolean known(TextEntry field) {
    return format(field.getText().trim()).isPresent();
  }

  private void choose() {
    if (!use.isDisabled()) {
      model()
          .choose(
              choices()
                  .withWords(
                      new WordLengths.Words(
                          weights.getText().trim(),
                          activities.getText().trim(),
                          products.getText().trim())));
    }
  }

  @Override
  @Nullable Figure figure() {
    WordLengths found = found().words();
    return found == null
        ? null
        : StageFigures.words(found, FlowFigure.WORDS.title(model().plan().data()));
  }

  @Override
  void show() {
    WordLengths found = found().words();
    if (found == null) {
      return;
    }
    rise.setText(
        String.format(
            Locale.ROOT,
            "Wrong: %s in single precision, %s with Q6.10, %s now. %s",
            MinervaText.percent(found.floatError()),
            MinervaText.percent(found.baselineError()),
            MinervaText.percent(found.error()),
            StepLines.rise(found.rise(), found.allowed())));
    List<Line> lines = new ArrayList<>();
    for (int l = 0; l < found.layers().size(); l++) {
      lines.add(new Line(String.valueOf(l + 1), found.layers().get(l)));
    }
    Line built = new Line("all, built", found.datapath());
    lines.add(built);
    table.show(lines, l -> l.equals(built));
    if (!Objects.equals(filled, found.datapath())) {
      filled = found.datapath();
      fields(found.datapath());
    }
    offer();
  }
}
