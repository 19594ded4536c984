package org.voltscape.engine.workload.families;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.training.TrainingLimits;
import org.voltscape.engine.training.TrainingRecipe;

/**
 * What the id of a family's member says about its training, behind the {@code @}: {@code
 * l1=1e-5,l2=1e-5,seed=3,epochs=6,holdout=10000}, each optional. What is left out is as in the
 * recipe of the data set.
 *
 * @param l1 weight of the sum of absolute weights in the loss
 * @param l2 weight of the sum of squared weights in the loss
 * @param seed of the start weights and of the order of examples
 * @param epochs passes over the training examples
 * @param holdout training examples that are kept back
 */
record MemberOptions(
    OptionalDouble l1,
    OptionalDouble l2,
    OptionalLong seed,
    OptionalInt epochs,
    OptionalInt holdout) {
  private static final List<String> NAMES = List.of("l1", "l2", "seed", "epochs", "holdout");

  /** As an id shows them. */
  static final String NAMING = "[@l1=...,l2=...,seed=...,epochs=...,holdout=...]";

  static final MemberOptions NONE =
      new MemberOptions(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalLong.empty(),
          OptionalInt.empty(),
          OptionalInt.empty());

  private static final double MOST_PENALTY = 1000;
  private static final int MOST_HELD_OUT = 10_000_000;

  /** Smaller numbers are written with an exponent. */
  private static final BigDecimal SMALL = new BigDecimal("0.001");

  /** Longer numbers are no numbers of people. */
  private static final int LONGEST = 30;

  /** Says what is wrong with an id. */
  @FunctionalInterface
  interface Complaint {
    BadInputException of(String found, String expected);
  }

  /**
   * Reads what stands behind the {@code @}, in any order.
   *
   * @throws BadInputException where it is no such list
   */
  static MemberOptions parse(String text, Complaint bad) {
    @Nullable String[] values = new @Nullable String[NAMES.size()];
    for (String option : text.split(",", -1)) {
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      int place = NAMES.indexOf(name);
      if (place < 0) {
        throw bad.of(
            "the option \"" + option + "\" behind the @",
            Suggestions.hint(
                "options separated by commas, of l1=, l2=, seed=, epochs= and holdout=",
                name,
                NAMES));
      }
      if (equals < 0) {
        throw bad.of("\"" + name + "\" without a value", name + "= and a number");
      }
      if (values[place] != null) {
        throw bad.of("the option \"" + name + "\" twice", "each option once");
      }
      values[place] = option.substring(equals + 1);
    }
    String seed = values[2];
    String epochs = values[3];
    String holdout = values[4];
    return new MemberOptions(
        penalty(0, values[0], bad),
        penalty(1, values[1], bad),
        seed == null
            ? OptionalLong.empty()
            : OptionalLong.of(whole("seed", seed, Long.MIN_VALUE, Long.MAX_VALUE, bad)),
        epochs == null
            ? OptionalInt.empty()
            : OptionalInt.of((int) whole("epochs", epochs, 1, TrainingLimits.MOST_EPOCHS, bad)),
        holdout == null
            ? OptionalInt.empty()
            : OptionalInt.of((int) whole("holdout", holdout, 1, MOST_HELD_OUT, bad)));
  }

  private static OptionalDouble penalty(int name, @Nullable String text, Complaint bad) {
    if (text == null) {
      return OptionalDouble.empty();
    }
    BigDecimal value = number(text);
    if (value == null
        || value.signum() < 0
        || value.compareTo(BigDecimal.valueOf(MOST_PENALTY)) > 0) {
      throw bad.of(
          NAMES.get(name) + "=" + text,
          "a number from 0 to 1000, for example " + NAMES.get(name) + "=1e-5");
    }
    return OptionalDouble.of(value.doubleValue());
  }

  private static long whole(String name, String text, long least, long most, Complaint bad) {
    BigDecimal value = number(text);
    if (value == null
        || value.stripTrailingZeros().scale() > 0
        || value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw bad.of(name + "=" + text, "a whole number from " + least + " to " + most);
    }
    return value.longValueExact();
  }

  private static @Nullable BigDecimal number(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      // 1e999999999 is a number whose digits fill the memory.
      return Math.abs((long) value.scale()) > 400 ? null : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The options as the id of a member has them, with the {@code @}; empty where there are none. */
  String canonical() {
    List<String> all = new ArrayList<>();
    l1.ifPresent(v -> all.add("l1=" + text(v)));
    l2.ifPresent(v -> all.add("l2=" + text(v)));
    seed.ifPresent(v -> all.add("seed=" + v));
    epochs.ifPresent(v -> all.add("epochs=" + v));
    holdout.ifPresent(v -> all.add("holdout=" + v));
    return all.isEmpty() ? "" : "@" + String.join(",", all);
  }

  /** The shortest digits that are this number: {@code 1e-5}, {@code 0.01}, {@code 2.5}. */
  private static String text(double value) {
    BigDecimal number = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (number.signum() == 0 || number.compareTo(SMALL) >= 0) {
      return number.signum() == 0 ? "0" : number.toPlainString();
    }
    String digits = number.unscaledValue().toString();
    int exponent = digits.length() - 1 - number.scale();
    return digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e"
        + exponent;
  }

  /** For people: {@code L1 1e-5, L2 1e-5, seed 3, 6 epochs, 10000 kept back}. */
  String title() {
    List<String> all = new ArrayList<>();
    l1.ifPresent(v -> all.add("L1 " + text(v)));
    l2.ifPresent(v -> all.add("L2 " + text(v)));
    seed.ifPresent(v -> all.add("seed " + v));
    epochs.ifPresent(v -> all.add(v + (v == 1 ? " epoch" : " epochs")));
    holdout.ifPresent(v -> all.add(v + " kept back"));
    return String.join(", ", all);
  }

  /** A recipe with what is said here. */
  TrainingRecipe change(TrainingRecipe recipe) {
    return recipe
        .withPenalties(l1.orElse(recipe.l1()), l2.orElse(recipe.l2()))
        .withSeed(seed.orElse(recipe.seed()))
        .withEpochs(epochs.orElse(recipe.epochs()));
  }
}
