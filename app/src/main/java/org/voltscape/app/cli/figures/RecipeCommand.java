package org.voltscape.app.cli.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.voltscape.app.actions.Commands;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.file.FigureRecipe;
import org.voltscape.figure.file.RecipeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a figure was made from. */
@Command(
    name = "recipe",
    description = {
      "Print the study that a figure was made from, out of the figure's file.",
      "",
      "Standard output gets the study alone, so that it can be piped into 'voltscape run -'; curves"
          + " and failure maps it names are found from the current folder. Standard error gets the"
          + " version of Voltscape and the plug-ins that drew the figure. A PDF document that"
          + " includes figures, such as a paper, has the studies of all of them.",
      ""
    },
    footer = {
      "",
      "Where the figure has no study inside, the file beside it is read that has its name and the",
      "ending .study.json.",
      "",
      "Example:  voltscape recipe accuracy.pdf > study.json"
    })
public final class RecipeCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "figure, document that includes figures, or study file beside a figure")
  private String file;

  @Option(
      names = "--study",
      paramLabel = "N",
      defaultValue = "1",
      description = "which study, where there are several (default: ${DEFAULT-VALUE}, the first)")
  private String number;

  @Option(
      names = "--command",
      description =
          "print the command that draws the figure; it reads the study from standard input")
  private boolean command;

  private final Streams streams;

  public RecipeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Path figure = Path.of(file);
    RecipeReader.Found found = RecipeReader.read(figure);
    int count = found.studies().size();
    int wanted = Numbers.integer(number, 1, Integer.MAX_VALUE, Place.option("--study"));
    if (wanted > count) {
      throw Place.option("--study")
          .bad(number, count == 1 ? "1, the only study of " + file : "1 to " + count);
    }
    RecipeReader.FoundStudy study = found.studies().get(wanted - 1);
    if (command && study.recipe().command().isEmpty()) {
      throw new BadInputException(
          InputSource.name(figure),
          "",
          "no command inside",
          "a figure that the command figure has drawn");
    }
    told(figure, found, study, wanted).forEach(streams.err()::println);
    if (command) {
      streams
          .out()
          .println(
              "voltscape "
                  + study.recipe().command().stream()
                      .map(Commands::quoted)
                      .collect(Collectors.joining(" ")));
    } else {
      refuseDamaged(figure, study);
      String text = here(study.text(), figure);
      streams.out().print(text.endsWith("\n") ? text : text + "\n");
    }
    return ExitCode.DONE;
  }

  /**
   * What is no JSON any more was damaged; a JSON file that is no study has nothing to do with it.
   */
  private static void refuseDamaged(Path figure, RecipeReader.FoundStudy study) {
    String name = InputSource.name(figure);
    StudyJson.parse(study.text().strip(), name, "a study");
    if (name.toLowerCase(Locale.ROOT).endsWith(".json")
        && study.recipe().version().isEmpty()
        && !isStudy(study.text())) {
      throw new BadInputException(name, "", "no study", "a figure, or a study file");
    }
  }

  private List<String> told(
      Path figure, RecipeReader.Found found, RecipeReader.FoundStudy study, int number) {
    List<String> lines = new ArrayList<>();
    String name = InputSource.name(figure);
    if (!found.sidecars().isEmpty()) {
      int file = Math.min(number, found.sidecars().size()) - 1;
      lines.add(
          name + " has no study inside; this is " + found.sidecars().get(file) + " beside it.");
    }
    FigureRecipe recipe = study.recipe();
    int count = found.studies().size();
    String which = count == 1 ? "The only study" : "Study " + number + " of " + count;
    lines.add(
        which
            + " of "
            + name
            + (recipe.version().isEmpty()
                ? "; the file does not say which version of Voltscape drew it."
                : ", drawn by Voltscape " + recipe.version() + "."));
    recipe.plugins().stream()
        .collect(
            Collectors.groupingBy(
                use -> use.plugin(),
                java.util.LinkedHashMap::new,
                Collectors.mapping(use -> use.kind() + " " + use.id(), Collectors.joining(", "))))
        .forEach(
            (plugin, uses) ->
                lines.add(
                    "Plug-in "
                        + plugin.title()
                        + " ("
                        + plugin.file()
                        + ") brought "
                        + uses
                        + "."));
    if (!isStudy(study.text())) {
      lines.add("What the figure was made from is no study, so 'voltscape run' does not take it.");
    }
    return lines;
  }

  private static boolean isStudy(String text) {
    try {
      StudyReader.parse(text, "study");
      return true;
    } catch (BadInputException e) {
      return false;
    }
  }

  /** The document as the current folder has to hold it: its paths start where the figure lies. */
  private static String here(String text, Path figure) {
    if (!isStudy(text)) {
      return text;
    }
    Study study = StudyReader.parse(text, "study");
    Study moved = StudyPaths.moved(study, InputSource.folder(figure), Path.of(""));
    return moved.equals(study) ? text : StudyWriter.toJson(moved);
  }
}
