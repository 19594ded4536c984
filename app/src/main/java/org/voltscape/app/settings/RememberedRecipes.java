package org.voltscape.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.RecipeJson;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.imports.RecipeMemory;

/**
 * How tables were imported, by the names of their columns, in a file beside the settings. What
 * cannot be read or kept costs no import: it is asked again.
 */
public final class RememberedRecipes implements RecipeMemory {
  /** So many are kept, those used last. */
  static final int MOST = 100;

  private static final String FILE = "import-recipes.json";
  private static final int LARGEST = 1 << 20;
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  /**
   * @param config folder of the settings
   */
  public RememberedRecipes(Path config) {
    this.file = config.resolve(FILE);
  }

  @Override
  public synchronized Optional<ImportRecipe> recall(String shape) {
    String text = load().get(shape);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(RecipeJson.parse(text, FILE));
    } catch (BadInputException e) {
      return Optional.empty();
    }
  }

  @Override
  public synchronized void keep(String shape, ImportRecipe recipe) {
    Map<String, String> kept = load();
    kept.remove(shape);
    kept.put(shape, RecipeJson.text(recipe));
    while (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    String text = JSON.valueToTree(kept).toPrettyString();
    try {
      AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    } catch (BadInputException e) {
      System.getLogger(RememberedRecipes.class.getName())
          .log(System.Logger.Level.WARNING, "The choices of an import are not kept", e);
    }
  }

  private Map<String, String> load() {
    Map<String, String> kept = new LinkedHashMap<>();
    if (InputFiles.exists(file)) {
      try {
        JSON.readTree(TextFiles.read(file, LARGEST))
            .properties()
            .forEach(e -> kept.put(e.getKey(), e.getValue().asText()));
      } catch (JsonProcessingException | BadInputException e) {
        return kept;
      }
    }
    return kept;
  }
}
