package org.voltscape.app.cli.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voltscape.app.cli.minerva.PlanOptions;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.ResultFolder;
import org.voltscape.engine.minerva.FamilyNetworks;
import org.voltscape.engine.minerva.MinervaDataSets;
import org.voltscape.engine.minerva.MinervaFlow;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.Figure;
import org.voltscape.figure.minerva.FlowFigure;
import org.voltscape.figure.minerva.MinervaFiles;
import org.voltscape.figure.minerva.MinervaRecipe;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The stages of Minerva's flow and its waterfall: runs the flow, or finds what is kept of it. */
final class MinervaFigureView implements FigureView {
  private static final String STEP = "--step";

  @Option(
      names = "--flow",
      paramLabel = "DATA",
      description =
          "for the view minerva: data set whose flow it is, as for the command minerva; stages that"
              + " the window or this command has found before are used again")
  private String flow;

  @Option(
      names = STEP,
      paramLabel = "STEP",
      description =
          "for the view minerva: power (the waterfall), training, architecture, words, pruning,"
              + " supply, or published (the printed waterfall; default: power)")
  private String step;

  @Mixin private final PlanOptions asked = new PlanOptions();

  @Override
  public String id() {
    return "minerva";
  }

  @Override
  public String help() {
    return "power after each stage of Minerva's flow for a data set, or what a stage looked at; of"
        + " --flow, and of no study";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--scheme", "--voltage");
  }

  @Override
  public double wide(FigureOptions options) {
    return step() == FlowFigure.POWER || step() == FlowFigure.PUBLISHED
        ? MinervaFiles.WIDE
        : ResultFolder.WIDTH_INCHES;
  }

  private FlowFigure step() {
    if (step == null) {
      return FlowFigure.POWER;
    }
    List<String> known = Arrays.stream(FlowFigure.values()).map(FlowFigure::id).toList();
    if (!known.contains(step)) {
      throw Place.option(STEP)
          .bad(
              "\"" + step + "\"",
              Suggestions.hint("one of " + String.join(", ", known), step, known));
    }
    return FlowFigure.values()[known.indexOf(step)];
  }

  private MinervaPlan plan(FigureOptions options) {
    if (flow == null) {
      throw Place.option("--view").bad("minerva", "it with --flow, a data set such as digits");
    }
    return asked.of(MinervaDataSets.byId(flow, "--flow", ""), options.scheme(), options.voltage());
  }

  @Override
  public void check(FigureOptions options) {
    MinervaPlan plan = plan(options);
    if (step() == FlowFigure.PUBLISHED && Double.isNaN(plan.data().publishedStages().total())) {
      throw Place.option(STEP)
          .bad("published for " + plan.data().title(), "a data set of the paper");
    }
  }

  @Override
  public Optional<String> ownRecipe(FigureOptions options) {
    return Optional.of(MinervaRecipe.of(plan(options)));
  }

  @Override
  public Figure draw(FigureRequest request) {
    MinervaPlan plan = plan(request.options());
    if (step() == FlowFigure.PUBLISHED) {
      return FlowFigure.published(plan.data());
    }
    DataPlace place = request.work().place(request.data());
    return step()
        .of(
            plan.data(),
            new MinervaFlow(
                    plan,
                    new FamilyNetworks(plan.data(), place),
                    StageFiles.keepingAll(place.cache().resolve("minerva")),
                    (stage, done, total, text) ->
                        request.work().bar().show(done, total, "steps of " + stage + ": " + text),
                    place.cancelled())
                .run());
  }
}
