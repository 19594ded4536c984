package org.voltscape.views.imports;

import java.util.Optional;
import org.voltscape.engine.io.recipe.ImportRecipe;

/** Remembers how tables of a shape were read. Called on threads that may touch files. */
public interface RecipeMemory {
  /** Remembers nothing. */
  RecipeMemory NONE =
      new RecipeMemory() {
        @Override
        public Optional<ImportRecipe> recall(String shape) {
          return Optional.empty();
        }

        @Override
        public void keep(String shape, ImportRecipe recipe) {
          // Nothing is remembered.
        }
      };

  /**
   * The choices made last for a shape of table.
   *
   * @param shape kind and names of columns
   */
  Optional<ImportRecipe> recall(String shape);

  /** Keeps the choices made for a shape of table. */
  void keep(String shape, ImportRecipe recipe);
}
