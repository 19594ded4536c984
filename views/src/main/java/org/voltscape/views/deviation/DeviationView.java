package org.voltscape.views.deviation;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.StudySupply;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.DeviationText;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.TrialBox;
import org.voltscape.views.fx.ShownWatch;

/** The histogram of deviations with its numbers. */
public final class DeviationView {
  private static final List<Integer> DIES = List.of(1, 10, 100);
  private static final String WAITING = "The network is being prepared.";

  private final DeviationModel model;
  private final ChartPane chart = new ChartPane();
  private final DeviationTable table = new DeviationTable(chart::theme);
  private final ComboBox<String> layer = new ComboBox<>();
  private final TrialBox trial =
      new TrialBox("Trial whose die is shown", "The die of this trial of the study, 0 the first");
  private final ComboBox<Integer> dies = new ComboBox<>();
  private final Label faults = new Label();
  private final Label empty = new Label(WAITING);
  private final VBox numbers = new VBox(4, faults, table.node());
  private final BorderPane root = new BorderPane();
  private final ObservableValue<Boolean> shown;

  /**
   * @param model outlives the view
   */
  public DeviationView(DeviationModel model) {
    this.model = model;
    empty.getStyleClass().add("vs-empty");
    empty.setWrapText(true);
    empty.setMaxWidth(480);
    faults.getStyleClass().add("vs-header");
    faults.setWrapText(true);
    faults.setMinHeight(Region.USE_PREF_SIZE);
    faults.setTooltip(
        new Tooltip(
            "Faults of the words without protection. A fault is silent where the cell reads what is"
                + " stored anyway (Hosseini et al., Table 3)."));
    StackPane middle = new StackPane(chart, empty);
    middle.setMinWidth(0);
    middle.setPadding(new Insets(6, 0, 6, 0));
    root.getStyleClass().add("vs-deviation");
    root.setPadding(new Insets(8));
    root.heightProperty().addListener((o, was, is) -> table.suit(is.doubleValue()));
    root.setTop(bar());
    root.setCenter(middle);
    root.setBottom(numbers);
    model.reportProperty().addListener((o, was, is) -> show());
    model.layerProperty().addListener((o, was, is) -> show());
    model.complaintProperty().addListener((o, was, is) -> show());
    model.layersProperty().addListener((o, was, is) -> showLayers());
    faults.textFillProperty().addListener((o, was, is) -> table.refresh());
    showLayers();
    show();
    shown = ShownWatch.of(root);
    shown.addListener((o, before, now) -> model.setShown(now));
    model.setShown(shown.getValue());
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** The chart. */
  public ChartPane chart() {
    return chart;
  }

  /** Called with the figure when the user wants it as a file. */
  public void setOnExport(Consumer<Figure> receiver) {
    chart.setOnExport(receiver);
  }

  /** Tells how many trials the study has, each with a die of its own. */
  public void setStudy(Study study) {
    trial.setTrials(study.effectiveTrials());
    dies.setDisable(study.effectiveTrials() == 1 && study.singleDie());
  }

  private FlowPane bar() {
    layer.setAccessibleText("Layer shown");
    layer.setTooltip(
        new Tooltip(
            "All words together, each in the LSB of its own tensor, or those of one layer"));
    layer
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((o, was, is) -> model.setLayer(is.intValue()));
    trial.setOnChoice(model::setTrial);
    dies.getItems().setAll(DIES);
    dies.setConverter(new DieCount());
    dies.setValue(1);
    dies.setAccessibleText("Dies counted together");
    dies.setTooltip(
        new Tooltip("One die, or this and the next ones together: rare deviations show sooner"));
    dies.valueProperty().addListener((o, was, is) -> model.setDies(is));
    FlowPane bar =
        new FlowPane(
            10,
            4,
            LabeledField.inBar("Words", layer),
            LabeledField.inBar("Trial", trial.node()),
            LabeledField.inBar("Count", dies));
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void showLayers() {
    layer.getItems().setAll(model.layersProperty().get());
    layer.getSelectionModel().select(model.layerProperty().get());
    layer.setDisable(layer.getItems().size() < 2);
  }

  private void show() {
    boolean any = model.reportProperty().get() != null;
    String complaint = model.complaintProperty().get();
    empty.setText(complaint.isEmpty() ? WAITING : complaint);
    empty.setVisible(!any && chart.figure() == null || !complaint.isEmpty());
    chart.setVisible(!empty.isVisible());
    numbers.setVisible(!empty.isVisible());
    if (any) {
      chart.show(model.figure());
      table.show(model.rows());
      faults.setText(DeviationText.faults(model.words().faults()) + moved());
    }
  }

  /** Whose faults are others than those told; empty where all schemes have the same. */
  private String moved() {
    String labels =
        model.studyShown().schemes().stream()
            .filter(StudySupply::moves)
            .map(SchemeChoice::label)
            .collect(Collectors.joining(", "));
    return labels.isEmpty()
        ? ""
        : " These are at the supply that is aimed at; words of "
            + labels
            + " are at the supply that each die settles on.";
  }

  /** {@code 1 die}, {@code 10 dies}. */
  private static final class DieCount extends StringConverter<Integer> {
    @Override
    public String toString(Integer count) {
      return count == null
          ? ""
          : String.format(Locale.ROOT, count == 1 ? "%d die" : "%d dies", count);
    }

    @Override
    public Integer fromString(String text) {
      return Integer.valueOf(text.substring(0, text.indexOf(' ')));
    }
  }
}
