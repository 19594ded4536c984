package org.voltscape.views.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.engine.microscope.CellState;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.microscope.WordStep.Stage;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.engine.word.WordShape;
import org.voltscape.views.form.LabeledField;

/**
 * The word bit by bit: on top what a person sets (wanted bits, cells, flips), below it the steps of
 * its way, all bits of a column under each other. Check cells stand left of the word.
 */
final class WordGrid {
  private static final double TITLE_WIDTH = 60;
  private static final double VALUE_WIDTH = 104;
  private static final double SENTENCE_WIDTH = 250;
  private static final double LEAST_CELL = 14;

  /** Narrower cells have no room for what their bits count; it is under the mouse. */
  private static final double LEAST_COUNT = 22;

  private static final double COMFORTABLE_CELL = 26;
  private static final double MOST_CELL = 32;
  private static final double CELL_HEIGHT = 24;
  private static final double GAP = 2;

  /** What the nodes were built for. */
  private record Frame(WordShape shape, int cells, Room room, double cellWidth) {
    boolean wide() {
      return room == Room.WIDE;
    }
  }

  /** Where value and sentence of a step stand: both beside its bits, one of them, or none. */
  private enum Room {
    WIDE,
    MIDDLE,
    NARROW
  }

  private final WordModel model;
  private final GridPane grid = new GridPane();
  private final BitKeys keys;
  private final Map<BitButton.Kind, List<BitButton>> buttons = new EnumMap<>(BitButton.Kind.class);
  private final List<StepRow> steps = new ArrayList<>();
  private final Label stuckCount = new Label();
  private final Label flipCount = new Label();
  private Frame frame;
  private double width;

  WordGrid(WordModel model) {
    this.model = model;
    keys = new BitKeys(model, buttons);
    grid.setHgap(GAP);
    grid.setVgap(GAP);
    grid.getStyleClass().add("vs-word-grid");
    model.traceProperty().addListener((o, before, now) -> show());
    model.fractionProperty().addListener((o, before, now) -> show());
    model.stepsShownProperty().addListener((o, before, now) -> reveal());
    show();
  }

  Region node() {
    return grid;
  }

  /** Suits the cells to the width there is. */
  void setWidth(double available) {
    if (available > 0 && Math.abs(available - width) > 1) {
      width = available;
      show();
    }
  }

  /** Puts the focus on the highest wanted bit. */
  void requestFocus() {
    List<BitButton> wanted = buttons.get(BitButton.Kind.WANTED);
    wanted.get(wanted.size() - 1).requestFocus();
  }

  private void show() {
    WordTrace trace = model.traceProperty().get();
    Frame wanted = frame(trace);
    if (!wanted.equals(frame)) {
      frame = wanted;
      build();
    }
    WordSetup setup = trace.setup();
    for (BitButton button : buttons.get(BitButton.Kind.WANTED)) {
      showWanted(button, setup);
    }
    for (BitButton button : buttons.get(BitButton.Kind.CELL)) {
      showCell(button, trace);
    }
    for (BitButton button : buttons.get(BitButton.Kind.FLIP)) {
      boolean flips = (setup.flips() >>> button.cell() & 1) != 0;
      button.show(
          flips ? "↕" : "·",
          flips,
          name(button.cell())
              + (flips ? " is read inverted once." : " is read as it is.")
              + " Click or Space to change.");
    }
    for (StepRow row : steps) {
      row.show(trace, model.fractionProperty().get(), frame.room() == Room.NARROW);
    }
    int all = trace.cells() == Integer.SIZE ? -1 : (1 << trace.cells()) - 1;
    stuckCount.setText(count(setup.stuckMask() & all, "stuck"));
    flipCount.setText(count(setup.flips() & all, "flip", "flips"));
    reveal();
  }

  private static String count(int mask, String one) {
    return count(mask, one, one);
  }

  private static String count(int mask, String one, String many) {
    int count = Integer.bitCount(mask);
    return count == 0 ? "none" : count + " " + (count == 1 ? one : many);
  }

  private void showWanted(BitButton button, WordSetup setup) {
    boolean one = (setup.code() >>> button.cell() & 1) != 0;
    button.show(
        one ? "1" : "0",
        one,
        name(button.cell())
            + " is "
            + (one ? 1 : 0)
            + " and counts "
            + weightText(button.cell())
            + ". Click or Space inverts it; keys 0 and 1 set it.");
  }

  private void showCell(BitButton button, WordTrace trace) {
    CellState state = trace.setup().cell(button.cell());
    boolean robust = (trace.robust() >>> button.cell() & 1) != 0;
    String text =
        switch (state) {
          case SOUND -> robust ? "R" : "·";
          case STUCK_AT_0 -> "0";
          case STUCK_AT_1 -> "1";
        };
    button.show(
        text,
        state != CellState.SOUND,
        "Cell of "
            + name(button.cell()).toLowerCase(java.util.Locale.ROOT)
            + ": "
            + state.title()
            + (robust ? "; under this scheme it cannot fail" : "")
            + ". Click or Space goes to the next state; keys 0, 1 and X (sound) set it.");
  }

  private String name(int cell) {
    int bits = frame.shape().bits();
    return cell < bits ? "Bit " + cell : "Check bit " + (cell - bits);
  }

  private String weightText(int bit) {
    int weight = WordTexts.weight(frame.shape(), bit);
    int fraction = model.fractionProperty().get();
    return weight + " LSB" + (fraction > 0 ? " = " + WordTexts.real(weight, fraction) : "");
  }

  private Frame frame(WordTrace trace) {
    int cells = trace.cells();
    double values = VALUE_WIDTH + (cells > 9 ? 36 : 0);
    values += model.fractionProperty().get() > 0 ? 78 : 0;
    double beside = width - TITLE_WIDTH - 3 * GAP;
    double comfortable = cells * (COMFORTABLE_CELL + GAP);
    Room room =
        beside - values - comfortable >= SENTENCE_WIDTH
            ? Room.WIDE
            : beside - values >= comfortable ? Room.MIDDLE : Room.NARROW;
    double bits =
        switch (room) {
          case WIDE -> beside - values - SENTENCE_WIDTH;
          case MIDDLE -> beside - values;
          case NARROW -> beside;
        };
    double cell = Math.floor(Math.max(LEAST_CELL, Math.min(MOST_CELL, bits / cells - GAP)));
    return new Frame(trace.setup().shape(), cells, room, cell);
  }

  private void build() {
    String focused = keys.focusedId();
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    buttons.clear();
    steps.clear();
    constrain();
    int bits = frame.shape().bits();
    grid.add(StepRow.title("bit", "Number of the bit; 0 is the least significant."), 0, 0);
    boolean counts = frame.cellWidth() >= LEAST_COUNT;
    if (counts) {
      grid.add(StepRow.title("counts", "What a 1 counts, in least significant bits (LSB)."), 0, 1);
    }
    for (int cell = 0; cell < frame.cells(); cell++) {
      grid.add(
          head(cell < bits ? String.valueOf(cell) : "c" + (cell - bits), cell), column(cell), 0);
      if (counts && cell < bits) {
        grid.add(head(WordTexts.shortWeight(frame.shape(), cell), cell), column(cell), 1);
      }
    }
    if (frame.room() != Room.NARROW) {
      grid.add(legend(new VBox(2)), textColumn() - 1, 0, frame.wide() ? 2 : 1, 2);
    }
    StepRow wanted = new StepRow(Stage.WANTED, bits);
    steps.add(wanted);
    addButtons(BitButton.Kind.WANTED, bits, 2, wanted.title(), wanted.value());
    addButtons(
        BitButton.Kind.CELL,
        frame.cells(),
        3,
        StepRow.title("cells", "State of every cell: · sound, 0 or 1 stuck; check cells included."),
        stuckCount);
    addButtons(
        BitButton.Kind.FLIP,
        frame.cells(),
        4,
        StepRow.title("flips", "Cells that are read inverted once: transient faults."),
        flipCount);
    if (frame.wide()) {
      grid.add(wanted.sentence(), textColumn(), 2);
      grid.add(
          hint("Click a cell to make it stick; keys 0, 1 and X do the same."), textColumn(), 3);
      grid.add(hint("Click a cell to read it inverted once."), textColumn(), 4);
    }
    int row = 5;
    for (Stage stage : Stage.values()) {
      row = stage == Stage.WANTED ? row : addStep(stage, row);
    }
    if (frame.room() == Room.NARROW) {
      grid.add(legend(new HBox(12)), 1, row, frame.cells() + 1, 1);
    }
    keys.restoreFocus(focused);
  }

  private int addStep(Stage stage, int at) {
    StepRow step = new StepRow(stage, frame.cells());
    steps.add(step);
    grid.add(step.title(), 0, at);
    for (int cell = 0; cell < step.bits().size(); cell++) {
      grid.add(sized(step.bits().get(cell)), column(cell), at);
    }
    if (frame.room() != Room.NARROW) {
      grid.add(step.value(), textColumn() - 1, at);
    }
    if (frame.wide()) {
      grid.add(step.sentence(), textColumn(), at);
      return at + 1;
    }
    grid.add(step.sentence(), 1, at + 1, frame.cells() + 1, 1);
    GridPane.setHalignment(step.sentence(), HPos.LEFT);
    return at + 2;
  }

  private void addButtons(BitButton.Kind kind, int count, int row, Label title, Label value) {
    grid.add(title, 0, row);
    List<BitButton> made = new ArrayList<>();
    for (int cell = 0; cell < count; cell++) {
      BitButton button = new BitButton(kind, cell);
      keys.install(button);
      made.add(button);
      grid.add(sized(button), column(cell), row);
    }
    buttons.put(kind, made);
    if (!value.getStyleClass().contains("vs-word-value")) {
      value.getStyleClass().add("vs-word-value");
    }
    if (frame.room() != Room.NARROW) {
      grid.add(value, textColumn() - 1, row);
    }
  }

  private void constrain() {
    grid.getColumnConstraints().add(new ColumnConstraints(TITLE_WIDTH));
    for (int cell = 0; cell < frame.cells(); cell++) {
      ColumnConstraints narrow = new ColumnConstraints(frame.cellWidth());
      narrow.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(narrow);
    }
    ColumnConstraints value = new ColumnConstraints();
    if (!frame.wide()) {
      value.setHgrow(Priority.ALWAYS);
    }
    grid.getColumnConstraints().add(value);
    if (frame.wide()) {
      ColumnConstraints text = new ColumnConstraints();
      text.setHgrow(Priority.ALWAYS);
      text.setFillWidth(true);
      grid.getColumnConstraints().add(text);
    }
  }

  private int column(int cell) {
    return frame.cells() - cell;
  }

  private int textColumn() {
    return frame.cells() + 2;
  }

  private <T extends Region> T sized(T bit) {
    bit.setMinSize(frame.cellWidth(), CELL_HEIGHT);
    bit.setPrefSize(frame.cellWidth(), CELL_HEIGHT);
    bit.setMaxSize(frame.cellWidth(), CELL_HEIGHT);
    return bit;
  }

  private Node head(String text, int cell) {
    Label label = new Label(text);
    label.getStyleClass().add("vs-word-head");
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setTooltip(
        LabeledField.tooltip(
            cell < frame.shape().bits()
                ? name(cell) + " counts " + weightText(cell)
                : name(cell) + ", stored beside the word; it can fail too"));
    GridPane.setValignment(label, VPos.BOTTOM);
    return label;
  }

  private static Node legend(Pane legend) {
    legend.setPadding(new Insets(0, 0, 0, 8));
    for (boolean changed : new boolean[] {true, false}) {
      BitLabel sample = new BitLabel();
      sample.show(changed ? "1" : "0", changed, !changed, "");
      sample.setMinSize(16, 16);
      sample.setMaxSize(16, 16);
      Label name = new Label(changed ? "changed here" : "stuck cell");
      name.getStyleClass().add("vs-hint");
      name.setMinWidth(Region.USE_PREF_SIZE);
      HBox row = new HBox(5, sample, name);
      row.setAlignment(Pos.CENTER_LEFT);
      legend.getChildren().add(row);
    }
    return legend;
  }

  private static Label hint(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("vs-hint");
    label.setWrapText(true);
    return label;
  }

  private void reveal() {
    int shown = model.stepsShownProperty().get();
    boolean all = shown == Stage.values().length;
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).reveal(i < shown, !all && i == shown - 1);
    }
  }
}
