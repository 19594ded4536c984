package org.voltscape.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.UpdateRule;

class RecipeReaderTest {
  private static final String FEW =
      "{'training': {'epochs': 3, 'batch': 32, 'optimizer': 'SGD', 'rate': 0.1, 'schedule':"
          + " 'STEPS', 'momentum': 0.9, 'initializer': 'HE', 'loss': 'LOGISTIC'}}";

  private static RecipeReader.Recipe parse(String json) {
    return RecipeReader.parse(json.replace('\'', '"'), "r.json");
  }

  /** As they were when they were written in Java; the same text is in keys of kept networks. */
  @Test
  void data_files_tell_the_same_recipes_to_the_last_bit() throws IOException {
    List<String> expected;
    try (InputStream in = RecipeReaderTest.class.getResourceAsStream("recipes.txt")) {
      expected = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<String> told = new ArrayList<>();
    for (Workload workload : Workloads.all()) {
      if (expected.stream().anyMatch(l -> l.contains("\"" + workload.id() + "\""))) {
        told.add(Recipes.toJson(workload, workload.recipe()));
        told.add(Recipes.toJson(workload, workload.adaptationRecipe()));
      }
    }
    assertThat(told).isEqualTo(expected);
  }

  @Test
  void what_may_be_left_out_is_nothing() {
    RecipeReader.Recipe recipe = parse(FEW);
    assertThat(recipe.training())
        .isEqualTo(
            new TrainingRecipe(
                3,
                0,
                32,
                TrainingRecipe.Optimizer.SGD,
                0.1,
                TrainingRecipe.Schedule.STEPS,
                0.9,
                0,
                0,
                TrainingRecipe.Initializer.HE,
                0,
                0,
                TrainingRecipe.Loss.LOGISTIC,
                UpdateRule.STRAIGHT_THROUGH,
                1,
                null));
    assertThat(recipe.adaptation()).isEqualTo(recipe.training());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'epochs': 3|'epochs': 0|field training.epochs: found 0, expected a whole number from 1 to",
        "'epochs': 3|'seed': 3|field training.epochs: found nothing, expected a value",
        "'rate': 0.1|'rate': 0|field training.rate: found 0, expected a learning rate above 0",
        "'rate': 0.1|'rate': '1'|field training.rate: found \"1\", expected a number from",
        "'momentum': 0.9|'momentum': 1|field training.momentum: found 1, expected a number from",
        "'SGD'|'sgd'|field training.optimizer: found \"sgd\", expected one of SGD, ADAM (did you",
        "'HE'|7|field training.initializer: found 7, expected a text",
        "'batch': 32|'batch': 32, 'samplesPerEpoch': 8|training.batch: found 32, expected at most 8",
        "'batch'|'bacth'|field training.bacth: found an unknown field, expected one of epochs,",
        "'batch': 32|'batch': 32, 'batch': 32|found the field batch twice",
        "'batch': 32|'batch': 32, 'augmentation': {'turn': 1}|training.augmentation.turn: found an",
        "{'training'|{'trainings'|field trainings: found an unknown field, expected one of training"
      })
  void what_is_not_understood_is_refused_with_its_place(String from, String to, String sentence) {
    assertThat(FEW).contains(from);
    assertThatThrownBy(() -> parse(FEW.replace(from, to)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("r.json, ")
        .hasMessageContaining(sentence);
  }

  @Test
  void a_recipe_says_how_to_train() {
    assertThatThrownBy(() -> parse("{}")).hasMessageContaining("field training: found nothing");
    assertThatThrownBy(() -> parse("[]")).isInstanceOf(BadInputException.class);
  }
}
