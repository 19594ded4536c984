package org.voltscape.engine.workload;

import java.util.Map;
import java.util.TreeMap;
import org.voltscape.engine.io.file.ClassPathFolder;
import org.voltscape.engine.training.TrainingRecipe;

/**
 * The training recipes that ship with the program: every file {@code NAME.json} of the folder
 * {@value #FOLDER} is one, read as users' own are ({@link RecipeReader}).
 */
public final class ShippedRecipes {
  private static final String FOLDER = "org/voltscape/resources/recipes/";
  private static final String ENDING = ".json";
  private static final Map<String, RecipeReader.Recipe> ALL = read();

  private ShippedRecipes() {}

  private static Map<String, RecipeReader.Recipe> read() {
    Map<String, RecipeReader.Recipe> all = new TreeMap<>();
    ClassPathFolder.texts(ShippedRecipes.class.getClassLoader(), FOLDER, ENDING)
        .forEach((name, text) -> all.put(name, RecipeReader.parse(text, FOLDER + name + ENDING)));
    return Map.copyOf(all);
  }

  private static RecipeReader.Recipe named(String name) {
    RecipeReader.Recipe recipe = ALL.get(name);
    if (recipe == null) {
      throw new IllegalStateException("resource " + FOLDER + name + ENDING + " is missing");
    }
    return recipe;
  }

  /**
   * How a network is trained without faults.
   *
   * @param name of the file, without its ending
   */
  public static TrainingRecipe training(String name) {
    return named(name).training();
  }

  /** How it is trained against the faults of a memory. */
  public static TrainingRecipe adaptation(String name) {
    return named(name).adaptation();
  }
}
