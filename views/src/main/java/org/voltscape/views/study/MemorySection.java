package org.voltscape.views.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** What fails and on which die. */
final class MemorySection extends StudySection {
  private static final long FIRST_DIE = 1;

  /** Which die trials see. */
  private enum Dies {
    PER_TRIAL("New each trial"),
    ONE("One die"),
    MEASURED("Measured map…");

    private final String title;

    Dies(String title) {
      this.title = title;
    }

    static Dies of(Study.Memory memory) {
      return memory.map() != null ? MEASURED : memory.die() != null ? ONE : PER_TRIAL;
    }
  }

  private final ComboBox<FaultKind> faults =
      picker(List.of(FaultKind.values()), MemorySection::title);
  private final NumberField stuckAtOne =
      NumberField.decimal(NumberRule.decimal(0, 1, 0.05, ""), 0.5);
  private final ComboBox<Dies> dies = picker(List.of(Dies.values()), d -> d.title);
  private final NumberField die =
      NumberField.whole(NumberRule.whole(Long.MIN_VALUE, Long.MAX_VALUE, 1, ""), FIRST_DIE);
  private final LabeledField dieField;
  private final HBox another;
  private final HBox part;
  private final ComboBox<Boolean> biases =
      picker(List.of(false, true), faulty -> faulty ? "Faulty, as weights" : "Clean");
  private final Label curve;
  private final Label note;

  MemorySection(StudyFormModel model) {
    super("Memory", model);
    curve = hint();
    add(
        StudyField.FAULTS,
        "Faults",
        "",
        faults,
        Arrays.stream(FaultKind.values())
            .map(kind -> title(kind) + ": " + kind.help() + ".")
            .collect(Collectors.joining("\n")));
    faults
        .valueProperty()
        .addListener(
            (o, before, after) ->
                edit(StudyField.FAULTS, "Faults " + after.id(), s -> StudyEdits.faults(s, after)));
    add(
        StudyField.STUCK_AT_ONE,
        "Stuck-at-1 share",
        "",
        stuckAtOne,
        "Probability from 0 to 1 that a failing cell prefers 1; the others prefer 0. Non-volatile"
            + " memories with four cells stuck at 1 to one stuck at 0 have 0.8.");
    stuckAtOne.setOnCommit(
        n ->
            edit(
                StudyField.STUCK_AT_ONE,
                "Stuck-at-1 share " + stuckAtOne.getText(),
                s -> StudyEdits.stuckAtOne(s, n.doubleValue())));
    validation.watch(stuckAtOne);
    LabeledField diesField =
        add(
            StudyField.DIE,
            "Dies",
            "",
            dies,
            "A new die each trial tells about all dies made; one die tells about that one. A measured"
                + " map is read from a file with the columns word, bit, stuck_at (and, for a"
                + " profile, voltage_v), or an NPY file.");
    dies.valueProperty().addListener((o, before, after) -> choose(after));
    dieField =
        new LabeledField(
            "Die number", "", die, "The same number is the same die in every study and view.");
    die.setId("study-die-number");
    die.setOnCommit(n -> editDie(n.longValueExact()));
    validation.watch(die);
    Button next = new Button("Another die", new FontIcon("fth-refresh-cw"));
    next.getStyleClass().add("small");
    HoverHelp.set(next, "The next die: other cells fail at the same voltages.");
    next.setOnAction(e -> editDie(model.study().memory().die() + 1));
    another = new HBox(next);
    another.setAlignment(Pos.CENTER_RIGHT);
    add(dieField);
    add(another);
    Button choosePart = new Button("Part of the map…");
    choosePart.getStyleClass().add("small");
    choosePart.setId("study-map-part");
    choosePart.setTooltip(
        LabeledField.tooltip(
            "The first word used and the number of dies of a map larger than the network, and what"
                + " its file leaves open."));
    choosePart.setOnAction(e -> model.choosePart());
    part = new HBox(choosePart);
    part.setAlignment(Pos.CENTER_RIGHT);
    add(part);
    complainAt(StudyField.DIE, diesField);
    add(
        StudyField.BIASES,
        "Biases",
        "",
        biases,
        "Whether biases are kept in the same faulty memory as the weights.");
    biases
        .valueProperty()
        .addListener(
            (o, before, faulty) ->
                edit(
                    StudyField.BIASES,
                    faulty ? "Faulty biases" : "Clean biases",
                    s -> StudyEdits.biases(s, faulty)));
    note = hint();
  }

  private void choose(Dies choice) {
    if (showing()) {
      return;
    }
    if (choice == Dies.MEASURED) {
      model.loadMap();
      return;
    }
    Long number =
        choice == Dies.ONE ? die.number().map(n -> n.longValueExact()).orElse(FIRST_DIE) : null;
    edit(
        StudyField.DIE,
        number != null ? "Die " + number : "A new die each trial",
        s -> StudyEdits.die(s, number));
  }

  private void editDie(long number) {
    edit(StudyField.DIE, "Die " + number, s -> StudyEdits.die(s, number));
  }

  @Override
  protected boolean concerns(Study study) {
    return study.memoryFails();
  }

  @Override
  protected void fill(Study study) {
    Study.Memory memory = study.memory();
    boolean one = memory.die() != null;
    boolean stuck = memory.faults() == FaultKind.STUCK_AT;
    say(curve, "Curve: " + curveName(memory.curve()));
    faults.setValue(memory.faults());
    boolean measured = memory.map() != null;
    stuckAtOne.setDisable(!stuck || measured);
    faults.setDisable(measured);
    stuckAtOne.setValue(memory.stuckAtOne());
    dies.setValue(Dies.of(memory));
    if (one) {
      die.setValue(memory.die().longValue());
    }
    dieField.setVisible(one);
    dieField.setManaged(one);
    die.setDisable(!one);
    another.setVisible(one);
    another.setManaged(one);
    part.setVisible(measured);
    part.setManaged(measured);
    biases.setValue(memory.faultyBiases());
    say(
        note,
        measured
            ? "Map: " + memory.map() + partText(study)
            : study.singleDie() ? "One die and nothing transient: " + oneTrial(study) : "");
  }

  private static String oneTrial(Study study) {
    return "one trial is run, the interval is over " + study.task().example() + "s.";
  }

  private static String partText(Study study) {
    MapPart used = study.memory().part();
    String from = used.offset() == 0 ? "" : ", from word " + used.offset() + " on";
    return used.dies() == 1
        ? from + ". One die: " + oneTrial(study)
        : from + ". " + used.dies() + " dies: " + study.effectiveTrials() + " trials are run.";
  }

  static String curveName(CurveChoice choice) {
    if (choice instanceof CurveChoice.Preset preset) {
      return CurvePresets.find(preset.id()).map(c -> c.title()).orElse(preset.id());
    }
    if (choice instanceof CurveChoice.File file) {
      return file.path();
    }
    return ((CurveChoice.Points) choice).points().size() + " points of this study";
  }

  private static String title(FaultKind kind) {
    return switch (kind) {
      case STUCK_AT -> "Stuck-at (a die)";
      case FLIPS -> "Random flips (EDEN 0)";
      case EDEN_1 -> "Flips, ones first (EDEN 1)";
      case EDEN_2 -> "Whole words (EDEN 2)";
      case EDEN_3 -> "Flips, zeros first (EDEN 3)";
    };
  }
}
