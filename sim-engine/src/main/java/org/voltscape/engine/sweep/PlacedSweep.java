package org.voltscape.engine.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.Study;

/**
 * What is shown of a run that places its voltages. The run makes points of the whole lattice; shown
 * are those voltages of it that have been placed so far. Thread-safe.
 */
public final class PlacedSweep implements UnaryOperator<Snapshot> {
  private final Study asked;
  private final List<Double> lattice;
  private volatile List<Integer> placed;

  /**
   * Shows the voltages that are run first.
   *
   * @param asked a study whose voltages a run places
   */
  public PlacedSweep(Study asked) {
    AutoSweep sweep = Objects.requireNonNull(asked.sweep());
    this.asked = asked;
    this.lattice = sweep.lattice();
    List<Integer> first = new ArrayList<>();
    for (int point : sweep.coarse()) {
      first.add(point);
    }
    this.placed = first;
  }

  /** The study with all voltages of the lattice, which none places any more. */
  public Study lattice() {
    return asked.withVoltages(lattice);
  }

  /** Voltages that were placed, as places on the lattice, ascending. */
  public void place(List<Integer> points) {
    placed = List.copyOf(points);
  }

  @Override
  public Snapshot apply(Snapshot whole) {
    List<Integer> now = placed;
    List<PointResult> shown = new ArrayList<>();
    if (!whole.points().isEmpty()) {
      for (int s = 0; s < asked.schemes().size(); s++) {
        for (int v = 0; v < now.size(); v++) {
          shown.add(whole.points().get(s * lattice.size() + now.get(v)).at(v));
        }
      }
    }
    Study study = asked.withPlaced(now.stream().map(lattice::get).toList());
    return whole.withStudy(study).withPoints(shown);
  }
}
