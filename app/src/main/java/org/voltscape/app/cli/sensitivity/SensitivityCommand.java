package org.voltscape.app.cli.sensitivity;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much the weights, filters or channels of a layer matter when bits flip. */
@Command(
    name = "sensitivity",
    description = {
      "Find how much the weights, filters or channels of a layer matter when bits of weights flip.",
      "",
      "The sensitivity of a weight is the size of its gradient of the cost times the deviation that"
          + " flips give its word on average (Taylor's first order; Shin et al., JETCAS 2019); that"
          + " of a filter or channel is the mean over its weights. With --inject, bits are flipped"
          + " in the words of each filter, channel or weight alone, and the change of the cost is"
          + " measured. Both see the same images: test images, unless --on train asks for training"
          + " images, as the paper has it. The answer is one line of JSON: study, layer, by, reading, on, groups,"
          + " images, weights, cost and accuracy (without flips), ber, draws, rank_correlation (Spearman's,"
          + " of the sensitivities and the mean size of an image's change of cost), ci_low, ci_high"
          + " (95 %%), taylor_cpu_s and injection_cpu_s (processor seconds), injection_passes"
          + " (forward passes of an image), correlations (of both readings with both the change of"
          + " an image's cost and that of the mean cost) and, with --out, files.",
      ""
    },
    footer = {"", "Example:  voltscape sensitivity study.json --layer 1 --by filter --inject"})
public final class SensitivityCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Option(
      names = "--layer",
      paramLabel = "N",
      defaultValue = "1",
      description = "layer of the network, 1 the first (default: ${DEFAULT-VALUE})")
  private String layer;

  @Mixin private SensitivityOptions options;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "images the cost is of (default: the study's)")
  private String images;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the table as CSV and two figures as SVG")
  private String out;

  @Mixin private DataOption data;

  private final Streams streams;

  public SensitivityCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Study recipe = StudyInput.read(study).with(null, null, images).study();
    LayerSensitivity.Question question = options.question(recipe, layer);
    options.on();
    if (out != null) {
      AtomicFolder.check(Path.of(out));
    }
    Optional<SensitivityAnswer> measured =
        LongWork.run(streams, LongWork.STOPPED, work -> measure(work, recipe, question));
    if (measured.isEmpty()) {
      return ExitCode.FAILED;
    }
    SensitivityAnswer answer = measured.get();
    if (out != null) {
      answer.write(Path.of(out));
    }
    answer.lines().forEach(streams.out()::println);
    streams.out().println(JsonLine.of(answer.json(out)));
    return ExitCode.DONE;
  }

  private SensitivityAnswer measure(
      LongWork work, Study recipe, LayerSensitivity.Question question) {
    LayerSensitivity found =
        options.answer(recipe, question, work.engine(data), work.bar(), work.stop());
    return new SensitivityAnswer(found, found.of().gradients(work.stop()::requested).gradients());
  }
}
