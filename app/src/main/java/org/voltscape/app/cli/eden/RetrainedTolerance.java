package org.voltscape.app.cli.eden;

import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.engine.adapt.TrainedNetworkCache;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTests;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.eden.tolerance.NetworkTolerance;
import org.voltscape.engine.eden.tolerance.Tolerance;
import org.voltscape.engine.eden.tolerance.ToleranceGain;
import org.voltscape.engine.eden.tolerance.ToleranceQuestion;
import org.voltscape.engine.eden.training.RetrainedNetworks;
import org.voltscape.engine.eden.training.RetrainingPlan;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;

/**
 * A network trained for memory that errs, and the error rate that it tolerates: the one at which it
 * has fallen by the points allowed below the accuracy of the network as it was.
 *
 * @param baseline its own accuracy without errors, as stored
 */
record RetrainedTolerance(
    RetrainingPlan plan,
    AdaptedNetwork training,
    double baseline,
    Tolerance after,
    ToleranceGain gain) {
  /**
   * Trains, unless that was done before, and tests.
   *
   * @param stored the network as it was, in the memory that it is tested in
   * @param what which tensors err
   * @param before what it tolerates
   */
  static RetrainedTolerance find(
      LongWork work,
      EngineContext engine,
      Study study,
      Workload workload,
      RetrainingPlan plan,
      ApproximateNetwork stored,
      Examples training,
      Examples tested,
      ErringTensors what,
      ToleranceQuestion question,
      Tolerance before,
      int threads) {
    DataPlace place = engine.place();
    RetrainedNetworks networks =
        new RetrainedNetworks(new TrainedNetworkCache(place.cache(), place.messages()));
    RetrainedNetworks.Retrained made =
        networks.make(
            new RetrainedNetworks.Job(
                workload.id(),
                stored.withKind(plan.kind()),
                stored.network(),
                new ErrorRates(
                    stored.tensors().stream().map(t -> what.err(t) ? plan.rate() : 0).toList()),
                plan.recipe(workload, training, study.seed()),
                plan.method(),
                training,
                workload.dataKey(workload.trainingFiles(place))),
            new TrainingWatch() {
              @Override
              public void epoch(TrainingProgress progress) {}

              @Override
              public void step(long done, long total) {
                work.bar().show(done, total, "training steps");
              }
            },
            new TrainingControl(work.stop()::requested));
    ApproximateTests tests = new ApproximateTests(made.memory().withKind(stored.kind()), tested);
    Tolerance after =
        NetworkTolerance.find(
            tests,
            what.weights(),
            what.maps(),
            question,
            before.baseline(),
            threads,
            (done, total) -> work.bar().show(done, total, "trials after training"),
            work.stop()::requested);
    return new RetrainedTolerance(
        plan,
        made.training(),
        (double) tests.baseline() / tests.images(),
        after,
        ToleranceGain.of(before, after));
  }
}
