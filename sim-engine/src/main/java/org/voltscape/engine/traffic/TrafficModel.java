package org.voltscape.engine.traffic;

/** How a network's tensors move; implementations are immutable. */
public interface TrafficModel {
  /** The model in words, with its sizes: some sentences. */
  String words();

  /** What an inference of a network moves. */
  NetworkTraffic of(StoredNetwork network);
}
