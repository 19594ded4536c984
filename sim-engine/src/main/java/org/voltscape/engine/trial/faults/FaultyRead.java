package org.voltscape.engine.trial.faults;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.training.WeightRead;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;

/**
 * Weights and faulty biases as a study's memory gives them back: quantized, written and read
 * through a scheme, with the failing cells of one die or with faults drawn again at every step.
 * Scratch space of one thread; nothing is allocated in a step once its lists have grown.
 */
public final class FaultyRead implements WeightRead {
  private final @Nullable Words[][] words;
  private final FaultKind kind;
  private final FaultScope scope;
  private final @Nullable Drawn drawn;

  /** Where the faults of a step come from. */
  @FunctionalInterface
  public interface Drawn {
    /**
     * The source of the faults of a step.
     *
     * @param step number of the step
     */
    DieCells source(long step);

    /** Their rate at a share of the training in [0, 1). */
    default double rate(double full, double progress) {
      return full;
    }
  }

  private final double probability;

  /**
   * @param network formats and sizes of what is kept; its words are not looked at
   * @param protections one a region of the network
   * @param drawn null where faults are set once by {@link #draw}
   */
  private FaultyRead(
      QuantizedNetwork network,
      List<WordProtection> protections,
      FaultKind kind,
      FaultScope scope,
      double probability,
      @Nullable Drawn drawn) {
    this.kind = kind;
    this.scope = scope;
    this.probability = probability;
    this.drawn = drawn;
    this.words = new Words[network.shape().layers().size()][2];
    List<QuantizedNetwork.Region> regions = network.regions();
    for (int r = 0; r < regions.size(); r++) {
      QuantizedNetwork.Region region = regions.get(r);
      WordProtection protection = protections.get(r);
      if (protection.checkCells() > 0 || protection.lineRepair() != null) {
        throw new IllegalArgumentException("a scheme that trains with cells beside the word");
      }
      words[region.layer()][region.bias() ? 1 : 0] = new Words(region, protection);
    }
  }

  /**
   * The memory of one die.
   *
   * @param network formats and sizes of what is kept; its words are not looked at
   * @param protections one a region of the network
   * @param probability of a cell to fail
   */
  public static FaultyRead ofMap(
      QuantizedNetwork network,
      List<WordProtection> protections,
      FaultKind kind,
      FaultScope scope,
      DieCells die,
      double probability) {
    FaultyRead read = new FaultyRead(network, protections, kind, scope, probability, null);
    read.draw(die, probability);
    return read;
  }

  /** A memory whose faults come and go. */
  public static FaultyRead ofDrawn(
      QuantizedNetwork network,
      List<WordProtection> protections,
      FaultKind kind,
      FaultScope scope,
      double probability,
      Drawn drawn) {
    return new FaultyRead(network, protections, kind, scope, probability, drawn);
  }

  @Override
  public void begin(long step, double progress) {
    if (drawn != null) {
      draw(drawn.source(step), drawn.rate(probability, progress));
    }
  }

  private void draw(DieCells source, double rate) {
    for (Words[] layer : words) {
      for (Words w : layer) {
        if (w != null) {
          w.draw(source, rate);
        }
      }
    }
  }

  @Override
  public boolean keeps(int layer, boolean biases) {
    return of(layer, biases) != null;
  }

  @Override
  public void read(int layer, boolean biases, float[] kept, float[] used) {
    of(layer, biases).read(kept, used);
  }

  @Override
  public void round(int layer, boolean biases, float[] kept, float[] rounded) {
    of(layer, biases).round(kept, rounded);
  }

  @Override
  public float lowest(int layer, boolean biases) {
    return (float) of(layer, biases).region.format().min();
  }

  @Override
  public float highest(int layer, boolean biases) {
    return (float) of(layer, biases).region.format().max();
  }

  /**
   * The whole numbers used of a layer's weights or biases.
   *
   * @param kept their values as trained; not written to
   * @param integers filled
   */
  public void integers(int layer, boolean biases, float[] kept, int[] integers) {
    of(layer, biases).integers(kept, integers);
  }

  private Words of(int layer, boolean biases) {
    return words[layer][biases ? 1 : 0];
  }

  /** One block of words and its faults. */
  private final class Words {
    private final QuantizedNetwork.Region region;
    private final WordProtection protection;
    private final WordShape shape;
    private final double scale;
    private final int lowest;
    private final int highest;
    private final int[] integers;
    private final FaultList faults = new FaultList();
    private final boolean plainStuck;
    private final boolean faithful;

    /** One over the scale where that is exact, or 0: a product is faster than a quotient. */
    private final double inverse;

    /** The cells of every word that are not stuck, and what the others hold; the sign extended. */
    private final int[] sound;

    private final int[] held;

    /** What was wanted of faulty words when they were last worked out, and what is used of them. */
    private int[] wanted = new int[0];

    private int[] found = new int[0];

    Words(QuantizedNetwork.Region region, WordProtection protection) {
      WordFormat format = region.format();
      this.region = region;
      this.protection = protection;
      this.shape = format.shape();
      this.scale = format.scale();
      this.lowest = (int) Math.rint(format.min() / scale);
      this.highest = (int) Math.rint(format.max() / scale);
      this.integers = new int[region.codes().length];
      this.inverse = Math.scalb(1.0, Math.getExponent(scale)) == scale ? 1 / scale : 0;
      this.plainStuck = kind == FaultKind.STUCK_AT && protection.plain();
      this.sound = new int[plainStuck ? integers.length : 0];
      this.held = new int[sound.length];
      Arrays.fill(sound, -1);
      this.faithful = faithful();
    }

    /** Whether every word is used as it is meant where its cells are sound. */
    private boolean faithful() {
      for (int code = 0; code <= shape.mask(); code++) {
        if (protection.throughStuckCells(code, 0, 0, 0) != code) {
          return false;
        }
      }
      return true;
    }

    void draw(DieCells source, double rate) {
      faults.clear();
      if (scope.covers(region)) {
        kind.draw(source, region.memory(), integers.length, shape.bits(), rate, faults);
        if (scope.cells() != -1) {
          faults.keepCells(scope.cells());
        }
      }
      if (plainStuck) {
        spread();
      } else {
        forget();
      }
    }

    /** Faults are others now, so that nothing worked out before holds any more. */
    private void forget() {
      if (wanted.length < faults.size()) {
        wanted = new int[faults.size()];
        found = new int[faults.size()];
      }
      Arrays.fill(wanted, 0, faults.size(), Integer.MIN_VALUE);
    }

    /** Stuck cells as two masks for every word, so that reading takes one pass without branches. */
    private void spread() {
      Arrays.fill(sound, -1);
      Arrays.fill(held, 0);
      int above = shape.signed() ? -shape.topBit() : 0;
      for (int i = 0; i < faults.size(); i++) {
        int word = faults.word(i);
        int stuck = faults.mask(i) & shape.mask();
        int value = faults.value(i) & stuck;
        sound[word] = ~((stuck & shape.topBit()) != 0 ? stuck | above : stuck);
        held[word] = (value & shape.topBit()) != 0 ? value | above : value;
      }
    }

    /** The nearest whole number, halves upwards, saturated: as the format encodes. */
    private int nearest(float value) {
      double units = inverse != 0 ? value * inverse : value / scale;
      return Math.max(lowest, Math.min(highest, (int) Math.floor(units + 0.5)));
    }

    void round(float[] kept, float[] rounded) {
      for (int i = 0; i < kept.length; i++) {
        rounded[i] = (float) (nearest(kept[i]) * scale);
      }
    }

    void read(float[] kept, float[] used) {
      integers(kept, integers);
      for (int i = 0; i < used.length; i++) {
        used[i] = (float) (integers[i] * scale);
      }
    }

    public void integers(float[] kept, int[] out) {
      for (int i = 0; i < out.length; i++) {
        out[i] = nearest(kept[i]);
      }
      if (!faithful) {
        for (int i = 0; i < out.length; i++) {
          out[i] = shape.integer(protection.throughStuckCells(shape.code(out[i]), 0, 0, i));
        }
      }
      if (plainStuck) {
        int zero = shape.zero();
        for (int i = 0; i < out.length; i++) {
          out[i] = ((out[i] + zero & sound[i]) | held[i]) - zero;
        }
        return;
      }
      for (int i = 0; i < faults.size(); i++) {
        int word = faults.word(i);
        int integer = faithful ? out[word] : nearest(kept[word]);
        // Most weights stay within their least significant bit from one step to the next.
        if (integer != wanted[i]) {
          wanted[i] = integer;
          found[i] = used(i, word, integer);
        }
        out[word] = found[i];
      }
    }

    private int used(int fault, int word, int integer) {
      return shape.integer(
          FaultyWord.used(
              kind,
              protection,
              shape.bits(),
              drawn == null,
              shape.code(integer),
              faults.mask(fault),
              faults.value(fault),
              word));
    }
  }
}
