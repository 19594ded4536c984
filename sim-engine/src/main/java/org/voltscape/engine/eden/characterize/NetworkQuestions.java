package org.voltscape.engine.eden.characterize;

import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.shared.Team;

/** Networks in memory that errs as subjects of a characterization, tested by the same threads. */
public final class NetworkQuestions implements AutoCloseable {
  private final Team<NetworkSubject.Tool> team;
  private final long seed;
  private final Training training;

  /** Makes networks for error rates. */
  @FunctionalInterface
  public interface Training {
    /**
     * The network trained for error rates, in the same memory.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    ApproximateNetwork trainedFor(ErrorRates rates, BooleanSupplier cancelled);
  }

  /**
   * @param threads that work
   * @param seed of the errors
   */
  public NetworkQuestions(int threads, long seed, Training training) {
    this.team = new Team<>(threads, NetworkSubject.Tool::new);
    this.seed = seed;
    this.training = training;
  }

  /** Places of the examples that a network classifies correctly without errors. */
  public static BitSet right(
      ApproximateNetwork network, Examples examples, BooleanSupplier cancelled) {
    return NetworkSubject.clean(network, examples, cancelled);
  }

  /**
   * A network as a characterization asks it.
   *
   * @param examples that it is tested on
   * @param clean places of those that are classified correctly without errors, from which drops are
   *     told
   */
  public Subject subject(ApproximateNetwork network, Examples examples, BitSet clean) {
    return new NetworkSubject(
        network, new NetworkSubject.Setting(examples, clean, seed, team, training));
  }

  /** The network of a subject that was made here. */
  public static ApproximateNetwork network(Subject subject) {
    return ((NetworkSubject) subject).network();
  }

  /**
   * The accuracy lost on other examples, for fault seeds that no search has seen.
   *
   * @param clean places of those that are classified correctly without errors
   * @param seeds how many
   */
  public List<Double> drops(
      ApproximateNetwork network,
      Examples examples,
      BitSet clean,
      ErrorRates rates,
      int seeds,
      BooleanSupplier cancelled) {
    return subject(network, examples, clean)
        .trials(rates, DropTest.first(3), seeds, 0, cancelled)
        .stream()
        .map(Subject.Outcome::drop)
        .toList();
  }

  @Override
  public void close() {
    team.close();
  }
}
