package org.voltscape.views.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.converter.DefaultStringConverter;
import org.jspecify.annotations.Nullable;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.kept.KeptRun;

/** The list of finished runs: names to be edited, pins, and which two are compared. */
final class RunTable {
  private static final double ROW = 28;
  private static final KeyCombination PUT_BACK = KeyCombination.valueOf("Shortcut+Z");

  private final RunsModel model;
  private final RunRemoval removal;
  private final TableView<KeptRun> table = SeriesColumns.table("Finished runs", ROW);
  private final TableColumn<KeptRun, String> name = new TableColumn<>("Run");
  private final ListChangeListener<KeptRun> changed = c -> show();

  /**
   * @param model whose runs are listed
   * @param removal asked to take runs off the list
   */
  RunTable(RunsModel model, RunRemoval removal) {
    this.model = model;
    this.removal = removal;
    table.setId("compare-runs");
    table.setEditable(true);
    table.setAccessibleHelp(
        "A and B choose the runs that are compared, P pins a run, F2 renames it, Delete removes"
            + " it, Ctrl+Z puts it back.");
    text("", 30, 34, "A and B: the two runs that are compared", r -> model.letter(r.number()));
    name.setCellValueFactory(c -> new ReadOnlyStringWrapper(c.getValue().name()));
    name.setCellFactory(c -> nameCell());
    // A click on the marked row would begin it, too; then keys that choose runs would be typed.
    name.setEditable(false);
    name.setOnEditCommit(
        e -> {
          name.setEditable(false);
          model.kept().rename(e.getRowValue().number(), e.getNewValue());
        });
    name.setOnEditCancel(e -> name.setEditable(false));
    SeriesColumns.add(
        table,
        name,
        130,
        250,
        "What the run is called: what changed against the run before, or what you call it (F2 or a"
            + " double click)");
    text("#", 34, 40, "In the order in which runs ended", r -> String.valueOf(r.number()));
    text("Ended", 76, 80, "Time of day", KeptRun::time);
    text(
        "Trials",
        70,
        80,
        "Trials made, of all schemes and voltages",
        r -> String.format(Locale.ROOT, "%,d", r.run().trials()));
    text("State", 76, 80, "Whether it was stopped before its end", RunTable::state);
    TableColumn<KeptRun, KeptRun> pin = new TableColumn<>("Pin");
    pin.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    pin.setCellFactory(c -> new PinCell());
    pin.setEditable(false);
    SeriesColumns.add(
        table,
        pin,
        44,
        50,
        "Draws the run pale behind the others in Accuracy & energy (P); without a pin that is the"
            + " run before");
    table.setOnKeyPressed(this::key);
    model.kept().all().addListener(changed);
    model.aProperty().addListener(o -> table.refresh());
    model.bProperty().addListener(o -> table.refresh());
    TableScale.whenChanged(table, this::suitHeight);
    show();
  }

  private TableCell<KeptRun, String> nameCell() {
    TextFieldTableCell<KeptRun, String> cell =
        new TextFieldTableCell<>(new DefaultStringConverter()) {
          @Override
          public void updateItem(@Nullable String words, boolean empty) {
            super.updateItem(words, empty);
            setTooltip(empty || words == null ? null : new Tooltip(words));
          }
        };
    cell.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !cell.isEmpty()) {
            edit(cell.getIndex());
          }
        });
    return cell;
  }

  private static String state(KeptRun run) {
    return run.stopped() ? "stopped" : "complete";
  }

  private void text(
      String title, double least, double usual, String help, Function<KeptRun, String> words) {
    TableColumn<KeptRun, KeptRun> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable KeptRun run, boolean empty) {
                super.updateItem(run, empty);
                setText(empty || run == null ? null : words.apply(run));
              }
            });
    column.setEditable(false);
    SeriesColumns.add(table, column, least, usual, help);
  }

  TableView<KeptRun> node() {
    return table;
  }

  /** The run that is marked in the list; null for none. */
  @Nullable KeptRun marked() {
    return table.getSelectionModel().getSelectedItem();
  }

  private void show() {
    KeptRun before = marked();
    int row = table.getSelectionModel().getSelectedIndex();
    boolean latest = before == null || row == 0;
    // The newest on top.
    List<KeptRun> next = new ArrayList<>(model.kept().all());
    Collections.reverse(next);
    boolean longer = next.size() > table.getItems().size();
    table.getItems().setAll(next);
    suitHeight();
    if (next.isEmpty()) {
      return;
    }
    int at = 0;
    if (!(longer && latest) && before != null) {
      for (int i = 0; i < next.size(); i++) {
        at = next.get(i).number() == before.number() ? i : at;
      }
      boolean gone = next.stream().noneMatch(r -> r.number() == before.number());
      at = gone ? Math.min(row, next.size() - 1) : at;
    }
    table.getSelectionModel().clearAndSelect(at);
  }

  private void suitHeight() {
    SeriesColumns.suitHeight(table, 36, 0, 4);
  }

  private void key(KeyEvent e) {
    if (PUT_BACK.match(e) && table.getEditingCell() == null && removal.putBack()) {
      // Else the window would undo the last edit of the study.
      e.consume();
      return;
    }
    KeptRun run = marked();
    if (run == null
        || table.getEditingCell() != null
        || e.isControlDown()
        || e.isAltDown()
        || e.isMetaDown()) {
      return;
    }
    switch (e.getCode()) {
      case A -> model.chooseA(run.number());
      case B -> model.chooseB(run.number());
      case P -> model.kept().pin(run.number(), !run.pinned());
      case F2 -> rename();
      case DELETE, BACK_SPACE -> removal.remove(run);
      default -> {
        return;
      }
    }
    e.consume();
  }

  /** Opens the name of the marked run for editing. */
  void rename() {
    int row = table.getSelectionModel().getSelectedIndex();
    if (row >= 0) {
      table.requestFocus();
      edit(row);
    }
  }

  private void edit(int row) {
    if (table.getEditingCell() == null) {
      name.setEditable(true);
      table.edit(row, name);
    }
  }

  void dispose() {
    model.kept().all().removeListener(changed);
  }

  private final class PinCell extends TableCell<KeptRun, KeptRun> {
    private final CheckBox box = new CheckBox();

    PinCell() {
      setAlignment(Pos.CENTER);
      // The key P does it from the row; a box a row would make Tab a long way.
      box.setFocusTraversable(false);
      box.setOnAction(
          e -> {
            KeptRun run = getItem();
            if (run != null) {
              model.kept().pin(run.number(), box.isSelected());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable KeptRun run, boolean empty) {
      super.updateItem(run, empty);
      setGraphic(empty || run == null ? null : box);
      if (run != null && !empty) {
        box.setSelected(run.pinned());
        box.setAccessibleText("Pin " + run.title());
      }
    }
  }
}
