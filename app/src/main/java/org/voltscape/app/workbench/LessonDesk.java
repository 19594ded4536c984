package org.voltscape.app.workbench;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.samples.Lessons;
import org.voltscape.app.session.Session;
import org.voltscape.app.workbench.layout.PaneArea;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.lesson.EngineRunner;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.LessonReader;
import org.voltscape.engine.lesson.WordSetting;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.lesson.LessonHost;
import org.voltscape.views.lesson.LessonModel;
import org.voltscape.views.lesson.LessonView;
import org.voltscape.views.workbench.ListedWork;

/** Lessons in the window: their menu, their panel, and what a step may do to the workbench. */
public final class LessonDesk {
  private static final String POINTED_OUT = "vs-pointed-out";

  private final Stage stage;
  private final Session session;
  private final PaneArea panes;
  private final Edits edits;
  private final LessonModel model;
  private final LessonView view;
  private Consumer<WordSetting> wordView = word -> {};
  private Study lent;
  private Node pointedOut;

  LessonDesk(Stage stage, Session session, PaneArea panes) {
    this.stage = stage;
    this.session = session;
    this.panes = panes;
    this.edits = new Edits(stage, session.document());
    int threads = Runtime.getRuntime().availableProcessors();
    this.model =
        new LessonModel(
            new Host(),
            cancelled -> new EngineRunner(session.engine(), threads, cancelled),
            TaskThreads.background());
    this.view = new LessonView(model);
    session.list(
        ListedWork.Work.unmeasured("Lesson: answer", model.workProperty(), model::stopSolving));
  }

  Region node() {
    return view.node();
  }

  void onOpen(Consumer<Boolean> listener) {
    model.onOpen(listener);
  }

  /** Told the word of a step as soon as what becomes of it is no secret: for a view of words. */
  void setOnWord(Consumer<WordSetting> receiver) {
    wordView = receiver;
  }

  Menu menu() {
    Menu menu = new Menu("_Lessons");
    for (Lesson lesson : Lessons.all()) {
      menu.getItems()
          .add(item(lesson.title() + "  (" + lesson.minutes() + " min)", () -> open(lesson)));
    }
    MenuItem leave = item("Leave the lesson", model::leave);
    leave.setDisable(true);
    model.onOpen(open -> leave.setDisable(!open));
    menu.getItems()
        .addAll(new SeparatorMenuItem(), item("Open lesson file…", this::openFile), leave);
    return menu;
  }

  private static MenuItem item(String title, Runnable action) {
    MenuItem item = new MenuItem(title);
    item.setMnemonicParsing(false);
    item.setOnAction(e -> action.run());
    return item;
  }

  /** Opens a lesson beside the views. */
  public void open(Lesson lesson) {
    model.open(lesson);
  }

  /** The lesson's steps and answers, for whoever drives the window. */
  public LessonModel model() {
    return model;
  }

  private void openFile() {
    new FileChoice("Open a lesson")
        .of("Lessons (*.json)", "*.json")
        .toOpen(stage)
        .ifPresent(this::open);
  }

  private void open(Path file) {
    FileWork.run(
        stage,
        "Reading " + file.getFileName(),
        () ->
            LessonReader.parse(
                TextFiles.read(file, LessonReader.MAX_BYTES), file.getFileName().toString()),
        this::open,
        sentence -> Errors.show(stage, "The lesson cannot be opened", sentence));
  }

  /** Whether the study on the workbench is one that a lesson put there. */
  boolean showsItsStudy() {
    return model.isOpen() && session.document().study().equals(lent);
  }

  /** Ends the lesson; a study of its own that nobody has changed makes room for the user's. */
  void putBack() {
    model.putBack();
  }

  /** What a step may do. */
  private final class Host implements LessonHost {
    @Override
    public Study study() {
      return session.document().study();
    }

    @Override
    public void apply(Study study, String what) {
      lent = study;
      edits.apply(study, what);
    }

    @Override
    public void voltage(double volts) {
      session.point().setVolts(volts);
    }

    @Override
    public void view(String id) {
      if (panes.ids().contains(id)) {
        panes.select(id);
      }
    }

    @Override
    public void highlight(String id) {
      if (pointedOut != null) {
        pointedOut.getStyleClass().remove(POINTED_OUT);
      }
      pointedOut =
          id == null || stage.getScene() == null ? null : stage.getScene().lookup("#" + id);
      if (pointedOut != null) {
        pointedOut.getStyleClass().add(POINTED_OUT);
      }
    }

    @Override
    public void showWord(WordSetting word) {
      wordView.accept(word);
    }
  }
}
