package org.voltscape.engine.memory;

import java.util.ArrayList;
import java.util.List;

/** A die that notes which memories' cells are drawn, and at which rates. */
final class CountedDie implements DieCells {
  final List<String> draws = new ArrayList<>();
  private final DieCells die;

  CountedDie(DieCells die) {
    this.die = die;
  }

  private void note(int memory, double rate) {
    draws.add(memory + "@" + rate);
  }

  @Override
  public long quantile53(int memory, int bits, long cell) {
    return die.quantile53(memory, bits, cell);
  }

  @Override
  public boolean prefersOne(int memory, int bits, long cell) {
    return die.prefersOne(memory, bits, cell);
  }

  @Override
  public void faults(int memory, int words, int bits, double probability, FaultList out) {
    note(memory, probability);
    die.faults(memory, words, bits, probability, out);
  }

  @Override
  public void flips(int memory, int words, int bits, double probability, FaultList out) {
    note(memory, probability);
    die.flips(memory, words, bits, probability, out);
  }

  @Override
  public void nestedFlips(int memory, int words, int bits, double high, double low, FaultList out) {
    note(memory, high);
    die.nestedFlips(memory, words, bits, high, low, out);
  }

  @Override
  public <E extends Exception> FailureScan scan(
      int memory, int bits, long cells, double probability, FailureScan.Visitor<E> visitor)
      throws E {
    return die.scan(memory, bits, cells, probability, visitor);
  }
}
