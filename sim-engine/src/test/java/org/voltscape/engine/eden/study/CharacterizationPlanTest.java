package org.voltscape.engine.eden.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.eden.MemoryChoice;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataPlace;

class CharacterizationPlanTest {
  private static TrainingRecipe recipe(String training, Integer epochs) {
    Study study =
        StudyReader.parse(
            "{ \"voltscape\": 1, \"workload\": \"digits-10x10\"" + training + " }", "study");
    return new StudyCharacterization.Plan(
            study, null, MemoryChoice.of(study), false, 100, epochs, 1)
        .recipe(
            new EngineContext(
                    new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false))
                .source(study, () -> false));
  }

  /** Also a number that happens to be the workload's own. */
  @Test
  void epochsThatAreAskedForAreMadeOfAsManyExamples() {
    int usual = recipe("", null).samplesPerEpoch();
    assertThat(usual).isPositive();
    for (int epochs = 1; epochs <= 12; epochs++) {
      TrainingRecipe recipe = recipe("", epochs);
      assertThat(recipe.epochs()).isEqualTo(epochs);
      assertThat(recipe.samplesPerEpoch()).isEqualTo(usual);
    }
  }

  @Test
  void aStudyThatSaysMoreIsTrainedAsItSays() {
    String training = ", \"training\": { \"epochs\": 2, \"samplesPerEpoch\": 700 }";
    assertThat(recipe(training, null).epochs()).isEqualTo(2);
    assertThat(recipe(training, null).samplesPerEpoch()).isEqualTo(700);
    assertThat(recipe(training, 5).epochs()).isEqualTo(5);
    assertThat(recipe(training, 5).samplesPerEpoch()).isEqualTo(700);
  }
}
