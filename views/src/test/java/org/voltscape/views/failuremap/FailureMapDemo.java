package org.voltscape.views.failuremap;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.word.FixedPoint;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** The failure map of a die of 4.2 million cells, alone in a window: {@code main} shows it. */
public final class FailureMapDemo {
  private FailureMapDemo() {}

  /** Opens the window. */
  public static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /** Three layers of 8-bit weights, one of them small. */
  static FailureMapModel model(OperatingPoint point, TaskThreads threads) {
    ErrorCurve curve = CurvePresets.find("snnac-65nm").orElseThrow();
    FailureMapModel model = new FailureMapModel(point, threads, curve);
    FixedPoint format = new FixedPoint(2, 6);
    model.setMemories(
        List.of(
            MemoryBlock.ofWeights("fc1", 0, format, weights(1, 400_000)),
            MemoryBlock.ofWeights("fc2", 1, format, weights(2, 121_728)),
            MemoryBlock.ofWeights("fc3", 2, format, weights(3, 2_560))));
    ProtectionScheme scheme = ProtectionSchemes.byId("bit-masking", "demo", "");
    model.setProtection(scheme, ParamValues.defaults(scheme.parameters()));
    return model;
  }

  private static int[] weights(long seed, int words) {
    FixedPoint format = new FixedPoint(2, 6);
    int[] codes = new int[words];
    for (int i = 0; i < words; i++) {
      codes[i] = format.encode(CounterHash.unit(CounterHash.hash(seed, i)) - 0.5);
    }
    return codes;
  }

  /** The window. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
      OperatingPoint point = new OperatingPoint(0.50);
      FailureMapView view = new FailureMapView(model(point, TaskThreads.background()));
      Slider slider = new Slider(0.40, 0.60, 0.50);
      slider.valueProperty().bindBidirectional(point.voltsProperty());
      CheckBox dark = new CheckBox("Dark");
      dark.setOnAction(
          e ->
              setUserAgentStylesheet(
                  dark.isSelected()
                      ? new PrimerDark().getUserAgentStylesheet()
                      : new PrimerLight().getUserAgentStylesheet()));
      HBox controls = new HBox(12, slider, dark);
      controls.setPadding(new Insets(8));
      HBox.setHgrow(slider, Priority.ALWAYS);
      stage.setScene(new Scene(new BorderPane(view.node(), controls, null, null, null), 1200, 800));
      stage.setTitle("Failure map");
      stage.show();
    }
  }
}
