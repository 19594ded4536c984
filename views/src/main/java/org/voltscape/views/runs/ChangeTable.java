package org.voltscape.views.runs;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.diff.SettingChange;
import org.voltscape.views.chart.SeriesColumns;

/** The settings that differ between two runs. */
final class ChangeTable {
  private static final double ROW = 26;

  private final TableView<SettingChange> table =
      SeriesColumns.table("Settings that differ between A and B", ROW);

  ChangeTable() {
    table.setId("compare-settings");
    text(
        "Setting",
        110,
        130,
        "As the form calls it; the mouse tells its place in the file",
        SettingChange::setting);
    text("A", 110, 190, "What A has", SettingChange::a);
    text("B", 110, 190, "What B has", SettingChange::b);
    text(
        "Changes",
        96,
        110,
        "What of the results it can change: what a trial of the same scheme and voltage comes to,"
            + " which trials are made, energies only, or nothing",
        c -> c.reach().title());
  }

  private void text(
      String title,
      double least,
      double usual,
      String help,
      Function<SettingChange, String> words) {
    TableColumn<SettingChange, SettingChange> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(c -> new Words(words));
    SeriesColumns.add(table, column, least, usual, help);
  }

  TableView<SettingChange> node() {
    return table;
  }

  void show(List<SettingChange> changes) {
    if (!table.getItems().equals(changes)) {
      table.getItems().setAll(changes);
    }
  }

  private static final class Words extends TableCell<SettingChange, SettingChange> {
    private final Function<SettingChange, String> words;
    private final Tooltip whole = new Tooltip();

    Words(Function<SettingChange, String> words) {
      this.words = words;
      whole.setWrapText(true);
      whole.setMaxWidth(460);
    }

    @Override
    protected void updateItem(@Nullable SettingChange change, boolean empty) {
      super.updateItem(change, empty);
      if (empty || change == null) {
        setText(null);
        setTooltip(null);
        return;
      }
      setText(words.apply(change));
      whole.setText(
          change.setting() + " (" + change.path() + ")\nA: " + change.a() + "\nB: " + change.b());
      setTooltip(whole);
    }
  }
}
