package org.voltscape.app.cli.shared;

import java.util.Stack;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option that asks for a study's scout: many dies on few images beside its trials. */
public final class ScoutOption {
  private static final Place PLACE = Place.option("--scout");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:[xX](\\d{1,9}))?");

  @Option(
      names = "--scout",
      arity = "0..1",
      paramLabel = "DIES[xIMAGES]",
      parameterConsumer = Numbered.class,
      description =
          "test so many more dies (1000) on so few images each (16), other ones for every die: the"
              + " cheap way to a narrow 95 %% interval")
  private String scout;

  /** Takes what comes next only where it is a number: it may be the study. */
  static final class Numbered implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
      boolean number = !args.isEmpty() && args.peek().matches("\\d[\\dxX]*");
      option.setValue(number ? args.pop() : String.valueOf(Scout.DIES));
    }
  }

  /**
   * A study with the scout that is asked for.
   *
   * @return the same where none is
   * @throws BadInputException where it is out of range, or the study cannot have one
   */
  public StudyInput in(StudyInput input) {
    if (scout == null) {
      return input;
    }
    Study study = input.study();
    Matcher numbers = NUMBERS.matcher(scout);
    if (!numbers.matches()) {
      throw PLACE.bad("\"" + scout + "\"", "dies, or dies and images, for example 1000x16");
    }
    int dies = Numbers.integer(numbers.group(1), Scout.LEAST_DIES, Scout.MOST_DIES, PLACE);
    int images =
        numbers.group(2) == null
            ? Math.min(Scout.IMAGES, study.images())
            : Numbers.integer(numbers.group(2), 1, Scout.MOST_IMAGES, PLACE);
    Study with = study.withScout(new Scout(dies, images));
    try {
      with.scout().check(with, "");
    } catch (BadInputException e) {
      throw e.map(problem -> PLACE.bad(problem.found(), problem.expected()));
    }
    return input.with(with);
  }
}
