package org.voltscape.views.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class JobsViewTest {
  @Test
  void the_button_of_a_job_asks_for_its_end_and_the_job_stays_until_then() throws Exception {
    List<Long> cancelled = new ArrayList<>();
    JobsModel model = new JobsModel();
    model.setCanceller(cancelled::add);
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          JobsView view = new JobsView(model);
          model.update(7, "Digits", 1, 4, "1 of 4");
          stage.setScene(new Scene((Parent) view.node(), 900, 120));
          stage.show();
        });
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            WaitForAsyncUtils.asyncFx(
                    () -> {
                      stage.getScene().getRoot().layout();
                      Button cancel = (Button) stage.getScene().lookup(".task-cancel-button");
                      return cancel != null && !cancel.isDisabled();
                    })
                .get());
    FxToolkit.setupFixture(
        () -> {
          ((Button) stage.getScene().lookup(".task-cancel-button")).fire();
          assertThat(cancelled).containsExactly(7L);
          assertThat(model.jobs()).hasSize(1);
          model.finished(7);
          assertThat(model.jobs()).isEmpty();
          stage.hide();
        });
  }
}
