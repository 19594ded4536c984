package org.voltscape.views.decide;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Summary;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.decide.DecideText;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.form.LabeledField;

/** All designs in a table that is sorted by any of its columns. */
final class DesignTable {
  private static final double ROW = 26;
  private static final double FRAME = 16;
  private static final PseudoClass BACK = PseudoClass.getPseudoClass("back");

  /** A row: a design as it stands in a frame. */
  record Row(DecideFrame frame, int index) {
    DesignPoint point() {
      return frame.point(index);
    }

    String verdict() {
      return frame.verdicts().get(index);
    }
  }

  private final DecideModel model;
  private final TableView<Row> table = SeriesColumns.table("Designs", ROW);
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final SortedList<Row> sorted = new SortedList<>(rows);
  private final TableColumn<Row, Row> pin;
  private final TableColumn<Row, Row> outcome;
  private boolean showing;
  private String outcomeHeading = "";

  /**
   * @param theme whose colours the chart has
   * @param onEnter takes a design that a person decides for
   */
  DesignTable(DecideModel model, Supplier<FigureTheme> theme, Consumer<DesignPoint> onEnter) {
    this.model = model;
    table.setId("decide-designs");
    TableScale.scrolls(table);
    pin =
        text(
            "Pin",
            54,
            56,
            "Designs that are pinned, to look at them beside each other: P pins the chosen one",
            r -> r.frame().pinned().letter(r.index()),
            // What is not pinned comes last.
            Comparator.comparing(r -> r.frame().pinned().letter(r.index()) + "~"));
    pin.setVisible(false);
    TableColumn<Row, Row> scheme =
        SeriesColumns.names(
            "Scheme", theme, r -> r.frame().colour(r.index()), r -> r.point().label());
    add(
        scheme,
        118,
        150,
        "Schemes of the study in their colours. Every heading sorts.",
        Comparator.comparing(r -> r.point().scheme()));
    text(
        "Voltage",
        86,
        88,
        "Supply that the study sweeps",
        r -> SupplyText.volts(r.point().volts()),
        number(r -> r.point().volts()));
    outcome =
        text(
            "Accuracy",
            94,
            96,
            "Mean over the trials so far",
            DesignTable::mean,
            number(r -> r.point().mean()));
    text(
        "Energy",
        84,
        88,
        "Energy of one inference",
        r -> EnergyText.joules(r.point().joules()),
        number(r -> r.point().joules()));
    TableColumn<Row, Row> verdict =
        text(
            "Verdict",
            150,
            152,
            "What becomes of the design with what is asked above: ★ the best one, the lowest energy of"
                + " those that do all of it; not best: shown at 95 % confidence for all designs together,"
                + " whatever unseen dies do, or by the dies seen; may be best: not shown",
            Row::verdict,
            Comparator.comparing(DesignTable::rank).thenComparing(r -> r.point().joules()));
    text(
        "Dies seen",
        118,
        120,
        "Where the mean lies by the dies seen: right if no unlike die is unseen, and no 95 %"
            + " interval. The mouse over a row tells what unseen dies could do.",
        DesignTable::seen,
        number(r -> width(r.point())));
    text(
        "Front",
        112,
        124,
        "Whether another design is as accurate for no more energy (and area, latency, where these"
            + " are chosen): beaten is shown at 95 % confidence for all designs together",
        r -> r.frame().words().front(r.frame().decision().verdicts().get(r.index())),
        Comparator.comparing(r -> r.frame().decision().verdicts().get(r.index()).front()));
    text(
        "Relative",
        90,
        94,
        "Energy against the scenario at its nominal supply",
        r -> DecideText.factor(r.point().relativeEnergy()),
        number(r -> r.point().relativeEnergy()));
    text(
        "Area",
        74,
        78,
        "Area of the weight memory, or of the MAC array, against that without" + " protection",
        r -> DecideText.factor(r.point().area()),
        number(r -> r.point().area()));
    text(
        "Extra bits",
        100,
        104,
        "Cells added to every word of the weight memory",
        r -> DecideText.bits(r.point().extraBits()),
        number(r -> r.point().extraBits()));
    text(
        "Retrained",
        102,
        106,
        "Whether the network is trained again, and whether its failing"
            + " cells must be known when it is",
        r -> DecideText.retrained(r.point()),
        Comparator.comparing(r -> r.point().retraining()));
    text(
        "Latency",
        92,
        96,
        "Time of one inference against that without protection",
        r -> DecideText.factor(r.point().latency()),
        number(r -> r.point().latency()));
    table.getSortOrder().add(verdict);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setRowFactory(t -> new DesignRow());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                model.selectedProperty().set(is.index());
              }
            });
    table.setOnKeyPressed(
        e -> {
          Row row = table.getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && row != null) {
            onEnter.accept(row.point());
            e.consume();
          }
        });
    table.setOnMouseClicked(
        e -> {
          Row row = table.getSelectionModel().getSelectedItem();
          if (row != null && e.getTarget() instanceof Node n && inRow(n)) {
            onEnter.accept(row.point());
          }
        });
  }

  private static boolean inRow(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof TableRow<?> row) {
        return !row.isEmpty();
      }
    }
    return false;
  }

  TableView<Row> node() {
    return table;
  }

  private static String mean(Row r) {
    DesignPoint p = r.point();
    return p.outcome() == null
        ? "–"
        : (p.rough() ? "~ " : "") + r.frame().words().outcome().value(p.mean());
  }

  private static String seen(Row r) {
    Interval known = interval(r.point());
    return known.known()
        ? r.frame().words().outcome().numbers(known.low(), known.high())
        : r.point().outcome() == null ? "–" : DecideText.UNKNOWN;
  }

  private static Interval interval(DesignPoint p) {
    Summary known = p.outcome();
    return known == null || p.rough()
        ? Interval.UNKNOWN
        : Double.isNaN(known.unseen()) ? known.outer() : known.seen();
  }

  private static double width(DesignPoint p) {
    Interval known = interval(p);
    return known.known() ? known.high() - known.low() : Double.NaN;
  }

  /** The best first, then what may be it, then what is not. */
  private static int rank(Row r) {
    var v = r.frame().decision().verdicts().get(r.index());
    return r.index() == r.frame().decision().best()
        ? 0
        : v.fit().misses() ? 6 : v.fit().open() ? 5 : 1 + v.best().ordinal();
  }

  private static Comparator<Row> number(ToDoubleFunction<Row> of) {
    return Comparator.comparingDouble(of);
  }

  private TableColumn<Row, Row> text(
      String title,
      double least,
      double usual,
      String help,
      Function<Row, String> text,
      Comparator<Row> order) {
    TableColumn<Row, Row> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : text.apply(row));
              }
            });
    add(column, least, usual, help, order);
    return column;
  }

  private void add(
      TableColumn<Row, Row> column,
      double least,
      double usual,
      String help,
      Comparator<Row> order) {
    SeriesColumns.add(table, column, least, usual, help);
    column.setSortable(true);
    column.setComparator(order);
  }

  /** Shows a frame; the design that is looked at and the order stay. */
  void show(@Nullable DecideFrame frame) {
    showing = true;
    List<Row> next =
        frame == null
            ? List.of()
            : IntStream.range(0, frame.decision().points().size())
                .mapToObj(i -> new Row(frame, i))
                .toList();
    if (frame != null && !frame.words().outcome().heading().equals(outcomeHeading)) {
      outcomeHeading = frame.words().outcome().heading();
      ((Label) outcome.getGraphic()).setText(outcomeHeading);
    }
    pin.setVisible(frame != null && !frame.pinned().designs().isEmpty());
    rows.setAll(next);
    select();
    showing = false;
  }

  /** Marks the design that is looked at. */
  void select() {
    boolean before = showing;
    showing = true;
    int wanted = model.selectedProperty().get();
    int place =
        IntStream.range(0, sorted.size())
            .filter(i -> sorted.get(i).index() == wanted)
            .findFirst()
            .orElse(-1);
    if (place < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != place) {
      table.getSelectionModel().clearAndSelect(place);
      table.scrollTo(Math.max(0, place - 1));
    }
    showing = before;
  }

  /** Sets rows back that the brush leaves out. */
  void brushed() {
    for (Node row : table.lookupAll(".table-row-cell")) {
      if (row instanceof DesignRow each) {
        each.suit();
      }
    }
  }

  /** Draws the colours of another theme. */
  void refresh() {
    table.refresh();
  }

  private final class DesignRow extends TableRow<Row> {
    private final Tooltip all = LabeledField.tooltip("");

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      suit();
      if (empty || row == null) {
        setTooltip(null);
        return;
      }
      all.setMaxWidth(460);
      all.setText(row.frame().words().detail(row.frame().decision(), row.index()));
      setTooltip(all);
    }

    void suit() {
      Row row = getItem();
      pseudoClassStateChanged(
          BACK,
          !isEmpty()
              && row != null
              && (row.frame().dim(row.index()) || !model.inBrush(row.point())));
    }
  }
}
