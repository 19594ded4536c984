package org.voltscape.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;

class RememberedRecipesTest {
  private static final ImportRecipe MILLIVOLTS =
      ImportRecipe.of(ImportKind.CURVE).withUnit(ColumnRole.VOLTAGE, "mV");

  @TempDir Path config;

  @Test
  void choices_are_there_again_after_a_restart() {
    new RememberedRecipes(config).keep("curve|v|p", MILLIVOLTS);
    assertThat(new RememberedRecipes(config).recall("curve|v|p")).contains(MILLIVOLTS);
    assertThat(new RememberedRecipes(config).recall("curve|v|q")).isEmpty();
  }

  @Test
  void the_oldest_is_forgotten_first() {
    RememberedRecipes recipes = new RememberedRecipes(config);
    for (int i = 0; i < RememberedRecipes.MOST; i++) {
      recipes.keep("shape " + i, MILLIVOLTS);
    }
    recipes.keep("shape 0", MILLIVOLTS);
    recipes.keep("one more", MILLIVOLTS);
    assertThat(recipes.recall("shape 1")).isEmpty();
    assertThat(recipes.recall("shape 0")).isPresent();
    assertThat(recipes.recall("shape 2")).isPresent();
  }

  @Test
  void a_spoiled_file_costs_the_memory_only() throws Exception {
    Files.writeString(config.resolve("import-recipes.json"), "{\"curve|v\": \"{}\", \"x\"");
    RememberedRecipes recipes = new RememberedRecipes(config);
    assertThat(recipes.recall("curve|v")).isEmpty();
    recipes.keep("curve|v", MILLIVOLTS);
    assertThat(recipes.recall("curve|v")).contains(MILLIVOLTS);
    Files.writeString(config.resolve("import-recipes.json"), "{\"curve|v\": \"{}\"}");
    assertThat(recipes.recall("curve|v")).isEmpty();
  }
}
