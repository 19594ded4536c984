package org.voltscape.views.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.figure.chart.HeatScale;

class ColourBarTest {
  private static final HeatScale DECADES = new HeatScale("Bit error rate", "", true, 1e-12, 1);

  /** The values that are seen, from left to right. */
  private static List<Label> seen(double width) throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    ColourBar[] made = new ColourBar[1];
    FxToolkit.setupFixture(
        () -> {
          made[0] = new ColourBar("none", "help");
          made[0].show(DECADES);
          stage.setScene(new Scene(made[0].node(), width, 80));
          stage.show();
          made[0].node().applyCss();
          made[0].node().layout();
        });
    return made[0].node().lookupAll(".vs-scale").stream()
        .map(Label.class::cast)
        .filter(Label::isVisible)
        .sorted((a, b) -> Double.compare(a.getLayoutX(), b.getLayoutX()))
        .toList();
  }

  private static int decade(Label label) {
    return (int) Math.rint(Math.log10(Double.parseDouble(label.getText())));
  }

  @Test
  void valuesThatAreSeenStandEvenlyAndDoNotTouch() throws Exception {
    int before = Integer.MAX_VALUE;
    for (double width : new double[] {1600, 520, 360, 200}) {
      List<Label> labels = seen(width);
      assertThat(labels.size()).isBetween(2, before);
      before = labels.size();
      int step = decade(labels.get(1)) - decade(labels.get(0));
      for (int i = 1; i < labels.size(); i++) {
        Label last = labels.get(i - 1);
        assertThat(decade(labels.get(i)) - decade(last)).as("at %s", width).isEqualTo(step);
        assertThat(labels.get(i).getLayoutX()).isGreaterThan(last.getLayoutX() + last.getWidth());
      }
    }
    assertThat(seen(1600)).hasSize(13);
  }
}
