package org.voltscape.app.cli.shared;

import java.util.List;
import java.util.stream.Collectors;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words what is wrong with a command line as one sentence. */
public final class Usage {
  private Usage() {}

  public static BadInputException complaint(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return BadInputException.of(
          unknown(unmatched.getUnmatched()).stream()
              .map(
                  word ->
                      new BadInputException(
                          name,
                          "",
                          "\"" + word + "\"",
                          Suggestions.hint(accepted(command), word, names(command))))
              .toList());
    }
    if (e instanceof OverwrittenOptionException twice) {
      return new BadInputException(label(twice.getOverwritten()), "", "it twice", "it once");
    }
    if (e instanceof MissingParameterException missing) {
      List<ArgSpec> all = missing.getMissing();
      boolean given = all.size() == 1 && given(all.get(0), command);
      String names = all.stream().map(Usage::label).collect(Collectors.joining(", "));
      return given
          ? new BadInputException(
              names, "", "no value", all.get(0).paramLabel() + " after the option")
          : new BadInputException(name, "", "no " + names, "it as in '" + name + " --help'");
    }
    if (e.getMessage().startsWith("Missing required subcommand")) {
      return new BadInputException(name, "", "no command", accepted(command));
    }
    if (e.getArgSpec() instanceof OptionSpec flag && e.getValue() != null) {
      return new BadInputException(
          label(flag), "", "the value \"" + e.getValue() + "\"", "the option alone");
    }
    return new BadInputException(name, "", e.getMessage(), "usage as in '" + name + " --help'");
  }

  /** Whether an option stands on the command line, so that only its value is missing. */
  private static boolean given(ArgSpec arg, CommandLine command) {
    return arg instanceof OptionSpec option
        && command.getParseResult() != null
        && !command.getParseResult().originalArgs().isEmpty()
        && command.getParseResult().originalArgs().contains(option.longestName());
  }

  private static String label(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  /** The options among what was not understood: the words behind them may be their values. */
  private static List<String> unknown(List<String> words) {
    List<String> options = words.stream().filter(w -> w.startsWith("-")).toList();
    return options.isEmpty() || !words.get(0).startsWith("-") ? words.subList(0, 1) : options;
  }

  /** What could have been meant: commands, or options. */
  private static List<String> names(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    return spec.subcommands().isEmpty()
        ? spec.options().stream().filter(o -> !o.hidden()).map(OptionSpec::longestName).toList()
        : List.copyOf(spec.subcommands().keySet());
  }

  private static String accepted(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (!spec.subcommands().isEmpty()) {
      return "a command: " + String.join(", ", spec.subcommands().keySet());
    }
    return "only "
        + spec.args().stream()
            .filter(a -> !a.hidden())
            .map(Usage::label)
            .collect(Collectors.joining(", "));
  }
}
