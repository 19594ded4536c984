package org.voltscape.engine.eden.tolerance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.eden.ApproximateTensor;
import org.voltscape.engine.eden.ApproximateTests;
import org.voltscape.engine.eden.ErrorRates;

/** The error rate that a network tolerates in its weights, its feature maps, or both. */
public final class NetworkTolerance {
  private NetworkTolerance() {}

  /**
   * Searches for the rate, the same in all tensors that err.
   *
   * @param tests of the network
   * @param weights whether weights err
   * @param maps whether feature maps err
   * @param question what is tolerated, of how many trials
   * @param threads that work side by side
   * @param progress told how far it is, by any thread
   * @param cancelled {@link java.util.concurrent.CancellationException} is thrown once it says so
   */
  public static Tolerance find(
      ApproximateTests tests,
      boolean weights,
      boolean maps,
      ToleranceQuestion question,
      int threads,
      ToleranceSearch.Progress progress,
      BooleanSupplier cancelled) {
    double baseline = (double) tests.baseline() / tests.images();
    return find(tests, weights, maps, question, baseline, threads, progress, cancelled);
  }

  /**
   * Searches for the rate at which the network has fallen so far below another's accuracy.
   *
   * @param tests of the network
   * @param weights whether weights err
   * @param maps whether feature maps err
   * @param question what is tolerated, of how many trials
   * @param baseline accuracy of the other network without errors, a share of 1
   * @param threads that work side by side
   * @param progress told how far it is, by any thread
   * @param cancelled {@link java.util.concurrent.CancellationException} is thrown once it says so
   * @return with that baseline
   */
  public static Tolerance find(
      ApproximateTests tests,
      boolean weights,
      boolean maps,
      ToleranceQuestion question,
      double baseline,
      int threads,
      ToleranceSearch.Progress progress,
      BooleanSupplier cancelled) {
    List<ApproximateTensor> tensors = tests.network().tensors();
    List<RateTrial> workers = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      ApproximateTests own = t == 0 ? tests : tests.another();
      workers.add(
          (rate, seed, stop) -> {
            List<Double> rates =
                tensors.stream().map(x -> (x.weights() ? weights : maps) ? rate : 0).toList();
            return (double) own.correct(new ErrorRates(rates), seed, stop) / own.images();
          });
    }
    return ToleranceSearch.find(question, baseline, workers, progress, cancelled);
  }
}
