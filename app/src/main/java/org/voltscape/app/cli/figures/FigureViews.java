package org.voltscape.app.cli.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.plugin.PluginUse;
import org.voltscape.figure.view.ViewDescription;
import org.voltscape.figure.view.ViewDescriptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The figures of the command {@code figure}: those of the window's views, in the order of its tabs.
 * A view's figures need no line here; listed are those with options of their own.
 */
final class FigureViews {
  private static final String SHARED = "shared";

  private final FigureOptions shared = new FigureOptions();
  private final List<FigureView> all;

  FigureViews() {
    Map<String, FigureView> own = new HashMap<>();
    withOptions().forEach(view -> own.put(view.id(), view));
    all =
        ViewDescriptions.all().stream()
            .flatMap(view -> view.figureIds().stream().map(id -> of(own.get(id), view, id)))
            .toList();
  }

  /** Those with options of their own. */
  static List<FigureView> withOptions() {
    return List.of(
        new AccuracyFigureView(),
        new EnergyFigureView(),
        new DecideFigureView(),
        new CurveFigureView(),
        new MapFigureView(),
        new HistogramFigureView(),
        new TrainingFigureView(),
        new TimingFigureView(),
        new ArrayFigureView(),
        new SensitivityFigureView(),
        new MinervaFigureView(),
        new CompareFigureView(),
        new WordFigureView());
  }

  private static FigureView of(FigureView own, ViewDescription view, String id) {
    return own != null
        ? own
        : view.drawn().stream()
            .filter(figure -> figure.id().equals(id))
            .findFirst()
            .map(DrawnFigureView::new)
            .orElseThrow(() -> new IllegalStateException(view.id() + " draws no figure " + id));
  }

  /** The options that several views take. */
  FigureOptions shared() {
    return shared;
  }

  /** The figure that {@code --view} names; a view of the window stands for its main one. */
  FigureView named(String id) {
    List<String> ids = all.stream().map(FigureView::id).toList();
    String wanted =
        ids.contains(id) ? id : ViewDescriptions.find(id).map(view -> main(view, ids)).orElse(id);
    return all.stream()
        .filter(view -> view.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option("--view")
                    .bad(
                        "\"" + id + "\"",
                        Suggestions.hint("one of " + String.join(", ", ids), id, ids)));
  }

  private static String main(ViewDescription view, List<String> ids) {
    if (view.figureIds().isEmpty()) {
      throw Place.option("--view")
          .bad(
              "\"" + view.id() + "\", a view without a figure for files",
              "one of " + String.join(", ", ids));
    }
    return view.figureIds().get(0);
  }

  /** The plug-in whose view a figure is of; empty for the program's own. */
  Optional<PluginUse> pluginOf(FigureView figure) {
    return ViewDescriptions.all().stream()
        .filter(view -> view.figureIds().contains(figure.id()))
        .findFirst()
        .flatMap(view -> ViewDescriptions.registry().use(view.id()));
  }

  /** The ids in a sentence. */
  String ids() {
    return oneOf(all.stream().map(FigureView::id).toList());
  }

  /** The ids of those that studies of timing errors have too. */
  String idsWithoutCells() {
    return oneOf(all.stream().filter(view -> !view.ofCells()).map(FigureView::id).toList());
  }

  /** The ids, each with what it shows. */
  String help() {
    return all.stream()
        .map(view -> view.id() + " (" + view.help() + ")")
        .collect(Collectors.joining(", "));
  }

  /** Gives a command the options of all views. */
  void addOptions(CommandSpec command) {
    command.addMixin(SHARED, CommandSpec.forAnnotatedObject(shared));
    for (FigureView view : all) {
      command.addMixin(view.id(), CommandSpec.forAnnotatedObjectLenient(view));
    }
  }

  /**
   * Refuses options that stand on the command line and are for other views.
   *
   * @param command to which {@link #addOptions} gave them
   */
  void refuseOthers(FigureView chosen, CommandSpec command) {
    for (String option : given(SHARED, command)) {
      if (!chosen.takes(option, shared)) {
        throw refused(
            option,
            chosen,
            all.stream()
                .filter(view -> view.shared().contains(option))
                .map(view -> view.asked(option))
                // Those that ask for more besides come last.
                .sorted(Comparator.comparing(words -> words.contains(" ")))
                .toList());
      }
    }
    for (FigureView view : all) {
      List<String> own = given(view.id(), command);
      if (view != chosen && !own.isEmpty()) {
        throw refused(own.get(0), chosen, List.of(view.id()));
      }
    }
  }

  /** The options of a group that stand on the command line. */
  private static List<String> given(String group, CommandSpec command) {
    ParseResult parsed = command.commandLine().getParseResult();
    return command.mixins().get(group).options().stream()
        .map(OptionSpec::longestName)
        .filter(parsed::hasMatchedOption)
        .toList();
  }

  private static BadInputException refused(String option, FigureView chosen, List<String> views) {
    return Place.option(option)
        .bad("the view " + chosen.id(), "it with --view " + oneOf(views) + " only");
  }

  private static String oneOf(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
