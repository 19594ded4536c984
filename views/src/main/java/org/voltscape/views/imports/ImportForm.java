package org.voltscape.views.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.imports.ImportGuess;
import org.voltscape.engine.io.picture.TwoColours;
import org.voltscape.engine.io.recipe.BitOrder;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.DecimalMark;
import org.voltscape.engine.io.recipe.Delimiter;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.ImportUnit;
import org.voltscape.engine.io.recipe.PictureColour;
import org.voltscape.engine.io.recipe.RecipeJson;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.ListAnswer;

/** Everything that can be said of a table, with what was guessed filled in. */
final class ImportForm {
  /** In lists of columns: the role has none. */
  private static final String NONE = "";

  private static final Map<ColumnRole, String> TITLES =
      Map.ofEntries(
          Map.entry(ColumnRole.VOLTAGE, "Voltage"),
          Map.entry(ColumnRole.PROBABILITY, "Probability"),
          Map.entry(ColumnRole.CELLS, "Cells tested"),
          Map.entry(ColumnRole.FAILING, "Failing cells"),
          Map.entry(ColumnRole.LOW, "95 % low"),
          Map.entry(ColumnRole.HIGH, "95 % high"),
          Map.entry(ColumnRole.WORD, "Word"),
          Map.entry(ColumnRole.BIT, "Bit"),
          Map.entry(ColumnRole.STUCK_AT, "Stuck at"),
          Map.entry(ColumnRole.BLOCK, "Block"),
          Map.entry(ColumnRole.READ, "Was read"),
          Map.entry(ColumnRole.WRITTEN, "Was written"));

  private final ImportModel<?> model;
  private final GridPane grid = new GridPane();

  ImportForm(ImportModel<?> model) {
    this.model = model;
    grid.setHgap(8);
    grid.setVgap(6);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints wide = new ColumnConstraints(90, 150, Double.MAX_VALUE);
    wide.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, wide, new ColumnConstraints(80, 120, 140));
  }

  Region node() {
    return grid;
  }

  /** Shows what a table is taken for. The field that has the focus keeps it. */
  void show(ImportModel.Reading<?> reading) {
    String focus =
        grid.getScene() == null || grid.getScene().getFocusOwner() == null
            ? null
            : grid.getScene().getFocusOwner().getId();
    grid.getChildren().clear();
    if (reading.table() != null) {
      fill(reading.table(), reading.guess());
    }
    if (focus != null) {
      Node same = grid.lookup("#" + focus);
      if (same != null) {
        same.requestFocus();
      }
    }
  }

  private ImportRecipe effective(ImportGuess guess) {
    return guess == null ? model.told() : guess.recipe();
  }

  private void fill(ImportTable table, ImportGuess guess) {
    ImportRecipe recipe = effective(guess);
    int row = 0;
    if (table.isListed()) {
      ofContent(recipe);
      return;
    }
    for (ColumnRole role : ColumnRole.of(recipe.kind())) {
      row(row++, TITLES.get(role), columns(role, table, recipe), units(role, recipe, guess));
    }
    if (recipe.kind().isPoints()) {
      for (Map.Entry<String, String> group : recipe.groups().entrySet()) {
        row(row++, group.getKey().isEmpty() ? "Group" : group.getKey(), groups(group, guess), null);
      }
      if (recipe.cells() > 0) {
        row(row++, "Cells at each", cells(recipe), null);
      }
    } else {
      row = ofMap(row, recipe);
    }
    row(
        row++,
        "Separator",
        box(
            "import-delimiter",
            "What separates cells",
            List.of(Delimiter.values()),
            table.delimiter(),
            Delimiter::id,
            d -> model.tell(model.told().withDelimiter(d))),
        null);
    row(
        row++,
        "First row",
        box(
            "import-header",
            "Whether a row names the columns",
            List.of(true, false),
            table.hasHeader(),
            named -> named ? "names the columns" : "is numbers already",
            named -> model.tell(model.told().withHeader(named))),
        null);
    row(
        row,
        "Decimals",
        box(
            "import-decimal",
            "Decimal sign",
            List.of(DecimalMark.values()),
            recipe.decimal(),
            mark -> mark == DecimalMark.POINT ? "point: 0.54" : "comma: 0,54",
            mark -> model.tell(model.told().withDecimal(mark))),
        null);
  }

  /** A picture or the content of a memory, which has no columns to choose. */
  private void ofContent(ImportRecipe recipe) {
    int row = 0;
    boolean picture = TwoColours.isText(model.text().text());
    if (picture) {
      row(
          row++,
          "Failing cells",
          box(
              "import-failing",
              "Colour of failing cells",
              List.of(PictureColour.values()),
              recipe.failing(),
              PictureColour::id,
              colour -> model.tell(model.told().withFailing(colour))),
          null);
      stuckAt(row++, recipe);
    } else {
      TextField pattern = new TextField(recipe.pattern() == null ? "" : recipe.pattern());
      pattern.setId("import-pattern");
      pattern.setAccessibleText("What was written to each word, in hexadecimal digits");
      HoverHelp.set(pattern, "What was written to each word, as many hexadecimal digits as it has");
      onText(
          pattern,
          text -> {
            if (RecipeJson.isPattern(text)) {
              model.tell(model.told().withPattern(RecipeJson.requirePattern(text, "", "")));
            }
          });
      row(row++, "Was written", pattern, null);
    }
    row(
        row,
        "Bit order",
        box(
            "import-bit-order",
            "Which bit is numbered 0",
            List.of(BitOrder.values()),
            recipe.bitOrder() == null ? BitOrder.LSB : recipe.bitOrder(),
            BitOrder::title,
            order -> model.tell(model.told().withBits(order, 0))),
        null);
  }

  private void stuckAt(int row, ImportRecipe recipe) {
    row(
        row,
        "All read",
        box(
            "import-stuck-at",
            "What all failing cells read",
            List.of(0, 1),
            recipe.stuckAt(),
            String::valueOf,
            value -> model.tell(model.told().withStuckAt(value))),
        null);
  }

  private int ofMap(int first, ImportRecipe recipe) {
    int row = first;
    boolean column =
        recipe.columns().containsKey(ColumnRole.STUCK_AT)
            || recipe.columns().containsKey(ColumnRole.READ);
    if (!column) {
      stuckAt(row++, recipe);
    }
    int bits = recipe.wordBits() > 0 ? recipe.wordBits() : 16;
    row(
        row++,
        "Bit order",
        box(
            "import-bit-order",
            "Which bit is numbered 0",
            List.of(BitOrder.values()),
            recipe.bitOrder(),
            BitOrder::title,
            order -> model.tell(model.told().withBits(order, order == BitOrder.MSB ? bits : 0))),
        null);
    if (recipe.bitOrder() == BitOrder.MSB) {
      TextField width = new TextField(String.valueOf(bits));
      width.setId("import-word-bits");
      width.setAccessibleText("Bits a word");
      onText(
          width,
          text -> {
            long value = QuestionRows.whole(text);
            if (value > 0 && value <= 64) {
              model.tell(model.told().withBits(BitOrder.MSB, (int) value));
            }
          });
      row(row++, "Bits a word", width, null);
    }
    return row;
  }

  private Control columns(ColumnRole role, ImportTable table, ImportRecipe recipe) {
    List<String> keys = new ArrayList<>(List.of(NONE));
    for (int i = 0; i < table.names().size(); i++) {
      keys.add(table.key(i));
    }
    String now = recipe.columns().getOrDefault(role, NONE);
    return box(
        "import-column-" + role.id(),
        TITLES.get(role) + ": column",
        keys,
        keys.contains(now) ? now : NONE,
        key -> key.equals(NONE) ? "none" : table.hasHeader() ? key : "column " + key,
        key -> model.tell(model.told().withColumn(role, key.equals(NONE) ? null : key)));
  }

  private Control units(ColumnRole role, ImportRecipe recipe, ImportGuess guess) {
    List<String> names = ImportUnit.names(role);
    boolean hasColumn =
        recipe.columns().containsKey(role) || (guess != null && guess.place(role) >= 0);
    if (names.isEmpty() || !hasColumn) {
      return null;
    }
    String now = recipe.units().get(role);
    List<String> all = new ArrayList<>(names);
    if (now != null && !all.contains(now)) {
      all.add(now);
    }
    return box(
        "import-unit-" + role.id(),
        TITLES.get(role) + ": unit",
        all,
        now,
        name -> name.equals("1") ? "0 to 1" : name,
        name -> model.tell(model.told().withUnit(role, name)));
  }

  private Control groups(Map.Entry<String, String> group, ImportGuess guess) {
    List<String> values = new ArrayList<>();
    if (guess != null) {
      values.addAll(guess.values(group.getKey()));
    }
    values.add(ImportRecipe.ALL);
    if (!values.contains(group.getValue())) {
      values.add(0, group.getValue());
    }
    return box(
        "import-group",
        "Which " + group.getKey() + " counts",
        values,
        group.getValue(),
        value -> value.equals(ImportRecipe.ALL) ? "all together" : value,
        value -> model.tell(model.told().withGroup(group.getKey(), value)));
  }

  private Control cells(ImportRecipe recipe) {
    TextField field = new TextField(String.valueOf(recipe.cells()));
    field.setId("import-cells");
    field.setAccessibleText("Cells tested at every voltage");
    onText(
        field,
        text -> {
          long cells = QuestionRows.whole(text);
          if (cells > 0) {
            model.tell(model.told().withCells(cells));
          }
        });
    return field;
  }

  private static void onText(TextField field, Consumer<String> taker) {
    field.setOnAction(e -> taker.accept(field.getText()));
  }

  private <V> ComboBox<V> box(
      String id, String help, List<V> items, V now, Function<V, String> words, Consumer<V> taker) {
    ComboBox<V> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(items);
    box.setConverter(new Words<>(words));
    box.setValue(now);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(60);
    box.setAccessibleText(help);
    HoverHelp.set(box, help);
    ListAnswer.on(box, taker);
    return box;
  }

  private void row(int row, String name, Control field, Control unit) {
    Label label = new Label(name);
    label.setLabelFor(field);
    grid.add(label, 0, row);
    grid.add(field, 1, row, unit == null ? 2 : 1, 1);
    if (unit != null) {
      grid.add(unit, 2, row);
    }
  }

  private static final class Words<V> extends StringConverter<V> {
    private final Function<V, String> words;

    Words(Function<V, String> words) {
      this.words = words;
    }

    @Override
    public String toString(V value) {
      return value == null ? "" : words.apply(value);
    }

    @Override
    public V fromString(String text) {
      throw new UnsupportedOperationException("A value is chosen, not typed.");
    }
  }
}
