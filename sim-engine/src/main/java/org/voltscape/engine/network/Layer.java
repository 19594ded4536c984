package org.voltscape.engine.network;

/** A layer with weights. */
public sealed interface Layer permits Dense {
  /** Values taken in per image. */
  int inputs();

  /** Values given out per image. */
  int outputs();

  /** Number of weights, without biases. */
  int weights();

  /** Number of biases. */
  int biases();

  /** Multiply-accumulate operations per image. */
  long macs();

  /** Applied to every output. */
  Activation activation();
}
