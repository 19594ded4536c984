package org.voltscape.engine.eden.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voltscape.engine.adapt.TrainedNetworkCache;
import org.voltscape.engine.adapt.TrainingOutcome;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTensor;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.shared.SharedWork;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.AdaptedNetwork;

/**
 * Networks trained for memory that errs, each once: all who want the same network wait for one
 * training of it, and it is kept for later under all that it depends on. Thread-safe.
 */
public final class RetrainedNetworks {
  /** Changes with what training makes of the same job. */
  private static final String FORMAT = "retrained 1";

  private final TrainedNetworkCache shelf;

  /** None is kept when done: the shelf has it then. */
  private final SharedWork<String, AdaptedNetwork> underWay = new SharedWork<>(0, Duration.ZERO);

  public RetrainedNetworks(TrainedNetworkCache shelf) {
    this.shelf = shelf;
  }

  /**
   * One network to be made, as {@link Retraining#retrain} makes it.
   *
   * @param workload its id, with which files begin
   * @param data the training set
   * @param dataKey all that the training set depends on
   */
  public record Job(
      String workload,
      ApproximateNetwork memory,
      Network start,
      ErrorRates rates,
      TrainingRecipe recipe,
      RetrainingMethod method,
      Examples data,
      String dataKey) {
    /** All that the network depends on, as text. */
    String text() {
      ContentHash parameters = new ContentHash();
      start.weights().forEach(parameters::put);
      start.biases().forEach(parameters::put);
      return String.join(
          "|",
          FORMAT,
          workload,
          start.shape().toString(),
          parameters.hex(),
          dataKey,
          data.count() + " examples",
          recipe.toString(),
          memory.tensors().stream().map(Job::tensor).collect(Collectors.joining(",")),
          memory.bounding().id(),
          memory.kind().id(),
          rates.rates().stream().map(String::valueOf).collect(Collectors.joining(",")),
          method.toString());
    }

    /** Of weights the range does not matter: it is their own. */
    private static String tensor(ApproximateTensor t) {
      return t.format().id() + (t.weights() ? "" : " " + t.lowest() + " to " + t.highest());
    }
  }

  /**
   * A network that was made.
   *
   * @param memory with the trained network in it
   * @param training the network and the course of its training
   */
  public record Retrained(ApproximateNetwork memory, AdaptedNetwork training) {}

  /** The network of a job, if it is kept. */
  public Optional<Retrained> find(Job job) {
    return shelf.find(job.workload(), job.start().shape(), job.text()).map(n -> inMemory(job, n));
  }

  /**
   * The network of a job, kept or trained now.
   *
   * @param watch told how the training goes, on the training's thread; of several that wait for the
   *     same training only the first one's
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Retrained make(Job job, TrainingWatch watch, TrainingControl control) {
    String text = job.text();
    AdaptedNetwork made =
        underWay.get(
            text,
            abandoned -> make(text, job, watch, control.until(abandoned)),
            control::cancelled);
    return inMemory(job, made);
  }

  private AdaptedNetwork make(String text, Job job, TrainingWatch watch, TrainingControl control) {
    Optional<AdaptedNetwork> kept = shelf.find(job.workload(), job.start().shape(), text);
    if (kept.isPresent()) {
      return kept.get();
    }
    List<TrainingProgress> history = new ArrayList<>();
    Network trained =
        Retraining.train(
            job.memory(),
            job.start(),
            job.rates(),
            job.recipe(),
            job.data(),
            job.method(),
            new TrainingWatch() {
              @Override
              public void epoch(TrainingProgress progress) {
                history.add(progress);
                watch.epoch(progress);
              }

              @Override
              public void step(long done, long total) {
                watch.step(done, total);
              }
            },
            control);
    AdaptedNetwork made =
        new AdaptedNetwork(trained, history, TrainingOutcome.on(job.data()).of(history), 0, false);
    shelf.keep(job.workload(), text, made);
    return made;
  }

  private static Retrained inMemory(Job job, AdaptedNetwork made) {
    return new Retrained(Retraining.inMemory(job.memory(), made.network()), made);
  }
}
