package org.voltscape.app.cli.figures;

import java.util.Set;
import org.voltscape.app.cli.shared.Interruption;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.StudyPlace;
import org.voltscape.engine.deviation.DeviationMeter;
import org.voltscape.engine.deviation.DeviationReport;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.DeviationFigures;
import org.voltscape.figure.studies.ExtrapolationText;
import picocli.CommandLine.Option;

/**
 * How many effective weights differ from the nominal ones under every scheme, by size of their
 * deviation.
 */
final class HistogramFigureView implements FigureView {
  private static final int MOST_DIES = 10_000;

  @Option(
      names = "--dies",
      paramLabel = "N",
      description = "dies pooled in the view histogram (default: 1)")
  private String dies;

  @Override
  public String id() {
    return "histogram";
  }

  @Override
  public String help() {
    return "how many effective weights differ from the nominal ones under every scheme, by size of their deviation";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--voltage", "--trial", "--layer");
  }

  @Override
  public boolean ofCells() {
    return true;
  }

  @Override
  public Figure draw(FigureRequest request) {
    StudyInput input = request.input();
    Study study = input.study();
    Interruption stop = request.work().stop();
    EngineContext engine = request.engine();
    double volts = request.volts();
    int first = StudyPlace.trial(study, request.options().trial());
    int pooled = dies == null ? 1 : Numbers.integer(dies, 1, MOST_DIES, Place.option("--dies"));
    QuantizedNetwork network = engine.network(study, stop::requested);
    String layer = request.options().layer();
    int block = -1;
    if (layer != null) {
      int layers = network.shape().layers().size();
      int wanted = Numbers.integer(layer, 1, layers, Place.option("--layer")) - 1;
      while (block < 0 || network.regions().get(block).layer() != wanted) {
        block++;
      }
    }
    DeviationReport report =
        new DeviationMeter(network, study.schemesOnTheNetwork(), stop::requested)
            .measure(study, input.faults(volts), first, pooled, stop::requested);
    return DeviationFigures.of(
        report,
        SchemeColours.byLabel(study.schemes()),
        block,
        volts,
        ExtrapolationText.mark(study, input.curve(), volts));
  }
}
