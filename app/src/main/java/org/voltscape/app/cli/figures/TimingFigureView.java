package org.voltscape.app.cli.figures;

import java.util.Arrays;
import java.util.Set;
import org.voltscape.app.cli.shared.StudyFigures;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.TimingAxis;

/** Timing errors of a MAC unit around the study's array. */
final class TimingFigureView implements FigureView {
  @Override
  public String id() {
    return "timing";
  }

  @Override
  public String help() {
    return "timing errors of a MAC unit against supply, area or clock period, through the published"
        + " values";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--voltage", "--axis");
  }

  @Override
  public void check(FigureOptions options) {
    axis(options);
  }

  @Override
  public Figure draw(FigureRequest request) {
    return StudyFigures.timing(
        request.study().array(), request.options().logicVolts(), axis(request.options()));
  }

  private static TimingAxis axis(FigureOptions options) {
    if (options.axis() == null) {
      return TimingAxis.VOLTAGE;
    }
    return Arrays.stream(TimingAxis.values())
        .filter(a -> a.id().equals(options.axis()))
        .findFirst()
        .orElseThrow(() -> options.noAxis("voltage, area or clock"));
  }
}
