package org.voltscape.engine.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.training.Augmentation;
import org.voltscape.engine.training.TrainingLimits;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.UpdateRule;

/**
 * Reads training recipes from JSON, those that ship with the program and users' own by the same
 * rules: {@code {"training": {...}, "adaptation": {...}}}, of which the second may be left out;
 * {@code "note"} beside them says in words why it is so. The fields are those of {@link
 * TrainingRecipe}; whatever is not understood is refused by name.
 */
public final class RecipeReader {
  private static final String NOTE = "note";
  private static final String TRAINING = "training";
  private static final String ADAPTATION = "adaptation";
  private static final String AUGMENTATION = "augmentation";
  private static final String[] FIELDS = {
    "epochs",
    "samplesPerEpoch",
    "batch",
    "optimizer",
    "rate",
    "schedule",
    "momentum",
    "l1",
    "l2",
    "initializer",
    "range",
    "clipNorm",
    "loss",
    "rule",
    "seed",
    AUGMENTATION
  };

  /** Fields without which a recipe says too little. */
  private static final List<String> NEEDED =
      List.of(
          "epochs", "batch", "optimizer", "rate", "schedule", "momentum", "initializer", "loss");

  private static final double MOST_PENALTY = 1000;
  private static final int MOST_SHIFT = 1000;

  private RecipeReader() {}

  /**
   * How the network of a workload is trained.
   *
   * @param training without faults
   * @param adaptation against the faults of a memory
   */
  public record Recipe(TrainingRecipe training, TrainingRecipe adaptation) {}

  /**
   * Reads a recipe.
   *
   * @param source file named by complaints
   * @throws BadInputException where the text is no such JSON
   */
  public static Recipe parse(String json, String source) {
    JsonNode tree = StudyJson.parse(json, source, "a training recipe");
    Fields root = new Fields(source, "", tree);
    root.only(TRAINING, ADAPTATION, NOTE);
    root.text(NOTE, "");
    if (!root.has(TRAINING)) {
      throw root.unexpected(TRAINING, "an object {...}");
    }
    TrainingRecipe training = recipe(root.object(TRAINING, FIELDS));
    return new Recipe(
        training, root.has(ADAPTATION) ? recipe(root.object(ADAPTATION, FIELDS)) : training);
  }

  private static TrainingRecipe recipe(Fields f) {
    for (String needed : NEEDED) {
      if (!f.has(needed)) {
        throw f.unexpected(needed, "a value");
      }
    }
    double rate = f.number("rate", 0, 0, TrainingLimits.MOST_RATE);
    if (rate == 0) {
      throw f.unexpected("rate", "a learning rate above 0, at most " + TrainingLimits.MOST_RATE);
    }
    int samples = (int) f.integer("samplesPerEpoch", 0, 0, TrainingLimits.MOST_SAMPLES);
    int batch = (int) f.integer("batch", 0, 1, TrainingLimits.MOST_BATCH);
    if (samples > 0 && batch > samples) {
      throw f.unexpected("batch", "at most " + samples + ", the examples of an epoch");
    }
    return new TrainingRecipe(
        (int) f.integer("epochs", 0, 1, TrainingLimits.MOST_EPOCHS),
        samples,
        batch,
        one(f, "optimizer", TrainingRecipe.Optimizer.values(), Enum::name, null),
        rate,
        one(f, "schedule", TrainingRecipe.Schedule.values(), Enum::name, null),
        f.number("momentum", 0, 0, TrainingLimits.MOST_MOMENTUM),
        f.number("l1", 0, 0, MOST_PENALTY),
        f.number("l2", 0, 0, MOST_PENALTY),
        one(f, "initializer", TrainingRecipe.Initializer.values(), Enum::name, null),
        f.number("range", 0, 0, Float.MAX_VALUE),
        f.number("clipNorm", 0, 0, TrainingLimits.MOST_NORM),
        one(f, "loss", TrainingRecipe.Loss.values(), Enum::name, null),
        one(f, "rule", UpdateRule.values(), Enum::name, UpdateRule.STRAIGHT_THROUGH),
        f.integer("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
        augmentation(f));
  }

  private static @Nullable Augmentation augmentation(Fields f) {
    if (!f.has(AUGMENTATION)) {
      return null;
    }
    Fields a = f.object(AUGMENTATION, "shift", "mirror");
    return new Augmentation((int) a.integer("shift", 0, 0, MOST_SHIFT), a.flag("mirror", false));
  }

  private static <T> T one(
      Fields f, String name, T[] all, Function<T, String> named, @Nullable T otherwise) {
    if (!f.has(name) && otherwise != null) {
      return otherwise;
    }
    String text = f.text(name, null);
    List<String> names = Arrays.stream(all).map(named).toList();
    int index = names.indexOf(text);
    if (index < 0) {
      throw f.unexpected(name, Suggestions.hint("one of " + String.join(", ", names), text, names));
    }
    return all[index];
  }
}
