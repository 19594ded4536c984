package org.voltscape.views.minerva;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.figure.minerva.MinervaText;
import org.voltscape.views.form.DetailPopOver;
import org.voltscape.views.form.HoverHelp;

/** Opens a bar of the waterfall into the terms of its energy. Escape closes it. */
final class TermsPopOver {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 300;
  private static final double SPARE = 4;

  private TermsPopOver() {}

  /**
   * Shows the terms.
   *
   * @param owner whose look it takes: not that of a row in bold
   * @param beside where it is shown
   */
  static void show(Node owner, Node beside, Waterfall.Bar bar) {
    String title = "Energy per prediction, " + bar.stage();
    PopOver popOver =
        DetailPopOver.of(
            title,
            close -> content(title, bar, close),
            PopOver.ArrowLocation.TOP_CENTER,
            ".table-view");
    Bounds at = beside.localToScreen(beside.getBoundsInLocal());
    popOver.show(owner, at.getCenterX(), at.getMinY() + Math.min(at.getHeight(), HEIGHT / 2));
  }

  /** The inside of the pop-over. */
  static VBox content(String title, Waterfall.Bar bar, Runnable close) {
    Label heading = new Label(title + ": " + bar.title());
    heading.getStyleClass().add("vs-why-title");
    heading.setWrapText(true);
    Label total = new Label(total(bar));
    total.getStyleClass().add("vs-why-total");
    total.setWrapText(true);
    VBox words = new VBox(heading, total);
    words.setMinWidth(0);
    for (String remark : bar.remarks()) {
      words.getChildren().add(line(remark));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button copy = new Button("Copy", new FontIcon("fth-copy"));
    copy.getStyleClass().add("small");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(copy, "The terms as text, their columns separated by tabs.");
    copy.setOnAction(
        e -> {
          ClipboardContent text = new ClipboardContent();
          text.putString(plain(title, bar));
          Clipboard.getSystemClipboard().setContent(text);
        });
    Button done = new Button(null, new FontIcon("fth-x"));
    done.getStyleClass().addAll("vs-icon-button", "flat");
    done.setAccessibleText("Close");
    done.setOnAction(e -> close.run());
    HBox head = new HBox(words, copy, done);
    head.setAlignment(Pos.TOP_LEFT);
    head.getStyleClass().add("vs-why-head");
    VBox content = new VBox(head, table(bar));
    content.getStyleClass().add("vs-why");
    content.setPrefWidth(WIDTH);
    return content;
  }

  private static String total(Waterfall.Bar bar) {
    return MinervaText.si(bar.joules(), "J")
        + " per prediction, "
        + MinervaText.si(bar.watts(), "W")
        + " while it works without a break";
  }

  private static Label line(String text) {
    Label line = new Label(text);
    line.getStyleClass().add("vs-hint");
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }

  private static TableView<Waterfall.Term> table(Waterfall.Bar bar) {
    TableView<Waterfall.Term> table = new TableView<>();
    table.getStyleClass().addAll("vs-scheme-table", "dense");
    table.setAccessibleText("Terms of the energy");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(column("Term", 150, "", Waterfall.Term::name));
    table
        .getColumns()
        .add(
            column(
                "Energy",
                80,
                "Energy in J of a prediction; a saving is below 0",
                t -> MinervaText.si(t.joules(), "J")));
    table.getColumns().add(column("Share", 60, "Share of the design's energy", t -> share(bar, t)));
    table.getColumns().add(column("Trust", 90, trust(), Waterfall.Term::tier));
    table.getColumns().add(column("Source", 300, "The formula in words", Waterfall.Term::source));
    table.getItems().setAll(bar.terms());
    table.setPrefHeight(HEIGHT);
    return table;
  }

  private static String trust() {
    StringBuilder text = new StringBuilder("How far it can be trusted: ");
    String between = "";
    for (Tier tier : List.of(Tier.values())) {
      text.append(between).append(tier.id()).append(", ").append(tier.meaning());
      between = "; ";
    }
    return text.append('.').toString();
  }

  private static String share(Waterfall.Bar bar, Waterfall.Term term) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * term.joules() / bar.joules());
  }

  /** The terms as text. */
  static String plain(String title, Waterfall.Bar bar) {
    StringBuilder text = new StringBuilder(title + ": " + bar.title() + ", " + total(bar) + "\n");
    for (String remark : bar.remarks()) {
      text.append(remark).append('\n');
    }
    text.append("Term\tEnergy\tShare\tTrust\tSource\n");
    for (Waterfall.Term term : bar.terms()) {
      text.append(
          String.join(
              "\t",
              term.name(),
              MinervaText.si(term.joules(), "J"),
              share(bar, term),
              term.tier(),
              term.source()));
      text.append('\n');
    }
    return text.toString();
  }

  private static TableColumn<Waterfall.Term, String> column(
      String title, double width, String help, Function<Waterfall.Term, String> text) {
    TableColumn<Waterfall.Term, String> column = new TableColumn<>();
    Label name = new Label(title);
    if (!help.isEmpty()) {
      HoverHelp.set(name, help);
    }
    column.setGraphic(name);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(text.apply(c.getValue())));
    column.setCellFactory(c -> new WrappedCell());
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /** Shows all of a text, over as many lines as it needs. */
  private static final class WrappedCell extends TableCell<Waterfall.Term, String> {
    private final Text words = new Text();

    WrappedCell() {
      words.getStyleClass().add("text");
      setPrefHeight(USE_COMPUTED_SIZE);
      widthProperty().addListener((o, was, is) -> wrap());
      tableColumnProperty().addListener((o, was, is) -> wrap());
    }

    private void wrap() {
      double width = getTableColumn() == null ? getWidth() : getTableColumn().getWidth();
      words.setWrappingWidth(
          Math.max(0, width - getPadding().getLeft() - getPadding().getRight() - SPARE));
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
        words.setText(item);
        setGraphic(words);
      }
    }
  }
}
