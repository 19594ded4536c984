package org.voltscape.app.cli.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.Figure;
import org.voltscape.figure.runs.NamedRun;
import org.voltscape.figure.runs.RunComparison;
import picocli.CommandLine.Option;

/** Two studies, the first pale behind the second: runs both. */
final class CompareFigureView implements FigureView {
  private static final String NAMES = "--run-name";
  private static final List<String> QUANTITIES = List.of("outcomes", "energy");
  private static final int RUNS = 2;

  @Option(
      names = NAMES,
      paramLabel = "NAME",
      description =
          "for the view compare: names of the two runs, A first (given twice; default: those of the"
              + " studies)")
  private List<String> names = List.of();

  @Override
  public String id() {
    return "compare";
  }

  @Override
  public String help() {
    return "two studies, the first pale behind the second; runs both";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--quantity");
  }

  @Override
  public int together() {
    return RUNS;
  }

  @Override
  public void check(FigureOptions options) {
    options.checkQuantity(QUANTITIES);
    if (!names.isEmpty() && names.size() != RUNS) {
      throw Place.option(NAMES).bad(names.size() + " of them", "two, or none");
    }
  }

  @Override
  public Figure draw(List<FigureRequest> requests) {
    List<String> known =
        names.isEmpty()
            ? ArrangeOptions.names(requests.stream().map(FigureRequest::study).toList())
            : names;
    List<NamedRun> runs = new ArrayList<>();
    for (FigureRequest request : requests) {
      Snapshot run = request.runs().run(request.input(), request.work().stop());
      if (run.state() != Snapshot.State.DONE) {
        throw new CancellationException();
      }
      runs.add(new NamedRun(known.get(runs.size()), run, request.input().curve()));
    }
    RunComparison both = RunComparison.of(runs.get(0), runs.get(1));
    if (!both.notComparable().isEmpty()) {
      throw Place.option("--view")
          .bad("compare of studies of which " + both.notComparable(), "two that measure the same");
    }
    return "energy".equals(requests.get(0).options().quantity())
        ? both.energies()
        : both.outcomes();
  }

  @Override
  public Figure draw(FigureRequest request) {
    throw new IllegalStateException("two runs are drawn together");
  }
}
