package org.voltscape.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.figure.setup.FigurePreset;
import org.voltscape.figure.setup.FigureSetup;
import org.voltscape.figure.studies.CurveFigures;

/** What the studio's controls come to. */
class StudioControlsTest {
  private static final LineFigure CURVE =
      CurveFigures.of(List.of(CurvePresets.find("snnac-65nm").orElseThrow()), 0, 0.5, 0.4, 0.6);
  private static final LineFigure PLAIN =
      new LineFigure(
          "plain",
          Axis.linear("Supply", "V"),
          Axis.linear("Accuracy", ""),
          List.of(
              Series.of(
                  "bit-masking", new double[] {1, 2}, new double[] {1, 2}, Series.Style.LINE, 0)),
          List.of(),
          List.of(),
          "");

  private StudioControls controls;

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() throws Exception {
    controls =
        onFx(
            () -> {
              StudioControls made = new StudioControls(() -> {});
              made.offer(
                  List.of(
                      new StudioFigure(
                          "Curve",
                          CURVE,
                          List.of(),
                          file -> FigureRecipe.of("{}"),
                          List.of("curve")),
                      new StudioFigure(
                          "Plain",
                          PLAIN,
                          List.of(
                              StudyReader.parse(
                                  "{\"workload\": \"digits-10x10\", \"voltages\": [0.5],"
                                      + " \"schemes\": [\"bit-masking\"]}",
                                  "test")),
                          file -> FigureRecipe.of("{}"),
                          List.of())));
              made.show(FigureSetup.of(FigureFormat.PDF, FigurePreset.COLUMN), false);
              return made;
            });
  }

  @Test
  void a_setup_that_is_shown_is_chosen() throws Exception {
    FigureSetup shown = FigureSetup.of(FigureFormat.PNG, FigurePreset.POSTER);
    StudioChoice choice =
        onFx(
            () -> {
              controls.show(shown, true);
              return controls.choice();
            });
    assertThat(choice.setup()).isEqualTo(shown);
    assertThat(choice.marked()).isTrue();
    assertThat(choice.of().name()).isEqualTo("Curve");
  }

  @Test
  void a_preset_brings_its_size_and_look_and_leaves_format_and_axes() throws Exception {
    StudioChoice choice =
        onFx(
            () -> {
              field("x axis, from").setText("0.45");
              this.<FigureFormat>box("figure-format").setValue(FigureFormat.SVG);
              this.<FigurePreset>box("figure-preset").setValue(FigurePreset.SLIDE);
              return controls.choice();
            });
    FigureSetup slide = FigureSetup.of(FigureFormat.SVG, FigurePreset.SLIDE);
    assertThat(choice.setup().width()).isEqualTo(10);
    assertThat(choice.setup().height()).as("what the figure needs").isNaN();
    assertThat(choice.setup().format()).isEqualTo(FigureFormat.SVG);
    assertThat(choice.setup().look().x()).isEqualTo(new AxisChoice(0.45, Double.NaN, Double.NaN));
    assertThat(choice.setup().look().points()).isEqualTo(slide.look().points());
    assertThat(choice.setup().look().titled()).isTrue();
  }

  @Test
  void what_was_typed_wrongly_is_said_in_a_sentence() throws Exception {
    assertThat(onFx(() -> controls.complaint())).isEmpty();
    assertThat(
            onFx(
                () -> {
                  field("x axis, to").setText("far");
                  return controls.complaint();
                }))
        .hasValue("The x axis: \"far\" is no number such as 0.46.");
    assertThat(
            onFx(
                () -> {
                  field("x axis, to").setText("0.4");
                  field("x axis, from").setText("0.5");
                  return controls.complaint();
                }))
        .hasValueSatisfying(s -> assertThat(s).contains("from a smaller to a larger value"));
    assertThat(
            onFx(
                () -> {
                  field("x axis, to").setText("");
                  field("Width (in)").setText("wide");
                  return controls.complaint();
                }))
        .hasValueSatisfying(s -> assertThat(s).contains("wide"));
  }

  @Test
  void another_figure_has_its_own_labels_and_its_mark_only_where_it_has_one() throws Exception {
    StudioChoice choice =
        onFx(
            () -> {
              mark().setSelected(true);
              this.<StudioFigure>box("figure-choice")
                  .setValue(this.<StudioFigure>box("figure-choice").getItems().get(1));
              assertThat(mark().isDisabled()).isTrue();
              assertThat(field("Name of bit-masking").getPromptText()).isEqualTo("Bit masking");
              field("Name of bit-masking").setText("Masked");
              return controls.choice();
            });
    assertThat(choice.marked()).isFalse();
    assertThat(choice.setup().look().names()).isEqualTo(Map.of("bit-masking", "Masked"));
    StudioChoice back =
        onFx(
            () -> {
              this.<StudioFigure>box("figure-choice")
                  .setValue(this.<StudioFigure>box("figure-choice").getItems().get(0));
              return controls.choice();
            });
    assertThat(back.marked()).isTrue();
    assertThat(back.setup().look().names()).as("of labels it does not have").isEmpty();
  }

  private CheckBox mark() {
    return (CheckBox) named("mark-operating-point");
  }

  @SuppressWarnings("unchecked")
  private <T> ComboBox<T> box(String id) {
    return (ComboBox<T>) named(id);
  }

  private Node named(String id) {
    return all(controls).stream().filter(n -> id.equals(n.getId())).findFirst().orElseThrow();
  }

  private TextField field(String words) {
    return all(controls).stream()
        .filter(n -> n instanceof TextField && words.equals(n.getAccessibleText()))
        .map(TextField.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<Node> all(Node node) {
    List<Node> found = new ArrayList<>(List.of(node));
    if (node instanceof javafx.scene.control.TitledPane pane) {
      found.addAll(all(pane.getContent()));
    } else if (node instanceof javafx.scene.Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
    }
    return found;
  }

  private static <T> T onFx(Callable<T> action) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
  }
}
