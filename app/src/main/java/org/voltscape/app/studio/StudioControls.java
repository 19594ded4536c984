package org.voltscape.app.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.figure.look.FigureLabels;
import org.voltscape.figure.look.FigureLook;
import org.voltscape.figure.look.LegendPlace;
import org.voltscape.figure.look.NotePlace;
import org.voltscape.figure.look.Palette;
import org.voltscape.figure.look.SchemeTitles;
import org.voltscape.figure.look.Typeface;
import org.voltscape.figure.setup.FigurePreset;
import org.voltscape.figure.setup.FigureSetup;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** Everything that can be chosen of a figure's file. JavaFX thread only. */
final class StudioControls extends VBox {
  private static final double GAP = 8;
  private static final double LABELS = 104;
  private static final double AXES = 56;
  private static final double MOST_INCHES = 100;

  private final ComboBox<StudioFigure> figures = new ComboBox<>();
  private final ComboBox<FigureFormat> formats = choice(FigureFormat.values(), FigureFormat::name);
  private final ComboBox<FigurePreset> presets = choice(FigurePreset.values(), this::named);
  private final NumberField width = inches();
  private final NumberField height = inches();
  private final NumberField dots = NumberField.whole(NumberRule.whole(50, 1200, 50, ""), 300);
  private final ComboBox<Typeface> typefaces = choice(Typeface.values(), Typeface::family);
  private final NumberField points =
      NumberField.decimal(
          NumberRule.decimal(FigureLook.LEAST_POINTS, FigureLook.MOST_POINTS, 0.5, "pt"), 8);
  private final ComboBox<LegendPlace> legends =
      choice(
          LegendPlace.values(),
          place ->
              switch (place) {
                case TOP -> "above the plot";
                case BOTTOM -> "below the plot";
                case RIGHT -> "at the right";
                case NONE -> "none";
              });
  private final CheckBox titled = new CheckBox("Title above the figure");
  private final ComboBox<NotePlace> notes =
      choice(
          NotePlace.values(),
          place ->
              switch (place) {
                case FIGURE -> "under the figure";
                case CAPTION -> "in a caption file";
                case NONE -> "none";
              });
  private final CheckBox titles = new CheckBox("Titles of schemes, not ids");
  private final ComboBox<Palette> palettes = choice(Palette.values(), Palette::title);
  private final CheckBox dashed = new CheckBox("Dashes tell lines apart in grey");
  private final CheckBox needed = new CheckBox("Height as the figure needs");
  private final CheckBox sidecar = new CheckBox("Study file beside the figure");
  private final CheckBox marked = new CheckBox("Mark the operating point");
  private final RangeFields x = new RangeFields("x axis", this::changed);
  private final RangeFields y = new RangeFields("y axis", this::changed);
  private final NameFields names = new NameFields(this::changed);
  private final Runnable listener;
  private boolean showing = true;

  /**
   * @param listener told whenever something else is chosen
   */
  StudioControls(Runnable listener) {
    super(GAP);
    setPadding(new Insets(GAP));
    this.listener = listener;
    marked.setId("mark-operating-point");
    formats.setId("figure-format");
    figures.setId("figure-choice");
    presets.setId("figure-preset");
    GridPane file = grid();
    HoverHelp.set(figures, "Which figure of the window is written.");
    figures.setAccessibleText("Figure");
    figures.setMaxWidth(Double.MAX_VALUE);
    file.add(figures, 0, 0, 2, 1);
    row(file, "Format", formats, "SVG and PDF are scalable, PNG is pixels, CSV is the data drawn.");
    row(file, "For", presets, "Sets size, type and small print for the place the figure is for.");
    row(file, "Width (in)", width, "Width of the figure on paper.");
    row(file, "Height (in)", height, "Height of the figure on paper.");
    wide(file, needed, "What cells need at this width; else that of the place it is for.");
    height.disableProperty().bind(needed.selectedProperty());
    row(file, "PNG (dots/in)", dots, "Pixels to the inch of a PNG.");
    dots.disableProperty().bind(formats.valueProperty().isNotEqualTo(FigureFormat.PNG));
    wide(
        file,
        sidecar,
        "The figure carries its study; some programs drop it. FIGURE.study.json keeps it.");
    sidecar.setSelected(true);
    GridPane words = grid();
    row(words, "Typeface", typefaces, "Comes with the program: it looks alike everywhere.");
    row(words, "Type size (pt)", points, "Of the axis labels; other words follow.");
    row(words, "Legend", legends, "Where the names of the lines stand.");
    row(words, "Small print", notes, "What intervals cover and where values end.");
    wide(words, titled, "Papers have the title in the caption.");
    wide(words, titles, "\"Bit masking\" in place of \"bit-masking\".");
    GridPane lines = grid();
    row(lines, "Colours", palettes, "All can be told apart with any colour blindness.");
    wide(lines, dashed, "Markers that hide each other step aside, too.");
    wide(lines, marked, "The vertical line at the supply that the window is at.");
    GridPane axes = grid(AXES);
    row(axes, "x axis", x);
    row(axes, "y axis", y);
    getChildren()
        .setAll(
            file,
            section("Words", words, true),
            section("Colours and lines", lines, true),
            section("Axes", axes, true),
            section("Names", names, false));
    for (ComboBox<?> each : new ComboBox<?>[] {formats, typefaces, legends, notes, palettes}) {
      each.valueProperty().addListener((o, was, is) -> changed());
    }
    for (CheckBox each : new CheckBox[] {needed, titled, titles, dashed, marked}) {
      each.selectedProperty().addListener((o, was, is) -> changed());
    }
    for (NumberField each : new NumberField[] {width, height, dots, points}) {
      each.textProperty().addListener((o, was, is) -> changed());
    }
    figures.valueProperty().addListener((o, was, is) -> another(is));
    presets.valueProperty().addListener((o, was, is) -> place(is));
  }

  private String named(FigurePreset preset) {
    return switch (preset) {
      case COLUMN -> "a column (3.5 in)";
      case PAGE -> "a page (7.16 in)";
      case SLIDE -> "a slide (16:9)";
      case POSTER -> "a poster";
    };
  }

  private static NumberField inches() {
    return NumberField.decimal(NumberRule.decimal(0.5, MOST_INCHES, 0.1, "in"), 3.5);
  }

  private static <T> ComboBox<T> choice(T[] values, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public T fromString(String text) {
            return Stream.of(values)
                .filter(v -> name.apply(v).equals(text))
                .findFirst()
                .orElseThrow();
          }
        });
    return box;
  }

  private static GridPane grid() {
    return grid(LABELS);
  }

  private static GridPane grid(double labels) {
    GridPane grid = new GridPane();
    grid.setHgap(GAP);
    grid.setVgap(GAP);
    ColumnConstraints field = new ColumnConstraints();
    field.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(new ColumnConstraints(labels), field);
    return grid;
  }

  private static void row(GridPane grid, String name, Control control, String help) {
    Label label = new Label(name);
    label.setLabelFor(control);
    HoverHelp.set(label, help);
    HoverHelp.set(control, help);
    control.setAccessibleText(name);
    control.setMaxWidth(Double.MAX_VALUE);
    grid.addRow(grid.getRowCount(), label, control);
  }

  private static void row(GridPane grid, String name, Node fields) {
    grid.addRow(grid.getRowCount(), new Label(name), fields);
  }

  private static void wide(GridPane grid, CheckBox box, String help) {
    HoverHelp.set(box, help);
    grid.add(box, 0, grid.getRowCount(), 2, 1);
  }

  private static TitledPane section(String title, Node content, boolean open) {
    TitledPane pane = new TitledPane(title, content);
    pane.setAnimated(false);
    pane.setExpanded(open);
    return pane;
  }

  /** Offers figures; the first is chosen. */
  void offer(List<StudioFigure> all) {
    showing = true;
    figures.getItems().setAll(all);
    figures.setValue(all.get(0));
    showing = false;
  }

  /** Shows a setup. */
  void show(FigureSetup setup, boolean mark) {
    showing = true;
    formats.setValue(setup.format());
    presets.setValue(setup.preset());
    width.setValue(setup.width());
    needed.setSelected(Double.isNaN(setup.height()));
    height.setValue(Double.isNaN(setup.height()) ? setup.preset().height() : setup.height());
    dots.setValue(Math.round(setup.dotsPerInch()));
    titles.setSelected(setup.titles());
    marked.setSelected(mark);
    x.show(setup.look().x());
    y.show(setup.look().y());
    look(setup.look());
    showing = false;
    changed();
  }

  private void look(FigureLook look) {
    typefaces.setValue(look.typeface());
    points.setValue(look.points());
    legends.setValue(look.legend());
    titled.setSelected(look.titled());
    notes.setValue(look.note());
    palettes.setValue(look.palette());
    dashed.setSelected(look.dashed());
  }

  private void another(StudioFigure figure) {
    if (figure != null) {
      marked.setDisable(!StudioChoice.canMark(figure.figure()));
      names.show(
          FigureLabels.of(figure.figure()),
          figure.study() == null ? Map.of() : SchemeTitles.of(figure.study()));
      if (!showing) {
        // Ranges are of one figure only.
        x.show(AxisChoice.FREE);
        y.show(AxisChoice.FREE);
      }
      changed();
    }
  }

  /** A place has its own size and look; typeface, colours, names, axes and format stay. */
  private void place(FigurePreset preset) {
    if (!showing && preset != null) {
      showing = true;
      width.setValue(preset.width());
      height.setValue(preset.height());
      needed.setSelected(true);
      Typeface own = typefaces.getValue();
      Palette colours = palettes.getValue();
      look(preset.look());
      typefaces.setValue(own);
      palettes.setValue(colours);
      showing = false;
      changed();
    }
  }

  private void changed() {
    if (!showing) {
      listener.run();
    }
  }

  /** What is wrong with what was typed, as a sentence; empty where nothing is. */
  Optional<String> complaint() {
    return Stream.of(width, height, dots, points)
        .map(NumberField::complaint)
        .flatMap(Optional::stream)
        .findFirst()
        .or(x::complaint)
        .or(y::complaint);
  }

  /** What is chosen; only where there is no complaint. */
  StudioChoice choice() {
    FigureSetup setup =
        new FigureSetup(
            formats.getValue(),
            presets.getValue(),
            number(width),
            needed.isSelected() ? FigureSetup.AS_NEEDED : number(height),
            number(dots),
            new FigureLook(
                typefaces.getValue(),
                number(points),
                legends.getValue(),
                titled.isSelected(),
                notes.getValue(),
                palettes.getValue(),
                dashed.isSelected(),
                names.names(),
                x.choice(),
                y.choice()),
            titles.isSelected());
    return new StudioChoice(
        figures.getValue(),
        setup,
        marked.isSelected() && !marked.isDisabled(),
        sidecar.isSelected());
  }

  private static double number(NumberField field) {
    return field.number().orElseThrow().doubleValue();
  }
}
