package org.voltscape.views;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.controlsfx.control.PopOver;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.energy.Supplies;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.form.ParamForm;
import org.voltscape.views.jobs.JobsModel;
import org.voltscape.views.jobs.JobsView;
import org.voltscape.views.schemes.SchemePicker;
import org.voltscape.views.schemes.SchemePickerModel;
import org.voltscape.views.study.StudyForm;
import org.voltscape.views.why.WhyPopOver;

/**
 * Study form, scheme picker, declared parameters, jobs and the pop-over in one window. {@code main}
 * shows it; with a folder as argument it is drawn light and dark into PNG files instead.
 */
public final class FormsDemo {
  private static final List<Color> COLORS =
      List.of(
          Color.web("#0072B2"), Color.web("#D55E00"), Color.web("#009E73"), Color.web("#CC79A7"));

  private FormsDemo() {}

  /** Opens the window. */
  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** The window. */
  public static final class Window extends Application {
    private BorderPane root;
    private Button why;

    @Override
    public void start(Stage stage) {
      setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
      root = root();
      Scene scene = new Scene(root, 1240, 1100);
      for (String css : List.of("app.css", "forms.css")) {
        scene
            .getStylesheets()
            .add(getClass().getResource("/org/voltscape/resources/css/" + css).toExternalForm());
      }
      stage.setScene(scene);
      stage.setTitle("Forms");
      stage.show();
      if (!getParameters().getRaw().isEmpty()) {
        shoot(stage, new File(getParameters().getRaw().get(0)));
      }
    }

    private BorderPane root() {
      Study study = StudyReader.defaultStudy();
      StudyForm form = new StudyForm(study);
      StudyForm other = new StudyForm(study);
      JobsModel jobs = new JobsModel();
      form.setOnChange((changed, what) -> jobs.message(what));
      SchemePickerModel schemes = new SchemePickerModel();
      schemes.show(study.schemes());
      schemes.setOnChange((changed, what) -> jobs.message(what));
      SchemePicker picker = new SchemePicker(schemes, StudyReader.defaultStudy());
      picker.setColors(index -> COLORS.get(index % COLORS.size()));
      form.insertPane(0, new TitledPane("Schemes", picker.node()));
      List<ParamSpec> specs =
          List.of(
              ParamSpec.number("rate", 0.05, 0, 1, "", "Share of something."),
              ParamSpec.integer("pointers", 4, 0, 64, "bit", "Pointers of a word."),
              ParamSpec.choice("sign", "robust", List.of("robust", "zero-word"), "The sign."),
              ParamSpec.flag("isolate", true, "Whether parts are isolated."));
      ParamForm params = new ParamForm(specs, ParamValues.defaults(specs));
      why = new Button("Why this number?");
      why.setOnAction(e -> popOver().show(why));
      VBox right = new VBox(20, new Button("Something above"), why, params);
      right.setStyle("-fx-padding: 20");
      right.setPrefWidth(300);
      other.node().setId("second");
      ((ScrollPane) other.node()).setPrefWidth(300);
      HBox middle = new HBox(form.node(), other.node(), right);
      jobs.setCanceller(jobs::finished);
      jobs.update(1, "Bit masking on digits", 340, 1650, "340 of 1,650 trials, 85/s, 15 s left");
      jobs.update(2, "Training mnist-mlp-256x3", 0, 0, "epoch 3 of 10");
      for (int i = 0; i < 30; i++) {
        jobs.message("Message " + i + ": the curve snnac-65nm is extrapolated below 0.46 V.");
      }
      return new BorderPane(middle, null, null, new JobsView(jobs).node(), null);
    }

    private static PopOver popOver() {
      EnergyReport report =
          EnergyPlatforms.byId("snnac-65nm")
              .perInference(
                  "en-opt-split",
                  Supplies.of(0.5),
                  EnergyWork.of(
                      new LayerWork("net", 334_336, 334_336, 8, 6, 10),
                      List.of(
                          new SchemeCost(
                              "bit-masking", 0, 1.128, "MIN-109: Razor double sampling"))));
      return WhyPopOver.of("Energy per inference at 0.50 V, bit masking", report);
    }

    private void shoot(Stage stage, File folder) {
      ((TextField) root.lookup("#study-trials")).setText("many");
      ((ComboBox<?>) root.lookup("#second #study-weights")).getEditor().setText("Q0.99");
      root.lookupAll(".vs-scheme-line").stream()
          .map(n -> (Button) n.lookup(".vs-more"))
          .filter(b -> b.getAccessibleText().contains("Bit"))
          .forEach(Button::fire);
      root.lookupAll(".button").stream()
          .filter(n -> n instanceof Button b && "Duplicate".equals(b.getText()) && b.isVisible())
          .filter(Window::shown)
          .findFirst()
          .ifPresent(b -> ((Button) b).fire());
      ((ScrollPane) root.lookup("#second")).setVvalue(1);
      PopOver popOver = popOver();
      later(
          () -> {
            popOver.show(why);
            TreeTableView<?> table = (TreeTableView<?>) popOver.getRoot().lookup(".vs-why-table");
            later(
                () -> {
                  table.getRoot().getChildren().get(0).setExpanded(true);
                  later(
                      () -> {
                        save(root, new File(folder, "forms-light.png"));
                        save(popOver.getScene().getRoot(), new File(folder, "why-light.png"));
                        setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
                        later(
                            () -> {
                              save(root, new File(folder, "forms-dark.png"));
                              save(popOver.getScene().getRoot(), new File(folder, "why-dark.png"));
                              popOver.hide();
                              stage.close();
                            });
                      });
                });
          });
    }

    private static boolean shown(Node node) {
      for (Node n = node; n != null; n = n.getParent()) {
        if (!n.isVisible()) {
          return false;
        }
      }
      return true;
    }

    private static void later(Runnable action) {
      PauseTransition pause = new PauseTransition(Duration.millis(1200));
      pause.setOnFinished(e -> action.run());
      pause.play();
    }

    private static void save(Parent node, File file) {
      BufferedImage image = SwingFXUtils.fromFXImage(node.snapshot(null, null), null);
      try {
        ImageIO.write(image, "png", file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
