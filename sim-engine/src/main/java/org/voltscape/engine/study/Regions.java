package org.voltscape.engine.study;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.voltscape.engine.word.TensorFormat;

/**
 * What differs from one part of the network to another.
 *
 * @param sites memories beside the study's first one
 * @param weights formats of the weight words of single layers, by the layer's number, 1 the first;
 *     all other layers have the study's
 */
public record Regions(List<FaultSite> sites, SortedMap<Integer, TensorFormat> weights) {
  /** One memory, one format. */
  public static final Regions UNIFORM = new Regions(List.of(), new TreeMap<>());

  public Regions {
    sites = List.copyOf(sites);
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
  }

  /** Formats of single layers. */
  public static Regions ofWeights(Map<Integer, TensorFormat> formats) {
    return new Regions(List.of(), new TreeMap<>(formats));
  }

  /** The same formats with other memories. */
  public Regions withSites(List<FaultSite> other) {
    return new Regions(other, weights);
  }
}
