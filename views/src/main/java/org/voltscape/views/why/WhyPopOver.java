package org.voltscape.views.why;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.views.form.CopiedText;
import org.voltscape.views.form.DetailPopOver;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.fx.FxThread;

/**
 * Opens an energy figure into its terms, each with its inputs and sources. Escape closes it. FX
 * thread only.
 */
public final class WhyPopOver {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 320;

  /** Of all columns but the last, which has the rest. */
  private static final double[] WIDTHS = {206, 150, 68, 100};

  /** Size of the usual text in pixels. */
  private static final double USUAL_TEXT = 14;

  /** What of the screen's width the pop-over leaves free. */
  private static final double BESIDE = 100;

  private static final double SPARE = 4;
  private static final double INDENT = 48;
  private static final String NAME = "vs-why-name";
  private static final String NUMBER = "vs-why-number";

  private WhyPopOver() {}

  /**
   * A pop-over of a report, to be shown beside the number it explains.
   *
   * @param title what the number is, for example {@code Energy per inference at 0.50 V}
   */
  public static PopOver of(String title, EnergyReport report) {
    return DetailPopOver.of(
        title,
        close -> content(title, report, close),
        PopOver.ArrowLocation.TOP_CENTER,
        report.exists() ? ".tree-table-view" : ".button");
  }

  /** The inside of the pop-over. */
  static VBox content(String title, EnergyReport report, Runnable close) {
    Label heading = new Label(title);
    heading.getStyleClass().add("vs-why-title");
    heading.setMaxWidth(Double.MAX_VALUE);
    Label total = new Label(WhyText.total(report));
    total.getStyleClass().add("vs-why-total");
    if (report.exists()) {
      HoverHelp.set(total, "To the last digit: " + WhyText.exact(report));
    }
    VBox words = new VBox(heading, total);
    String trust = WhyText.totalTrust(report);
    if (!trust.isEmpty()) {
      words.getChildren().add(line(trust));
    }
    for (String remark : WhyText.remarks(report)) {
      Label line = line(remark);
      line.getStyleClass().add("vs-why-remark");
      words.getChildren().add(line);
    }
    words.setMinWidth(0);
    total.setWrapText(true);
    Button copy = new Button("Copy", new FontIcon("fth-copy"));
    copy.getStyleClass().add("small");
    copy.setMinWidth(Button.USE_PREF_SIZE);
    copy.setOnAction(
        e -> {
          CopiedText.put(WhyText.plain(title, report));
        });
    Button done = new Button(null, new FontIcon("fth-x"));
    done.getStyleClass().addAll("vs-icon-button", "flat");
    done.setAccessibleText("Close");
    done.setOnAction(e -> close.run());
    HBox head = new HBox(words, copy, done);
    head.setAlignment(Pos.TOP_LEFT);
    head.getStyleClass().add("vs-why-head");
    HBox.setHgrow(words, Priority.ALWAYS);

    VBox content = new VBox(head);
    @Nullable TreeTableView<WhyText.Row> table = report.exists() ? table(report) : null;
    if (table != null) {
      content.getChildren().add(table);
    }
    content.getStyleClass().add("vs-why");
    content.setPrefWidth(WIDTH);
    // Style sheets know the size of the text.
    heading
        .fontProperty()
        .addListener((o, before, font) -> suit(font.getSize() / USUAL_TEXT, content, table));
    content.getChildren().add(line("Scope: " + report.scope()));
    WhyText.notes(report).forEach(note -> content.getChildren().add(line(note)));
    String numbers = WhyText.numbers(report);
    if (!numbers.isEmpty()) {
      content.getChildren().add(line(numbers));
    }
    return content;
  }

  /** Columns and pop-over grow with the text, as far as the screen is wide enough. */
  private static void suit(double text, VBox content, @Nullable TreeTableView<WhyText.Row> table) {
    double screen = Screen.getPrimary().getVisualBounds().getWidth() - BESIDE;
    double width = Math.max(WIDTH, Math.min(WIDTH * text, screen));
    content.setPrefWidth(width);
    content
        .getChildren()
        .forEach(
            line -> {
              if (line instanceof Label label) {
                label.setMaxWidth(width);
              }
            });
    if (table != null) {
      for (int i = 0; i < WIDTHS.length; i++) {
        // Words wrap, numbers must not be cut.
        double factor = i == 0 ? width / WIDTH : Math.max(1, text);
        table.getColumns().get(i).setPrefWidth(WIDTHS[i] * factor);
      }
    }
  }

  private static Label line(String text) {
    Label line = new Label(text);
    line.getStyleClass().add("vs-hint");
    line.setWrapText(true);
    line.setMaxWidth(WIDTH);
    line.setMinHeight(Label.USE_PREF_SIZE);
    return line;
  }

  private static TreeTableView<WhyText.Row> table(EnergyReport report) {
    TreeItem<WhyText.Row> root = new TreeItem<>();
    for (WhyText.Row term : WhyText.rows(report)) {
      TreeItem<WhyText.Row> item = new TreeItem<>(term);
      term.inputs().forEach(input -> item.getChildren().add(new TreeItem<>(input)));
      root.getChildren().add(item);
    }
    TreeTableView<WhyText.Row> table = new TreeTableView<>(root);
    table.setShowRoot(false);
    table.getStyleClass().addAll("vs-why-table", "dense");
    table.getColumns().add(column("Term", WIDTHS[0], WhyText.Row::name, NAME));
    table.getColumns().add(column("Value", WIDTHS[1], WhyText.Row::value, NUMBER));
    table.getColumns().add(column("Share", WIDTHS[2], WhyText.Row::share, NUMBER));
    table.getColumns().add(trust());
    table.getColumns().add(column("Source", 300, WhyText.Row::source, "vs-why-source"));
    table.getColumns().get(0).setReorderable(false);
    table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPrefHeight(HEIGHT);
    // What was measured before the columns had their widths is measured again.
    table
        .getColumns()
        .get(WIDTHS.length)
        .widthProperty()
        .addListener(
            o ->
                FxThread.later(
                    () -> {
                      table.refresh();
                      table.scrollToColumnIndex(0);
                    }));
    table.setAccessibleText("Terms of the energy; right arrow opens a term into its inputs");
    return table;
  }

  /** The heading tells all words of trust, a cell its own. */
  private static TreeTableColumn<WhyText.Row, String> trust() {
    TreeTableColumn<WhyText.Row, String> column =
        column("", WIDTHS[3], WhyText.Row::trust, "vs-why-source");
    Label heading = new Label("Trust");
    HoverHelp.set(heading, WhyText.trust());
    column.setGraphic(heading);
    column.setCellFactory(c -> new TrustCell());
    return column;
  }

  private static TreeTableColumn<WhyText.Row, String> column(
      String title, double width, Function<WhyText.Row, String> text, String style) {
    TreeTableColumn<WhyText.Row, String> column = new TreeTableColumn<>(title);
    column.setCellValueFactory(
        cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue().getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.getStyleClass().add(style);
    boolean number = style.equals(NUMBER);
    column.setCellFactory(
        c -> number ? new NumberCell() : new WrappedCell(style.equals(NAME) ? INDENT : SPARE));
    return column;
  }

  /** Shows a number on one line. */
  private static final class NumberCell extends TreeTableCell<WhyText.Row, String> {
    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item);
    }
  }

  /** Shows a word of trust; the mouse tells what it means. */
  private static final class TrustCell extends TreeTableCell<WhyText.Row, String> {
    private final Label word = new Label();

    TrustCell() {
      word.getStyleClass().add("vs-why-trust");
      word.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
      } else {
        word.setText(item);
        HoverHelp.set(word, WhyText.meaning(item));
        setGraphic(word);
      }
    }
  }

  /** Shows all of a text, over as many lines as it needs. */
  private static final class WrappedCell extends TreeTableCell<WhyText.Row, String> {
    private final Text text = new Text();
    private final double spare;

    /**
     * @param spare pixels beside the text, for the arrow and the indentation of a tree
     */
    WrappedCell(double spare) {
      this.spare = spare;
      text.getStyleClass().add("text");
      setPrefHeight(USE_COMPUTED_SIZE);
      widthProperty().addListener((o, before, after) -> wrap());
      tableColumnProperty().addListener((o, before, after) -> wrap());
      paddingProperty().addListener((o, before, after) -> wrap());
    }

    /** A row is measured before its cells have their width: the column's is known. */
    private void wrap() {
      double width = getTableColumn() == null ? getWidth() : getTableColumn().getWidth();
      double inner = width - getPadding().getLeft() - getPadding().getRight();
      text.setWrappingWidth(Math.max(0, inner - spare));
    }

    @Override
    protected double computePrefHeight(double width) {
      wrap();
      return super.computePrefHeight(width);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
      } else {
        text.setText(item);
        setGraphic(text);
      }
    }
  }
}
