package org.voltscape.engine.trial.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.word.WordShape;

/**
 * A scheme made for the words of a network, tensor by tensor, and what it does to them on a clean
 * memory, which is worked out once for all trials. Immutable, shared between threads.
 */
public final class ProtectedNetwork {
  private final List<ProtectedRegion> regions;
  private final List<ProtectedActivations> activations;

  private ProtectedNetwork(List<ProtectedRegion> regions, List<ProtectedActivations> activations) {
    this.regions = List.copyOf(regions);
    this.activations = List.copyOf(activations);
  }

  /** Prepares a scheme for a network and its activations on a test set. */
  public static ProtectedNetwork of(SchemeChoice choice, InferenceSet set) {
    List<ProtectedActivations> activations = new ArrayList<>();
    for (int l = 0; l < set.network().shape().layers().size(); l++) {
      WordShape shape = set.activationShape(l);
      if (shape != null) {
        activations.add(
            ProtectedActivations.of(choice.scheme().create(shape, choice.values()), shape));
      }
    }
    return new ProtectedNetwork(of(choice, set.network()).regions(), activations);
  }

  /** Prepares a scheme for a network. */
  public static ProtectedNetwork of(SchemeChoice choice, QuantizedNetwork network) {
    return of(network, region -> choice.scheme().create(region.shape(), choice.values()));
  }

  /** Prepares the protection made for each region; activations are left alone. */
  static ProtectedNetwork of(
      QuantizedNetwork network, Function<QuantizedNetwork.Region, WordProtection> scheme) {
    return new ProtectedNetwork(
        network.regions().stream().map(r -> ProtectedRegion.of(scheme.apply(r), r)).toList(),
        List.of());
  }

  /** A scheme for activations alone, one entry a layer. */
  static ProtectedNetwork ofActivations(List<ProtectedActivations> activations) {
    return new ProtectedNetwork(List.of(), activations);
  }

  /** One a region, in the order of {@link QuantizedNetwork#regions()}. */
  public List<ProtectedRegion> regions() {
    return regions;
  }

  /** One a layer for the words it takes in; empty where activations are no words. */
  List<ProtectedActivations> activations() {
    return activations;
  }

  /**
   * A scheme for the inputs of one layer.
   *
   * @param protection the scheme for the words
   * @param faithful whether every word there is, seen on clean images or not, is used as it is
   *     meant on a clean memory
   */
  record ProtectedActivations(WordProtection protection, boolean faithful) {
    static ProtectedActivations of(WordProtection protection, WordShape shape) {
      boolean faithful = true;
      for (int code = 0; code <= shape.mask(); code++) {
        faithful &= protection.throughStuckCells(code, 0, 0, 0) == code;
      }
      return new ProtectedActivations(protection, faithful);
    }
  }

  /**
   * A scheme and one region.
   *
   * @param protection the scheme for the region's words
   * @param moved words used otherwise than meant on a clean memory, ascending
   * @param movedTo the code used in place of each
   */
  public record ProtectedRegion(WordProtection protection, int[] moved, int[] movedTo) {
    static ProtectedRegion of(WordProtection protection, QuantizedNetwork.Region region) {
      int[] codes = region.codes();
      int[] moved = new int[codes.length];
      int[] movedTo = new int[codes.length];
      int count = 0;
      for (int word = 0; word < codes.length; word++) {
        int used = protection.throughStuckCells(codes[word], 0, 0, word);
        if (used != codes[word]) {
          moved[count] = word;
          movedTo[count] = used;
          count++;
        }
      }
      return new ProtectedRegion(
          protection, Arrays.copyOf(moved, count), Arrays.copyOf(movedTo, count));
    }
  }
}
