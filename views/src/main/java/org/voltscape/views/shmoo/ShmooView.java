package org.voltscape.views.shmoo;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.StringConverter;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.study.shmoo.ShmooSettings.Across;
import org.voltscape.figure.CellGround;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.shmoo.ShmooFigures;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.ChartPoint;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.fx.LatestSlot;
import org.voltscape.views.fx.LiveScroll;
import org.voltscape.views.workbench.ViewStudy;

/** The plane as a heat map with a cursor, and what is done with its cells. FX thread only. */
final class ShmooView {
  private static final double LEAST_CHART = 240;

  private final ShmooModel model;
  private final Asks asks;
  private final ChartPane chart = new ChartPane();
  private final Rectangle cursor = new Rectangle();
  private final ComboBox<String> design = new ComboBox<>();
  private final ComboBox<Across> axis = new ComboBox<>();
  private final ComboBox<ShmooSizes> size = new ComboBox<>();
  private final Button run = new Button("Run plane");
  private final Button cancel = new Button("Cancel");
  private final ProgressBar progress = new ProgressBar(0);
  private final Label work = new Label();
  private final Button open = new Button("Open measured shmoo…");
  private final Button remove = new Button("Remove measured");
  private final Button operate = new Button("Set operating point");
  private final Button keep = new Button("Make this the study");
  private final Label empty = new Label();
  private final Label outdated = new Label(ShmooText.OUTDATED);
  private final Label readout = new Label();
  private final Label agreement = new Label();
  private final BriefLabel summary = new BriefLabel(2);
  private final VBox results;
  private final BorderPane root = new BorderPane();
  private final LatestSlot<Boolean> drawings = new LatestSlot<>(ask -> draw());

  /** Choices are being set by the study, not by a person. */
  private boolean following;

  /**
   * What the view asks for.
   *
   * @param settings takes other settings and what has changed, for people
   * @param open asks for a file
   * @param operate takes row and column whose supply is to be looked at
   * @param keep takes row and column of the cell that is to be the study
   */
  record Asks(
      BiConsumer<ShmooSettings, String> settings,
      Runnable open,
      BiConsumer<Integer, Integer> operate,
      BiConsumer<Integer, Integer> keep) {}

  /**
   * @param model outlives the view
   */
  ShmooView(ShmooModel model, Asks asks) {
    this.model = model;
    this.asks = asks;
    buttons();
    choices();
    for (Label text : List.of(readout, agreement, outdated)) {
      text.setWrapText(true);
      text.setMinHeight(Region.USE_PREF_SIZE);
      text.setMaxWidth(Double.MAX_VALUE);
    }
    for (Label text : List.of(agreement, outdated)) {
      text.managedProperty().bind(text.visibleProperty());
    }
    readout.setId("shmoo-readout");
    summary.getStyleClass().add("vs-status");
    outdated.getStyleClass().add("vs-shmoo-outdated");
    empty.getStyleClass().add("vs-empty");
    empty.setWrapText(true);
    empty.setMaxWidth(420);
    empty.setMinHeight(Region.USE_PREF_SIZE);
    cursor.getStyleClass().add("vs-shmoo-cursor");
    cursor.setVisible(false);
    chart.addOverlay(cursor, this::placeCursor);
    chart.setOnKey(this::key);
    chart.setLegendRows(3);
    chart.setCellWords(this::words);
    chart.surface().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    VBox.setVgrow(chart, Priority.ALWAYS);
    FlowPane bar =
        new FlowPane(
            8,
            4,
            LabeledField.inBar("Design", design),
            LabeledField.inBar("Across", axis),
            LabeledField.inBar("Size", size),
            run,
            cancel,
            progress,
            work);
    FlowPane cells = new FlowPane(8, 4, operate, keep, open, remove);
    results = new VBox(4, cells, outdated, chart, readout, agreement, summary);
    chart.setMinHeight(LEAST_CHART);
    // Where the window is low the plot stays as high, and the words below are scrolled to.
    ScrollPane scrolled = LiveScroll.of(results);
    scrolled.setFitToWidth(true);
    scrolled.setFitToHeight(true);
    scrolled.getStyleClass().add("edge-to-edge");
    scrolled.visibleProperty().bind(results.visibleProperty());
    StackPane middle = new StackPane(scrolled, empty);
    middle.setMinHeight(0);
    root.getStyleClass().add("vs-shmoo-view");
    root.setPadding(new Insets(8));
    root.setTop(bar);
    root.setCenter(middle);
    BorderPane.setMargin(middle, new Insets(6, 0, 0, 0));

    model.studyProperty().addListener((o, was, is) -> follow(is));
    model.resultProperty().addListener((o, was, is) -> show());
    model.measuredProperty().addListener((o, was, is) -> show());
    model.selectedProperty().addListener((o, was, is) -> select());
    model.cursorProperty().addListener((o, was, is) -> tell());
    model.workProperty().addListener((o, was, is) -> showWork());
    model.complaintProperty().addListener((o, was, is) -> showWork());
    model.outdatedProperty().addListener((o, was, is) -> enable());
    outdated.visibleProperty().bind(model.outdatedProperty());
    progress.progressProperty().bind(model.progressProperty());
    follow(model.studyProperty().get());
    show();
    select();
    showWork();
  }

  Region node() {
    return root;
  }

  ChartPane chart() {
    return chart;
  }

  private void buttons() {
    run.getStyleClass().add("accent");
    run.setOnAction(e -> model.run());
    cancel.setOnAction(e -> model.stop());
    open.setOnAction(e -> asks.open().run());
    open.setTooltip(
        LabeledField.tooltip(
            "A table of passes and fails over supply and clock or temperature, laid over the plane"));
    remove.setOnAction(e -> model.setMeasured(null));
    operate.setOnAction(e -> told(asks.operate()));
    operate.setTooltip(
        LabeledField.tooltip("All views look at the supply of the cell that is told below"));
    keep.setOnAction(e -> told(asks.keep()));
    keep.setTooltip(
        LabeledField.tooltip(
            "The study of the cell that is told below: its design at its operating point. Arrow keys"
                + " and clicks choose the cell"));
  }

  /** What is told is what is worked with. */
  private void told(BiConsumer<Integer, Integer> action) {
    ShmooModel.Place at = model.cursorProperty().get();
    if (at.exists()) {
      action.accept(at.row(), at.column());
    }
  }

  private void choices() {
    axis.setItems(FXCollections.observableArrayList(Across.values()));
    axis.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Across of) {
            return of == null ? "" : of.title() + " (" + of.unit() + ")";
          }

          @Override
          public Across fromString(String text) {
            throw new UnsupportedOperationException("nobody types it");
          }
        });
    design
        .valueProperty()
        .addListener((o, was, is) -> ask(is, own().withDesign(is), "plane of " + is));
    axis.valueProperty()
        .addListener(
            (o, was, is) ->
                ask(
                    is,
                    own()
                        .with(
                            s ->
                                s.axis(is)
                                    .across(
                                        new ShmooSettings.Steps(
                                            Double.NaN, Double.NaN, own().across().count()))),
                    "plane over " + (is == null ? "" : is.title().toLowerCase(Locale.ROOT))));
    size.valueProperty()
        .addListener((o, was, is) -> ask(is, is == null ? own() : is.in(own()), "plane of " + is));
  }

  private ShmooSettings own() {
    return ShmooAsked.settings(model.studyProperty().get().study());
  }

  /** Tells the study, once the choices stand as it has them. */
  private void ask(Object chosen, ShmooSettings next, String what) {
    if (chosen != null && !following) {
      asks.settings().accept(next, what);
    }
  }

  private void follow(ViewStudy study) {
    if (study == null) {
      return;
    }
    following = true;
    try {
      Study of = study.study();
      ShmooSettings settings = ShmooAsked.settings(of);
      List<String> labels = ShmooAsked.designs(of);
      if (!design.getItems().equals(labels)) {
        design.getItems().setAll(labels);
      }
      String last = labels.isEmpty() ? null : labels.get(labels.size() - 1);
      design.setValue(settings.design().isEmpty() ? last : settings.design());
      axis.setValue(settings.axis());
      List<ShmooSizes> sizes = ShmooSizes.all(settings);
      if (!size.getItems().equals(sizes)) {
        size.getItems().setAll(sizes);
      }
      size.setValue(ShmooSizes.of(settings));
    } finally {
      following = false;
    }
  }

  private void show() {
    ShmooResult result = model.resultProperty().get();
    boolean there = result != null;
    results.setVisible(there);
    results.setManaged(there);
    empty.setVisible(!there);
    boolean measured = model.measuredProperty().get() != null;
    remove.setVisible(measured);
    remove.setManaged(measured);
    agreement.setVisible(there && measured);
    agreement.setText(
        there && measured ? ShmooText.measured(result, model.measuredProperty().get()) : "");
    if (there) {
      summary.setWords(ShmooText.summary(result));
    }
    draw();
    tell();
  }

  private void select() {
    drawings.publish(true);
  }

  /** The plane of another study says nothing of this one. */
  private void enable() {
    boolean any = model.cursorProperty().get().exists() && !model.outdatedProperty().get();
    operate.setDisable(!any);
    keep.setDisable(!any);
  }

  private void draw() {
    ShmooResult result = model.resultProperty().get();
    if (result != null) {
      ShmooModel.Place at = model.selectedProperty().get();
      chart.show(
          ShmooFigures.picture(result, model.measuredProperty().get(), at.row(), at.column()));
      describe();
    }
  }

  private String words(int place) {
    ShmooResult result = model.resultProperty().get();
    int columns = result.plan().columns();
    return ShmooText.cell(result, place / columns, place % columns);
  }

  private void tell() {
    ShmooResult result = model.resultProperty().get();
    ShmooModel.Place at = model.cursorProperty().get();
    enable();
    readout.setText(
        result == null || !at.exists() ? "" : ShmooText.cell(result, at.row(), at.column()));
    describe();
    placeCursor();
  }

  /** What is read aloud where the plane has the focus. */
  private void describe() {
    chart
        .surface()
        .setAccessibleText(readout.getText() + " Arrow keys move, Enter selects the cell.");
  }

  private void placeCursor() {
    Rectangle2D area = chart.plotArea();
    ShmooModel.Place at = model.cursorProperty().get();
    CellGround ground = chart.figure() instanceof LineFigure f ? f.ground() : null;
    boolean there =
        area != null
            && ground != null
            && at.exists()
            && at.row() < ground.rows()
            && at.column() < ground.columns();
    if (there) {
      Point2D low = chart.toPixel(ground.columnEdges()[at.column()], ground.rowEdges()[at.row()]);
      Point2D high =
          chart.toPixel(ground.columnEdges()[at.column() + 1], ground.rowEdges()[at.row() + 1]);
      cursor.setX(low.getX());
      cursor.setY(high.getY());
      cursor.setWidth(high.getX() - low.getX());
      cursor.setHeight(low.getY() - high.getY());
      there =
          low.getX() >= area.getMinX() - 1
              && high.getX() <= area.getMaxX() + 1
              && high.getY() >= area.getMinY() - 1
              && low.getY() <= area.getMaxY() + 1;
    }
    cursor.setVisible(there);
  }

  private void key(KeyEvent e) {
    if (e.isShortcutDown()
        || e.isAltDown()
        || e.isShiftDown()
        || model.resultProperty().get() == null) {
      return;
    }
    switch (e.getCode()) {
      case UP -> model.move(1, 0);
      case DOWN -> model.move(-1, 0);
      case LEFT -> model.move(0, -1);
      case RIGHT -> model.move(0, 1);
      case ENTER -> model.select();
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void clicked(MouseEvent e) {
    if (e.getButton() != MouseButton.PRIMARY || !e.isStillSincePress() || e.getClickCount() != 1) {
      return;
    }
    ChartPoint at = chart.toData(e.getX(), e.getY());
    CellGround ground = chart.figure() instanceof LineFigure f ? f.ground() : null;
    int place = at == null || ground == null || !at.inside() ? -1 : ground.at(at.x(), at.y());
    if (place >= 0) {
      model.moveTo(place / ground.columns(), place % ground.columns());
      model.select();
    }
  }

  private void showWork() {
    boolean busy = model.busy();
    run.setDisable(busy);
    for (Node node : List.of(cancel, progress)) {
      node.setVisible(busy);
      node.setManaged(busy);
    }
    String complaint = model.complaintProperty().get();
    boolean there = model.resultProperty().get() != null;
    // Without a plane a complaint has the whole pane.
    String text = busy ? model.workProperty().get() : there ? complaint : "";
    work.setText(text);
    work.setVisible(!text.isEmpty());
    work.setManaged(!text.isEmpty());
    empty.setText(busy || complaint.isEmpty() ? ShmooText.INVITATION : complaint);
  }
}
