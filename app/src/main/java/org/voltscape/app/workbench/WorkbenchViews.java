package org.voltscape.app.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.session.Desk;
import org.voltscape.app.session.OpenedView;
import org.voltscape.app.session.Session;
import org.voltscape.app.workbench.export.FigureSink;
import org.voltscape.app.workbench.export.FrontFigure;
import org.voltscape.app.workbench.layout.PaneArea;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.imports.TableDialogs;
import org.voltscape.views.why.WhyPopOver;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.WorkbenchView;

/**
 * The views in the window: puts all that the program knows into the panes, knowing none by name,
 * and does for them what takes a window. JavaFX thread only.
 */
final class WorkbenchViews implements Desk {
  private static final String NO_FIGURE = "There is no figure to export";

  private final Stage stage;
  private final Session session;
  private final PaneArea panes;
  private final Inspector inspector;
  private final FigureSink figures;
  private final TableDialogs imports;
  private final Documents documents;
  private final Map<String, FrontFigure> fronts = new LinkedHashMap<>();
  private FigureTheme theme;

  /** The window's document, and what is around it. */
  record Documents(StudyFiles files, OtherWindows windows, WindowSettings settings) {}

  WorkbenchViews(
      Stage stage,
      Session session,
      PaneArea panes,
      Inspector inspector,
      FigureSink figures,
      TableDialogs imports,
      Documents documents) {
    this.documents = documents;
    this.imports = imports;
    this.stage = stage;
    this.session = session;
    this.panes = panes;
    this.inspector = inspector;
    this.figures = figures;
    session.setDesk(this);
  }

  void setTheme(FigureTheme look) {
    theme = look;
    session.views().all().forEach(v -> v.tell(view -> view.setTheme(look)));
  }

  /** Puts all views into the panes; each is built when it is first looked at. */
  void add() {
    for (OpenedView opened : session.views().all()) {
      ViewDescription about = opened.about();
      panes.add(about.id(), about.title(), about.tip(), () -> build(opened), about.group().right());
    }
  }

  private Region build(OpenedView opened) {
    Region node = InsteadOfView.of(GuardedNode.of(opened), opened.nothingProperty());
    follow(opened);
    opened.failureProperty().addListener((o, was, is) -> follow(opened));
    return node;
  }

  /** A view that has failed has no figure; one that is opened again looks like the others. */
  private void follow(OpenedView opened) {
    if (theme != null) {
      opened.tell(view -> view.setTheme(theme));
    }
    fronts.put(opened.about().id(), opened.ask(FrontFigure::new, FrontFigure.none()));
  }

  /**
   * Hands over the figure in front: of the view the user worked with last, the one that was worked
   * with last.
   */
  void exportFigure() {
    guard(
        NO_FIGURE,
        () -> {
          if (!exportFront()) {
            Errors.show(stage, NO_FIGURE, whyNone(panes.front()));
          }
        });
  }

  /**
   * The same without a word where there is none.
   *
   * @return whether there is one
   * @throws org.voltscape.engine.param.BadInputException where what it shows is not there yet
   */
  boolean exportFront() {
    return fronts.getOrDefault(panes.front(), FrontFigure.none()).export();
  }

  private String whyNone(String id) {
    String why = session.views().find(id).map(WorkbenchView::whyNoFigure).orElse("");
    return why.isEmpty() ? "\"" + panes.title(id) + "\" shows no figure at the moment." : why;
  }

  @Override
  public void export(String view, Figure figure, Study study) {
    figures.export(view, figure, study);
  }

  @Override
  public void export(String view, Figure figure, String recipe) {
    figures.export(view, figure, recipe);
  }

  @Override
  public void export(String view, Figure figure, List<Study> studies) {
    figures.export(view, figure, studies);
  }

  @Override
  public void hover(String text) {
    inspector.showHover(text);
  }

  @Override
  public void guard(String heading, Runnable action) {
    Errors.guard(stage, heading, action);
  }

  @Override
  public void explain(String title, EnergyReport report) {
    Point2D mouse = new Robot().getMousePosition();
    WhyPopOver.of(title, report).show(panes.frontNode(), mouse.getX(), mouse.getY());
  }

  @Override
  public void select(String id) {
    panes.select(id);
  }

  @Override
  public TableDialogs imports() {
    return imports;
  }

  @Override
  public <T> void read(ViewHost.Question<T> question, Consumer<T> done) {
    new FileChoice(question.title())
        .of(question.kind(), question.patterns().toArray(String[]::new))
        .toOpen(stage)
        .ifPresent(
            file ->
                FileWork.run(
                    stage,
                    "Reading " + file.getFileName(),
                    () -> question.reader().read(file),
                    done,
                    sentence -> Errors.show(stage, question.trouble(), sentence)));
  }

  @Override
  public void open(Study study, boolean window) {
    if (window && documents.windows() != OtherWindows.NONE) {
      documents.windows().open(StudyDocument.Loaded.of(study, null));
    } else {
      documents.files().start(study);
    }
  }

  @Override
  public void chooseData() {
    documents.settings().ask();
  }

  @Override
  public void write(ViewHost.Folder question) {
    FileChoice.folder(stage, question.title())
        .ifPresent(
            folder ->
                FileWork.run(
                    stage,
                    "Writing to " + folder,
                    () -> question.writer().apply(folder),
                    done -> session.say("Written to " + done),
                    sentence -> Errors.show(stage, question.trouble(), sentence)));
  }
}
