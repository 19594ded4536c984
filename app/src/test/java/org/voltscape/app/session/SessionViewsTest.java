package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.figure.view.ViewGroup;
import org.voltscape.views.workbench.AbsentView;
import org.voltscape.views.workbench.ViewFigure;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewProvider;
import org.voltscape.views.workbench.ViewStudy;
import org.voltscape.views.workbench.WorkbenchView;

/** A view that fails is on its own: the others are told everything, and it can be opened again. */
class SessionViewsTest {
  /** Held, because the log manager would forget it. */
  private static final Logger LOG = Logger.getLogger(SessionViews.class.getName());

  private static final ViewStudy STUDY = study();

  /** Fails where it is told to, and writes down what it is told. */
  private static final class Brittle implements ViewProvider {
    private final String id;
    private final List<String> told = new ArrayList<>();
    private Throwable opening;
    private Throwable showing;

    Brittle(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String title() {
      return id;
    }

    @Override
    public String tip() {
      return id;
    }

    @Override
    public ViewGroup group() {
      return ViewGroup.values()[0];
    }

    @Override
    public WorkbenchView open(ViewHost host) {
      told.add("open");
      fail(opening);
      return new WorkbenchView() {
        private final Region node = new Pane();

        @Override
        public Region node() {
          return node;
        }

        @Override
        public void show(ViewStudy study) {
          told.add("study");
          fail(showing);
        }

        @Override
        public String nothingToShow(Study study) {
          return "nothing";
        }

        @Override
        public List<ViewFigure> figures() {
          return List.of();
        }

        @Override
        public void again() {
          told.add("again");
        }

        @Override
        public void dispose() {
          told.add("dispose");
          throw new IllegalStateException("not even that");
        }
      };
    }

    private static void fail(Throwable why) {
      if (why instanceof Error error) {
        throw error;
      } else if (why instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }

  private static ViewStudy study() {
    Study study = StudyReader.defaultStudy();
    return new ViewStudy(study, StudyCurves.resolve(study, Path.of("")), null);
  }

  @BeforeAll
  static void quiet() {
    LOG.setUseParentHandlers(false);
  }

  @AfterAll
  static void loud() {
    LOG.setUseParentHandlers(true);
  }

  private final Brittle first = new Brittle("first");
  private final Brittle second = new Brittle("second");

  private SessionViews open() {
    return new SessionViews(List.of(first, second), about -> null);
  }

  @Test
  void a_view_that_cannot_be_opened_leaves_the_others_alone() {
    first.opening = new NoClassDefFoundError("gone");
    SessionViews views = open();
    OpenedView failed = views.all().get(0);
    assertThat(failed.failureProperty().get()).isSameAs(first.opening);
    assertThat(failed.view()).isInstanceOf(AbsentView.class);
    views.show(STUDY);
    assertThat(first.told).containsExactly("open");
    assertThat(second.told).containsExactly("open", "study");
    assertThat(failed.nothingProperty().get()).isEmpty();
    assertThat(views.all().get(1).nothingProperty().get()).isEqualTo("nothing");
  }

  @Test
  void a_view_that_fails_while_it_shows_something_is_let_go_and_told_nothing_more() {
    SessionViews views = open();
    first.showing = new OutOfMemoryError("Java heap space");
    views.show(STUDY);
    views.again();
    assertThat(first.told).containsExactly("open", "study", "dispose");
    assertThat(second.told).containsExactly("open", "study", "again");
    assertThat(views.all().get(0).failureProperty().get()).isSameAs(first.showing);
    assertThat(views.all().get(1).failureProperty().get()).isNull();
    // That letting go failed, too, is part of the details.
    assertThat(first.showing.getSuppressed()).hasSize(1);
  }

  @Test
  void opened_again_it_knows_what_the_others_know() {
    SessionViews views = open();
    first.showing = new IllegalStateException("once");
    views.show(STUDY);
    OpenedView failed = views.all().get(0);
    WorkbenchView was = failed.view();

    failed.tryAgain();
    assertThat(failed.failureProperty().get()).as("fails again").isSameAs(first.showing);
    first.showing = null;
    first.told.clear();
    failed.tryAgain();
    assertThat(failed.failureProperty().get()).isNull();
    assertThat(failed.view()).isNotSameAs(was);
    assertThat(first.told).containsExactly("open", "study");
    assertThat(failed.nothingProperty().get()).isEqualTo("nothing");
    views.again();
    assertThat(first.told).containsExactly("open", "study", "again");
  }
}
