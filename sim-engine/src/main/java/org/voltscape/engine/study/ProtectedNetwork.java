package org.voltscape.engine.study;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.protection.WordProtection;

/**
 * A scheme made for the words of a network, tensor by tensor, and what it does to them on a clean
 * memory, which is worked out once for all trials. Immutable, shared between threads.
 */
public final class ProtectedNetwork {
  private final List<ProtectedRegion> regions;

  private ProtectedNetwork(List<ProtectedRegion> regions) {
    this.regions = List.copyOf(regions);
  }

  /** Prepares a scheme for a network. */
  public static ProtectedNetwork of(SchemeChoice choice, QuantizedNetwork network) {
    return of(network, region -> choice.scheme().create(region.shape(), choice.values()));
  }

  /** Prepares the protection made for each region. */
  static ProtectedNetwork of(
      QuantizedNetwork network, Function<QuantizedNetwork.Region, WordProtection> scheme) {
    return new ProtectedNetwork(
        network.regions().stream().map(r -> ProtectedRegion.of(scheme.apply(r), r)).toList());
  }

  /** One a region, in the order of {@link QuantizedNetwork#regions()}. */
  public List<ProtectedRegion> regions() {
    return regions;
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
