package org.voltscape.app.cli.figures;

import java.util.Set;
import org.voltscape.app.cli.sensitivity.SensitivityOptions;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import picocli.CommandLine.Mixin;

/** How much the groups of a layer's weights matter, ranked or against injected flips. */
final class SensitivityFigureView implements FigureView {
  @Mixin private final SensitivityOptions asked = new SensitivityOptions();

  @Override
  public String id() {
    return "sensitivity";
  }

  @Override
  public String help() {
    return "filters, channels or weights of a layer ranked by Taylor's estimate; with --inject the"
        + " estimate against what injected flips do to the cost";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--layer");
  }

  @Override
  public void check(StudyInput input, FigureOptions options) {
    asked.question(input.study(), options.layer());
    asked.on();
  }

  @Override
  public Figure draw(FigureRequest request) {
    Study recipe = request.study();
    LayerSensitivity.Question question = asked.question(recipe, request.options().layer());
    return asked.figure(
        recipe, question, request.engine(), request.work().bar(), request.work().stop());
  }
}
