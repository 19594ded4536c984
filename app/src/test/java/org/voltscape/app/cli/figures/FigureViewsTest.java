package org.voltscape.app.cli.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.Interruption;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.ProgressBar;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Axis;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.view.StudyFigure;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewDescriptions;

/** The command draws the figures of the views, whichever there are. */
class FigureViewsTest {
  private final FigureViews views = new FigureViews();

  @Test
  void every_figure_of_every_view_can_be_asked_for() {
    for (ViewDescription view : ViewDescriptions.all()) {
      for (String id : view.figureIds()) {
        assertThat(views.named(id).id()).isEqualTo(id);
      }
    }
  }

  @Test
  void no_figure_with_options_of_its_own_is_left_out_by_the_views() {
    List<String> shown =
        ViewDescriptions.all().stream().flatMap(view -> view.figureIds().stream()).toList();
    assertThat(FigureViews.withOptions()).extracting(FigureView::id).isSubsetOf(shown);
  }

  @Test
  void a_view_stands_for_its_main_figure() {
    assertThat(views.named("tradeoff").id()).isEqualTo("accuracy");
    assertThat(views.named("deviation").id()).isEqualTo("histogram");
    assertThatThrownBy(() -> views.named("changed"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("--view: found \"changed\", a view without a figure for files");
  }

  /** Tells in its title what it was drawn from. */
  private static final class Told implements StudyFigure {
    @Override
    public String id() {
      return "told";
    }

    @Override
    public String help() {
      return "what it was drawn from";
    }

    @Override
    public Figure draw(Request request) {
      return new LineFigure(
          String.join(
              " ",
              request.study().name(),
              request.curve().id(),
              String.valueOf(request.volts()),
              String.valueOf(request.trial()),
              String.valueOf(request.cancelled().getAsBoolean())),
          Axis.linear("x", ""),
          Axis.linear("y", ""),
          List.of(),
          List.of(),
          List.of(),
          "");
    }
  }

  @Test
  void a_figure_that_a_view_brings_gets_study_voltage_and_trial(@TempDir Path folder)
      throws Exception {
    Path study = folder.resolve("study.json");
    Files.writeString(
        study,
        "{\"name\": \"S\", \"workload\": \"digits-10x10\", \"voltages\": [0.51, 0.52],"
            + " \"trials\": 3}");
    FigureView view = new DrawnFigureView(new Told());
    assertThat(view.id()).isEqualTo("told");
    assertThat(view.help()).isEqualTo("what it was drawn from");
    assertThat(view.ofCells()).isFalse();
    assertThat(view.ownRecipe(new FigureOptions())).isEqualTo(Optional.empty());
    try (Interruption stop = Interruption.listen()) {
      LongWork work =
          new LongWork(ProgressBar.on(new PrintStream(PrintStream.nullOutputStream())), stop);
      Figure drawn =
          view.draw(
              new FigureRequest(
                  StudyInput.read(study.toString()),
                  "study.json",
                  new FigureOptions(),
                  null,
                  new DataOption(),
                  work));
      assertThat(drawn.title()).isEqualTo("S snnac-65nm 0.51 0 false");
    }
  }
}
