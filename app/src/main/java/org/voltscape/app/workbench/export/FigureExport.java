package org.voltscape.app.workbench.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.actions.ActionList;
import org.voltscape.app.actions.FigureArguments;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FieldsDialog;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.session.Session;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.views.fx.FxThread;

/** Writes a figure of the window to a file, with the study that made it inside. */
public final class FigureExport implements FigureSink {
  private static final String NOT_WRITTEN = "The figure is not written";

  private final Window owner;
  private final StudyDocument document;
  private final FigureFiles files;
  private final Session session;
  private final ActionList actions;
  private double width = 3.5;
  private double height = 2.6;
  private double resolution = FigureWriter.DEFAULT_DOTS_PER_INCH;
  private boolean marked;
  private FigureTheme theme = FigureTheme.PAPER;
  private FigureFormat format = FigureFormat.PDF;

  /**
   * @param session whose study the figures show, now or before its last edits
   * @param actions told of what was written
   */
  public FigureExport(Window owner, Session session, ActionList actions) {
    this.session = session;
    this.actions = actions;
    this.owner = owner;
    this.document = session.document();
    this.files = new FigureFiles(session);
  }

  @Override
  public void export(String view, Figure figure, Study study) {
    export(
        view,
        figure,
        study,
        file -> StudyWriter.toJson(document.studyFor(study, StudyDocument.parent(file))));
  }

  @Override
  public void export(String view, Figure figure, String recipe) {
    export(view, figure, null, file -> recipe);
  }

  /** Asks for size, look and file, and writes in the background. */
  private void export(
      String view, Figure figure, @Nullable Study study, Function<Path, String> recipeFor) {
    // As the view stands now: it goes on while the file is chosen.
    List<String> command = command(view, figure);
    double volts = session.point().getVolts();
    boolean marks = figure instanceof LineFigure lines && lines.marksOperatingPoint();
    if (ask(name(view, figure), marks)) {
      Figure wanted = wanted(figure, marked);
      List<String> its = marks && marked ? marking(command, volts) : command;
      file().ifPresent(file -> write(view, wanted, its, study, recipeFor.apply(file.file()), file));
    }
  }

  /**
   * What goes into the file. The operating point is no result: a figure marks it only where
   * somebody wants that. A run before this one is of another study than the file holds.
   */
  public static Figure wanted(Figure figure, boolean marked) {
    if (!(figure instanceof LineFigure lines)) {
      return figure;
    }
    LineFigure alone = lines.withoutPreviousRun();
    return marked ? alone : alone.withoutOperatingPoint();
  }

  /**
   * The words of a command for a figure with the operating point.
   *
   * @param command the words for the figure without it; empty for none
   * @param volts operating voltage; a figure that is at a supply of its own marks that one
   */
  public static List<String> marking(List<String> command, double volts) {
    if (command.isEmpty()) {
      return command;
    }
    List<String> words = new ArrayList<>(command);
    int own = command.indexOf("--voltage");
    words.add("--mark-voltage");
    words.add(own < 0 ? CsvWriter.number(volts) : command.get(own + 1));
    return words;
  }

  /** What is exported, for people. */
  static String name(String view, Figure figure) {
    return figure.title().isEmpty() || figure.title().equals(view)
        ? view
        : view + ": " + figure.title();
  }

  /** A file whose name says the format, asked for until it does; empty where nobody wants one. */
  private Optional<SaveName> file() {
    while (true) {
      Optional<Path> chosen =
          new FileChoice("Export the figure")
              .of(format.name(), "*" + format.ending())
              .toSave(owner, "figure" + format.ending());
      if (chosen.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            SaveName.of(chosen.get(), "a figure in " + format.name(), List.of(format.ending())));
      } catch (BadInputException e) {
        Errors.show(owner, NOT_WRITTEN, e.getMessage());
      }
    }
  }

  private void write(
      String view,
      Figure figure,
      List<String> command,
      @Nullable Study study,
      String recipe,
      SaveName name) {
    FigureTheme look = theme;
    FigureFormat kind = format;
    double w = width;
    double h = height;
    double dpi = resolution;
    FigureArguments arguments = FigureArguments.of(command, look, kind, w, h, dpi);
    files.write(
        name,
        () -> {
          FigureRecipe made = FigureRecipe.of(recipe).withCommand(arguments.with(name.file()));
          FigureWriter.writeWithSidecar(figure, look, kind, w, h, dpi, made, name.file());
          FxThread.run(() -> actions.figure(name(view, figure), study, arguments, name.file()));
        },
        sentence -> Errors.show(owner, NOT_WRITTEN, sentence));
  }

  private List<String> command(String title, Figure figure) {
    return session.views().all().stream()
        .filter(view -> view.about().title().equals(title))
        .findFirst()
        .map(opened -> opened.ask(view -> view.figureCommand(figure), List.<String>of()))
        .orElse(List.of());
  }

  /**
   * @param marks whether the figure marks the operating point, unless nobody wants that
   */
  private boolean ask(String name, boolean marks) {
    FieldsDialog dialog =
        new FieldsDialog(
            owner,
            "Export the figure",
            name + "\n\nThe file carries what made it; a study file is written beside it, too.");
    ComboBox<FigureFormat> formats = new ComboBox<>();
    formats.getItems().setAll(FigureFormat.values());
    formats.setValue(format);
    ComboBox<FigureTheme> themes = new ComboBox<>();
    themes.getItems().setAll(FigureTheme.PAPER, FigureTheme.SLIDES);
    themes.setConverter(new LowerCase<>(FigureTheme::valueOf));
    themes.setValue(theme);
    Spinner<Double> widths = new Spinner<>(1, 20, width, 0.1);
    Spinner<Double> heights = new Spinner<>(1, 20, height, 0.1);
    Spinner<Double> resolutions = new Spinner<>(50, 1200, resolution, 50);
    resolutions.setEditable(true);
    resolutions.disableProperty().bind(formats.valueProperty().isNotEqualTo(FigureFormat.PNG));
    widths.setEditable(true);
    heights.setEditable(true);
    GridPane grid = dialog.grid();
    row(grid, "Format", formats);
    row(grid, "Width (in)", widths);
    row(grid, "Height (in)", heights);
    row(grid, "Resolution of PNG (dots per inch)", resolutions);
    row(grid, "Look", themes);
    CheckBox mark = new CheckBox("Mark the operating point");
    mark.setId("mark-operating-point");
    mark.setSelected(marked);
    if (marks) {
      grid.add(mark, 1, grid.getRowCount());
    }
    if (!dialog.agreed()) {
      return false;
    }
    format = formats.getValue();
    theme = themes.getValue();
    width = widths.getValue();
    height = heights.getValue();
    resolution = resolutions.getValue();
    marked = marks ? mark.isSelected() : marked;
    return true;
  }

  private static void row(GridPane grid, String name, Control control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    grid.addRow(grid.getRowCount(), label, control);
  }

  /** Shows the constants of an enumeration in lower case. */
  private static final class LowerCase<T extends Enum<T>> extends javafx.util.StringConverter<T> {
    private final java.util.function.Function<String, T> parser;

    LowerCase(java.util.function.Function<String, T> parser) {
      this.parser = parser;
    }

    @Override
    public String toString(T value) {
      return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public T fromString(String text) {
      return parser.apply(text.toUpperCase(Locale.ROOT));
    }
  }
}
