package org.voltscape.app.workbench.bars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.voltscape.app.document.RecoveryFiles;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.session.RecoveryModel;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.views.fx.TaskThreads;

class RecoveryBarTest {
  @TempDir Path config;

  private void leave(String name) throws Exception {
    Files.writeString(
        Files.createDirectories(config.resolve("recovery")).resolve("1-1-" + name + ".json"),
        StudyWriter.toJson(StudyReader.defaultStudy().withName("study " + name)));
  }

  private static List<String> texts(RecoveryBar bar) {
    return bar.node().lookupAll(".label").stream().map(n -> ((Label) n).getText()).toList();
  }

  private static void press(RecoveryBar bar, String name) {
    for (Node node : bar.node().lookupAll(".button")) {
      if (((Button) node).getText().equals(name)) {
        ((Button) node).fire();
        return;
      }
    }
    throw new AssertionError("no button " + name);
  }

  @Test
  void studies_are_offered_one_after_the_other_in_a_single_row() throws Exception {
    leave("1");
    leave("2");
    leave("3");
    RecoveryModel model =
        new RecoveryModel(
            new RecoveryFiles(config),
            new StudyDocument(StudyReader.defaultStudy(), null),
            TaskThreads.sameThread(),
            Runnable::run,
            said -> {});
    model.look();
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          RecoveryBar bar = new RecoveryBar(stage, model, taken -> {});
          stage.setScene(new Scene(bar.node(), 900, 300));
          bar.node().applyCss();
          assertThat(bar.node().getChildrenUnmodifiable()).hasSize(1);
          assertThat(texts(bar)).contains("and 2 more");
          press(bar, "Keep");
          assertThat(bar.node().getChildrenUnmodifiable()).hasSize(1);
          assertThat(texts(bar)).contains("and one more");
          press(bar, "Keep");
          assertThat(texts(bar)).noneMatch(text -> text.contains("more"));
          press(bar, "Keep");
          assertThat(bar.node().isVisible()).as("all are decided about").isFalse();
        });
    assertThat(config.resolve("recovery/kept").toFile().list()).as("put aside").hasSize(3);
  }
}
