package org.voltscape.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class LiveScrollTest {
  @Test
  void only_an_ordinary_scroll_pane_keeps_its_content_as_a_picture() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Label content = new Label("inner");
          for (ScrollPane scroll :
              List.of(new ScrollPane(new Label("other")), LiveScroll.of(content))) {
            stage.setScene(new Scene(scroll, 200, 100));
            stage.show();
            // Of a stage that was open before, show() styles nothing.
            scroll.applyCss();
            Node viewport = scroll.lookup(".viewport");
            boolean ours = scroll.getContent() == content;
            assertThat(viewport.isCache()).isEqualTo(!ours);
            assertThat(scroll.getContent().getScene()).isSameAs(stage.getScene());
          }
          stage.hide();
        });
  }
}
