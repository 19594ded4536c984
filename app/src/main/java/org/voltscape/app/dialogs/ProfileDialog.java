package org.voltscape.app.dialogs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.memory.Profiler.Pattern;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.StudyProfile;
import org.voltscape.views.form.HoverHelp;

/** Asks how a die is to be profiled. */
public final class ProfileDialog {
  private static final double MOST_NOISE_MILLIVOLTS = 50;

  private static final List<List<Pattern>> PATTERNS =
      List.of(
          List.of(Pattern.ZEROS, Pattern.ONES),
          List.of(Pattern.CHECKERBOARD, Pattern.INVERSE_CHECKERBOARD),
          List.of(Pattern.values()));

  private ProfileDialog() {}

  /** The options, or nothing where the user thinks better of it. */
  public static Optional<Profiler.Options> ask(Window owner, Study study) {
    FieldsDialog dialog =
        new FieldsDialog(
            owner,
            "Profile this die",
            String.format(
                Locale.ROOT,
                "The %s is written and read at the study's %d voltages, %.3f down to %.3f V.",
                StudyProfile.dieName(study),
                study.voltages().size(),
                study.voltages().get(study.voltages().size() - 1),
                study.voltages().get(0)));
    ComboBox<List<Pattern>> patterns = new ComboBox<>();
    patterns.getItems().setAll(PATTERNS);
    patterns.setConverter(new PatternNames());
    patterns.setValue(PATTERNS.get(0));
    Spinner<Integer> reads = new Spinner<>(1, Profiler.MOST_READS, 2);
    Spinner<Double> noise = new Spinner<>(0, MOST_NOISE_MILLIVOLTS, 0, 1);
    reads.setEditable(true);
    noise.setEditable(true);
    GridPane grid = dialog.grid();
    row(
        grid,
        0,
        "Patterns",
        patterns,
        "Written before reading: a failing cell shows only where it"
            + " stores what it does not prefer.");
    row(
        grid,
        1,
        "Reads after each write",
        reads,
        "The first is the read-after-write, the others"
            + " are reads-after-read; most reads decide.");
    row(
        grid,
        2,
        "Read noise (mV)",
        noise,
        "The supply a cell sees is off by at most this much at"
            + " each read: cells near their limit flip at random.");
    return dialog.agreed()
        ? Optional.of(
            new Profiler.Options(
                patterns.getValue(), reads.getValue(), noise.getValue() / 1000, study.seed()))
        : Optional.empty();
  }

  private static void row(GridPane grid, int row, String name, Control control, String help) {
    Label label = new Label(name);
    label.setLabelFor(control);
    HoverHelp.set(label, help);
    HoverHelp.set(control, help);
    control.setMaxWidth(Double.MAX_VALUE);
    grid.addRow(row, label, control);
  }

  /** Shows sets of patterns by what they are called. */
  private static final class PatternNames extends StringConverter<List<Pattern>> {
    private static final List<String> NAMES =
        List.of("All zeros, all ones", "Checkerboard and its inverse", "All four");

    @Override
    public String toString(List<Pattern> value) {
      return value == null ? "" : NAMES.get(PATTERNS.indexOf(value));
    }

    @Override
    public List<Pattern> fromString(String text) {
      return PATTERNS.get(NAMES.indexOf(text));
    }
  }
}
