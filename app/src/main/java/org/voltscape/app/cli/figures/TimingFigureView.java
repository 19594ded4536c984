package org.voltscape.app.cli.figures;

import java.util.Arrays;
import java.util.Set;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.StudyFigures;
import org.voltscape.engine.io.csv.CsvWriter;
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
    return Set.of("--voltage", "--axis", "--mark-voltage");
  }

  @Override
  public void check(FigureOptions options) {
    axis(options);
    double marked = options.markedVolts();
    double shown = options.logicVolts();
    if (!Double.isNaN(marked) && !Double.isNaN(shown) && marked != shown) {
      throw Place.option("--mark-voltage")
          .bad(
              CsvWriter.number(marked) + " beside --voltage " + CsvWriter.number(shown),
              "the same supply: the view timing marks the unit it shows");
    }
  }

  @Override
  public Figure draw(FigureRequest request) {
    double marked = request.options().markedVolts();
    double shown = request.options().logicVolts();
    return StudyFigures.timing(
        request.study().array(),
        Double.isNaN(shown) ? marked : shown,
        axis(request.options()),
        !Double.isNaN(marked));
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
