package org.voltscape.views.curve;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.table.TableFiles;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.imports.TableWant;

/** Which curve, which others over it, and what can be done with points from files. */
final class CurveBar {
  /** From this width on the choice of further curves keeps its title whole. */
  private static final double ROOMY = 470;

  private final CurveModel model;
  private final ComboBox<ErrorCurve> choice = new ComboBox<>();
  private final CheckComboBox<ErrorCurve> comparison = new CheckComboBox<>();
  private final HBox root;
  private Runnable onImport = () -> {};
  private Runnable onPaste = () -> {};
  private Runnable onFit = () -> {};
  private TableDialogs imports = TableDialogs.forgetful();
  private Consumer<String> onComplaint = text -> {};
  private boolean showing;

  CurveBar(CurveModel model, CurveZones zones) {
    this.model = model;
    choice.setConverter(new Titles());
    choice.setAccessibleText("Error curve");
    choice.setTooltip(
        new Tooltip("The curve of the study: one that ships with the program, or your own"));
    choice.setMinWidth(60);
    choice.setPrefWidth(280);
    choice.setOnAction(
        e -> {
          if (!showing && choice.getValue() != null) {
            model.choose(choice.getValue());
          }
        });
    comparison.setConverter(new Titles());
    comparison.getItems().setAll(model.presets());
    comparison.setTitle("Compare");
    comparison.setAccessibleText("Curves drawn over this one");
    comparison.setTooltip(
        new Tooltip("Draw other curves over this one, those with the same unit on their axis"));
    comparison.setMinWidth(72);
    comparison.setPrefWidth(150);
    comparison
        .getCheckModel()
        .getCheckedItems()
        .addListener(
            (ListChangeListener<ErrorCurve>)
                change ->
                    model
                        .overlays()
                        .setAll(List.copyOf(comparison.getCheckModel().getCheckedItems())));
    Button fit = new Button("Fit…");
    fit.setId("curve-fit");
    fit.setTooltip(new Tooltip("A model through measured points, with its errors and 95 % band"));
    fit.setMinWidth(Region.USE_PREF_SIZE);
    fit.setOnAction(e -> onFit.run());
    CheckBox snap = new CheckBox("Snap");
    snap.setTooltip(
        new Tooltip("Points move in steps of 5 mV and 1-2-5 probabilities (or hold Shift)"));
    snap.setMinWidth(Region.USE_PREF_SIZE);
    snap.selectedProperty().bindBidirectional(model.snapProperty());
    CheckBox marked = new CheckBox("Zones");
    marked.setId("curve-zones");
    marked.setTooltip(
        new Tooltip(
            "Guardband, critical zone and crash below the plot, as the last run of the study found"
                + " them for its first scheme"));
    marked.setMinWidth(Region.USE_PREF_SIZE);
    marked.selectedProperty().bindBidirectional(zones.shownProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    root = new HBox(8, choice, comparison, files(), fit, gap, marked, snap);
    root.setAlignment(Pos.CENTER_LEFT);
    root.widthProperty()
        .addListener((o, was, is) -> comparison.setMinWidth(is.doubleValue() < ROOMY ? 72 : 112));
  }

  private MenuButton files() {
    MenuItem use = new MenuItem("Import as the study's curve…");
    use.setOnAction(e -> onImport.run());
    MenuItem paste = new MenuItem("Paste as the study's curve…");
    paste.setId("curve-paste");
    paste.setOnAction(e -> onPaste.run());
    MenuItem over = new MenuItem("Draw over this curve…");
    over.setOnAction(e -> chooseOverlay());
    MenuButton csv = new MenuButton("CSV", null, use, paste, over);
    csv.setTooltip(
        new Tooltip(
            "Points as a table with the columns voltage_v and probability; with cells and failing,"
                + " or low and high, the curve has a 95 % band"));
    csv.setMinWidth(Region.USE_PREF_SIZE);
    return csv;
  }

  HBox node() {
    return root;
  }

  void setOnImport(Runnable action) {
    onImport = action;
  }

  void setOnPaste(Runnable action) {
    onPaste = action;
  }

  /** What takes the tables of other curves. */
  void setImports(TableDialogs dialogs) {
    imports = dialogs;
  }

  void setOnFit(Runnable action) {
    onFit = action;
  }

  /** Told of what is wrong with a file; of an empty text once another was fine. */
  void setOnComplaint(Consumer<String> receiver) {
    onComplaint = receiver;
  }

  private void chooseOverlay() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Draw a curve over this one");
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter("Curves (*.csv, *.tsv, *.txt)", TableFiles.patterns()));
    File chosen = chooser.showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      overlay(chosen.toPath());
    }
  }

  /** Draws the curve of a file over the others. */
  void overlay(Path file) {
    imports.take(
        root.getScene() == null ? null : root.getScene().getWindow(),
        file,
        TableWant.CURVE,
        read -> {
          ErrorCurve curve = read.value();
          if (!comparison.getItems().contains(curve)) {
            comparison.getItems().add(curve);
          }
          comparison.getCheckModel().check(curve);
          onComplaint.accept("");
        },
        onComplaint);
  }

  /** Shows which curve is chosen; one of the user's own comes first. */
  void show(ErrorCurve curve) {
    showing = true;
    List<ErrorCurve> items = new ArrayList<>(model.presets());
    for (ErrorCurve own : List.of(model.studyCurve(), curve)) {
      if (!items.contains(own)) {
        items.add(0, own);
      }
    }
    if (!choice.getItems().equals(items)) {
      choice.getItems().setAll(items);
    }
    choice.setValue(curve);
    showing = false;
  }

  private static final class Titles extends StringConverter<ErrorCurve> {
    @Override
    public String toString(ErrorCurve curve) {
      return curve == null ? "" : curve.title();
    }

    @Override
    public ErrorCurve fromString(String text) {
      throw new UnsupportedOperationException("A curve is chosen, not typed.");
    }
  }
}
