package org.voltscape.app.workbench.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.actions.ActionList;
import org.voltscape.app.actions.FigureArguments;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.session.Session;
import org.voltscape.app.studio.StudioChoice;
import org.voltscape.app.studio.StudioDialog;
import org.voltscape.app.studio.StudioFigure;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.setup.FigurePreset;
import org.voltscape.figure.setup.FigureSetup;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.workbench.ViewFigure;

/**
 * Writes figures of the window to files, with the study that made them inside, as the user chooses
 * in the figure studio.
 */
public final class FigureExport implements FigureSink {
  private static final String NOT_WRITTEN = "The figure is not written";

  private final Window owner;
  private final StudyDocument document;
  private final FigureFiles files;
  private final Session session;
  private final ActionList actions;
  private FigureSetup setup = FigureSetup.of(FigureFormat.PDF, FigurePreset.COLUMN);
  private boolean marked;

  /** What the views hand over while all figures are gathered; null else. */
  private @Nullable List<StudioFigure> gathered;

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
    export(view, figure, List.of(study));
  }

  @Override
  public void export(String view, Figure figure, List<Study> studies) {
    take(view, figure, studies, recipe(studies));
  }

  private Function<Path, FigureRecipe> recipe(List<Study> studies) {
    return file ->
        FigureRecipe.of(
            studies.stream()
                .map(
                    study ->
                        StudyWriter.toJson(document.studyFor(study, StudyDocument.parent(file))))
                .toList());
  }

  @Override
  public void export(String view, Figure figure, String recipe) {
    take(view, figure, List.of(), file -> FigureRecipe.of(recipe));
  }

  private void take(
      String view, Figure figure, List<Study> studies, Function<Path, FigureRecipe> recipe) {
    // As the view stands now: it goes on while the file is chosen.
    StudioFigure taken =
        new StudioFigure(name(view, figure), figure, studies, recipe, command(view, figure));
    if (gathered != null) {
      gathered.add(taken);
    } else {
      studio(taken);
    }
  }

  private void studio(StudioFigure front) {
    List<StudioFigure> all = new ArrayList<>(List.of(front));
    others().stream().filter(f -> !f.figure().equals(front.figure())).forEach(all::add);
    all.addAll(ArrangedFigures.ofSchemes(front));
    all.addAll(ArrangedFigures.ofRuns(session.kept().all(), this::recipe));
    StudioDialog dialog =
        new StudioDialog(
            owner, all, setup, marked, TaskThreads.own("figure preview"), session::say);
    dialog
        .ask()
        .ifPresent(
            choice -> {
              setup = choice.setup().forAnother();
              marked = StudioChoice.canMark(choice.of().figure()) ? choice.marked() : marked;
              file(choice).ifPresent(name -> write(choice, name));
            });
  }

  /** The other figures that can be seen in the window. */
  private List<StudioFigure> others() {
    List<StudioFigure> found = new ArrayList<>();
    gathered = found;
    try {
      session
          .views()
          .all()
          .forEach(
              opened ->
                  opened.ask(view -> view.figures(), List.<ViewFigure>of()).stream()
                      .filter(FigureExport::inWindow)
                      .forEach(FigureExport::hand));
    } finally {
      gathered = null;
    }
    return found;
  }

  private static boolean inWindow(ViewFigure figure) {
    return figure.node().getScene() != null
        && figure.node().getScene().getWindow() != null
        && figure.seen();
  }

  private static void hand(ViewFigure figure) {
    try {
      figure.export().run();
    } catch (BadInputException e) {
      // Not there yet: it cannot be chosen.
      return;
    }
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
  private Optional<SaveName> file(StudioChoice choice) {
    FigureFormat format = choice.setup().format();
    List<String> words = choice.of().command();
    String name = words.isEmpty() ? "figure" : words.get(0);
    while (true) {
      Optional<Path> chosen =
          new FileChoice("Export the figure")
              .of(format.name(), "*" + format.ending())
              .toSave(owner, name + format.ending());
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

  private void write(StudioChoice choice, SaveName name) {
    StudioFigure of = choice.of();
    FigureSetup how = choice.setup();
    List<String> command =
        choice.marked() && StudioChoice.canMark(of.figure())
            ? marking(of.command(), session.point().getVolts())
            : of.command();
    FigureArguments arguments = FigureArguments.of(command, how);
    FigureRecipe recipe = of.recipe().apply(name.file());
    files.write(
        name,
        () -> {
          FigureRecipe made = recipe.withCommand(arguments.with(name.file()));
          how.write(choice.chart(), made, choice.sidecar(), name.file());
          FxThread.run(() -> actions.figure(of.name(), of.study(), arguments, name.file()));
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
}
