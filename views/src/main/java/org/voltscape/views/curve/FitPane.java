package org.voltscape.views.curve;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.voltscape.engine.curve.CurveFit;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.FitModel;
import org.voltscape.engine.curve.FitParameter;
import org.voltscape.engine.io.table.TableFiles;
import org.voltscape.figure.studies.CurveFigures;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.imports.TableWant;

/** A fit with its preview over the curve as it is: points, model, parameters, misfit. */
final class FitPane {
  private static final double SIDE = 300;

  private final CurveFitting fitting;
  private final ErrorCurve before;
  private final TableDialogs imports;
  private final ChartPane chart = new ChartPane();
  private final Label points = wrapped();
  private final Label reason = wrapped();
  private final Label misfit = wrapped();
  private final Label extrapolated = wrapped();
  private final Label complaint = wrapped();
  private final GridPane parameters = new GridPane();
  private final HBox root;

  /** A pane whose imports remember nothing. */
  FitPane(CurveFitting fitting, ErrorCurve before) {
    this(fitting, before, TableDialogs.forgetful());
  }

  /**
   * @param before the curve as it is, for comparison
   * @param imports take tables of points
   */
  FitPane(CurveFitting fitting, ErrorCurve before, TableDialogs imports) {
    this.imports = imports;
    this.fitting = fitting;
    this.before = before;
    ComboBox<FitModel> model = new ComboBox<>();
    model.setId("fit-model");
    model.getItems().add(null);
    model.getItems().addAll(Arrays.asList(FitModel.values()));
    model.setConverter(new Names());
    model.setButtonCell(new NameCell());
    model.setCellFactory(list -> new NameCell());
    model.valueProperty().bindBidirectional(fitting.modelProperty());
    model.setMaxWidth(Double.MAX_VALUE);
    model.setAccessibleText("Model of the fit");
    model.setTooltip(
        new Tooltip(
            "Best of both: the likelier model for counted cells, else the one with the smaller"
                + " misfit"));
    Button csv = new Button("Points from CSV…");
    csv.setTooltip(
        new Tooltip(
            "Columns voltage_v and probability, better with cells and failing; points may scatter"));
    csv.setOnAction(e -> choose());
    Button paste = new Button("Paste points");
    paste.setId("fit-paste");
    paste.setTooltip(
        new Tooltip("Points copied from a spreadsheet, a page or a paper, with their header"));
    paste.setOnAction(e -> paste());
    FlowPane sources = new FlowPane(8, 8, csv, paste);
    parameters.setHgap(10);
    parameters.setVgap(4);
    complaint.getStyleClass().add("vs-complaint");
    Label modelName = new Label("Model");
    modelName.setLabelFor(model);
    VBox side =
        new VBox(
            8,
            points,
            sources,
            modelName,
            model,
            reason,
            parameters,
            misfit,
            extrapolated,
            complaint);
    side.setPadding(new Insets(4, 4, 4, 8));
    side.setMinWidth(SIDE);
    side.setPrefWidth(SIDE);
    side.setMaxWidth(SIDE);
    side.setAlignment(Pos.TOP_LEFT);
    chart.setPrefSize(620, 440);
    HBox.setHgrow(chart, Priority.ALWAYS);
    root = new HBox(chart, side);
    root.getStyleClass().add("vs-curve-fit");
    ChangeListener<Object> changed = (o, was, is) -> show();
    fitting.fitProperty().addListener(changed);
    fitting.complaintProperty().addListener(changed);
    show();
  }

  private static Label wrapped() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  Region node() {
    return root;
  }

  ChartPane chart() {
    return chart;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Measured points");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                "Measured points (*.csv, *.tsv, *.txt)", TableFiles.patterns()));
    File chosen = chooser.showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      read(chosen.toPath());
    }
  }

  /** Takes the points of a file. */
  void read(Path file) {
    imports.take(
        window(), file, TableWant.POINTS, read -> fitting.take(read.value()), fitting::complain);
  }

  private void paste() {
    imports.paste(
        window(), TableWant.POINTS, read -> fitting.take(read.value()), fitting::complain);
  }

  private Window window() {
    return root.getScene() == null ? null : root.getScene().getWindow();
  }

  private void show() {
    CurveFit fit = fitting.fit();
    points.setText(fitting.pointsText());
    complaint.setText(fitting.complaintProperty().get());
    parameters.getChildren().clear();
    if (fit == null) {
      reason.setText("");
      misfit.setText("");
      extrapolated.setText("");
      preview(List.of(before));
      return;
    }
    reason.setText(
        fit.model().title()
            + ", "
            + fit.model().formula()
            + (fitting.modelProperty().get() == null ? ". " + fit.reason() : "."));
    int row = 0;
    for (FitParameter p : fit.parameters()) {
      Label value = new Label(CurveFitting.text(p));
      value.setWrapText(true);
      parameters.addRow(row++, new Label(p.name()), value);
    }
    misfit.setText(CurveFitting.misfit(fit));
    extrapolated.setText(
        "Extrapolated below "
            + CurveText.place(fit.curve(), fit.curve().lowest())
            + " and above "
            + CurveText.place(fit.curve(), fit.curve().highest())
            + ".");
    preview(List.of(fit.curve(), before));
  }

  private void preview(List<ErrorCurve> curves) {
    List<ErrorCurve> shown = new ArrayList<>(curves);
    if (shown.size() > 1 && shown.get(1).equals(shown.get(0))) {
      shown.remove(1);
    }
    double[] range = CurveFigures.range(shown.subList(0, 1), Double.NaN);
    chart.show(CurveFigures.of(shown, 0, Double.NaN, range[0], range[1]));
  }

  private static String name(FitModel model) {
    return model == null ? "Best of both models" : model.title() + ": " + model.formula();
  }

  private static final class NameCell extends ListCell<FitModel> {
    @Override
    protected void updateItem(FitModel item, boolean empty) {
      super.updateItem(item, empty);
      // The empty choice is one too: the better model.
      setText(item == null && empty && getIndex() > 0 ? "" : name(item));
    }
  }

  private static final class Names extends StringConverter<FitModel> {
    @Override
    public String toString(FitModel model) {
      return name(model);
    }

    @Override
    public FitModel fromString(String text) {
      throw new UnsupportedOperationException("A model is chosen, not typed.");
    }
  }
}
