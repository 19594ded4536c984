package org.voltscape.app.dialogs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.form.HoverHelp;

/** Asks which part of a failure map is used, and what its file leaves open. */
public final class MapPartDialog {
  private static final double WIDTH = 560;

  /** What the failing cells of a mask read. */
  private enum Stuck {
    FILE("As the file says", null),
    ZERO("All stuck at 0", 0),
    ONE("All stuck at 1", 1);

    private final String title;
    private final Integer value;

    Stuck(String title, Integer value) {
      this.title = title;
      this.value = value;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  private MapPartDialog() {}

  /**
   * The part, or nothing where the user thinks better of it.
   *
   * @param why a sentence above the fields
   * @throws BadInputException where a field holds no number
   */
  public static Optional<MapPart> ask(Window owner, String why, MapPart now) {
    FieldsDialog dialog = new FieldsDialog(owner, "Part of the failure map", why);
    TextField offset = new TextField(String.valueOf(now.offset()));
    TextField dies = new TextField(String.valueOf(now.dies()));
    ComboBox<Stuck> stuck = new ComboBox<>();
    stuck.getItems().setAll(Stuck.values());
    stuck.setValue(
        Arrays.stream(Stuck.values())
            .filter(s -> Objects.equals(s.value, now.stuckAt()))
            .findFirst()
            .orElseThrow());
    TextField block =
        new TextField(now.blockWords() == null ? "" : String.valueOf(now.blockWords()));
    TextField array = new TextField(now.array() == null ? "" : now.array());
    GridPane grid = dialog.grid();
    grid.setPrefWidth(WIDTH);
    row(grid, 0, "First word", offset, "Words of the file before it are left out.");
    row(
        grid,
        1,
        "Dies",
        dies,
        "Parts of the size of the network, one after the other; each is the die of a trial.");
    row(
        grid,
        2,
        "Failing cells",
        stuck,
        "A mask of true and false does not say what its failing cells read.");
    row(
        grid,
        3,
        "Words of a block",
        block,
        "For files that number words from 0 in every block; 0 where they are numbered through,"
            + " empty where the file has no blocks.");
    row(grid, 4, "Array", array, "Its name, where an NPZ file holds several.");
    if (!dialog.agreed()) {
      return Optional.empty();
    }
    return Optional.of(
        new MapPart(
            number(offset, "First word", 0, MapPart.MOST_WORDS - 1),
            (int) number(dies, "Dies", 1, MapPart.MOST_DIES),
            stuck.getValue().value,
            block.getText().isBlank()
                ? null
                : (Integer) (int) number(block, "Words of a block", 0, Integer.MAX_VALUE),
            array.getText().isBlank() ? null : array.getText().strip()));
  }

  private static long number(TextField field, String name, long least, long most) {
    String text = field.getText().strip();
    long value;
    try {
      value = Long.parseLong(text);
    } catch (NumberFormatException e) {
      value = least - 1;
    }
    if (value < least || value > most) {
      throw new BadInputException(
          name,
          "",
          "\"" + text + "\"",
          String.format(Locale.ROOT, "a whole number from %d to %d", least, most));
    }
    return value;
  }

  private static void row(GridPane grid, int row, String name, Control control, String help) {
    Label label = new Label(name);
    label.setLabelFor(control);
    HoverHelp.set(label, help);
    HoverHelp.set(control, help);
    control.setMaxWidth(Double.MAX_VALUE);
    grid.addRow(row, label, control);
  }
}
