package org.voltscape.views.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.DataPlatform;

class PlatformDialogTest {
  private final FxRobot robot = new FxRobot();
  private final CompletableFuture<Optional<DataPlatform>> answer = new CompletableFuture<>();

  @BeforeEach
  void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupStage(
        s -> {
          s.setScene(new Scene(new Pane(), 900, 700));
          s.show();
        });
    DataPlatform base = (DataPlatform) EnergyPlatforms.byId("snnac-65nm");
    Platform.runLater(() -> answer.complete(PlatformDialog.ask(stage, base)));
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> robot.lookup("#platform-id").tryQuery().isPresent());
  }

  @AfterEach
  void close() throws Exception {
    FxToolkit.cleanupStages();
  }

  private TextField field(String id) {
    return robot.lookup(id).queryAs(TextField.class);
  }

  private Button button(ButtonType type) {
    DialogPane pane = robot.lookup("#platform-dialog").queryAs(DialogPane.class);
    return (Button) pane.lookupButton(type);
  }

  private String complaint() {
    return robot.lookup("#platform-complaint").queryAs(Label.class).getText();
  }

  @Test
  void another_value_asks_for_its_source_and_ok_waits_for_it() throws Exception {
    assertThat(field("#platform-id").getText()).isEqualTo("my-snnac-65nm");
    assertThat(button(ButtonType.OK).isDisabled()).isFalse();
    robot.interact(() -> field("#platform-value-sram_capacitance").setText("40 pF"));
    assertThat(field("#platform-source-sram_capacitance").getText()).isEmpty();
    assertThat(button(ButtonType.OK).isDisabled()).isTrue();
    assertThat(complaint()).contains("where the number comes from");
    PseudoClass danger = PseudoClass.getPseudoClass("danger");
    assertThat(field("#platform-source-sram_capacitance").getPseudoClassStates()).contains(danger);
    robot.interact(() -> field("#platform-value-sram_capacitance").setText("40 MW"));
    assertThat(field("#platform-value-sram_capacitance").getPseudoClassStates())
        .doesNotContain(danger);
    robot.interact(
        () -> {
          field("#platform-source-sram_capacitance").setText("x");
          field("#platform-value-sram_capacitance").setText("40 MF");
        });
    assertThat(field("#platform-value-sram_capacitance").getPseudoClassStates()).contains(danger);
    robot.interact(
        () -> {
          field("#platform-source-sram_capacitance").setText("");
          field("#platform-value-sram_capacitance").setText("40 pF");
        });
    robot.interact(
        () -> {
          field("#platform-source-sram_capacitance").setText("bench");
          @SuppressWarnings("unchecked")
          ComboBox<Tier> tier =
              robot.lookup("#platform-tier-sram_capacitance").queryAs(ComboBox.class);
          assertThat(tier.getItems()).doesNotContain(Tier.GIVEN);
          tier.setValue(Tier.MEASURED);
          field("#platform-title").setText("Chip of May");
        });
    assertThat(complaint()).isEmpty();
    robot.interact(button(ButtonType.OK)::fire);
    DataPlatform made = answer.get(60, TimeUnit.SECONDS).orElseThrow();
    assertThat(made.title()).isEqualTo("Chip of May");
    Constant constant = made.data().constant("sram_capacitance");
    assertThat(constant.value()).isEqualTo(40e-12);
    assertThat(constant.tier()).isEqualTo(Tier.MEASURED);
    assertThat(constant.source()).isEqualTo("bench");
  }

  @Test
  void cancel_leaves_all_as_it_was() throws Exception {
    robot.interact(() -> field("#platform-id").setText("snnac-65nm"));
    // The same id with the same numbers but another title is another platform.
    assertThat(complaint()).contains("an id of its own");
    robot.interact(button(ButtonType.CANCEL)::fire);
    assertThat(answer.get(60, TimeUnit.SECONDS)).isEmpty();
  }
}
