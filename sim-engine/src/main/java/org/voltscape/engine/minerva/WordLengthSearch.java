package org.voltscape.engine.minerva;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.datapath.Datapath;
import org.voltscape.engine.network.datapath.DatapathPass;
import org.voltscape.engine.network.datapath.FloatErrors;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.word.FixedPoint;

/**
 * The search for the shortest words of every signal of every layer (Minerva, section 6.2). It
 * starts at Q6.10 and takes a bit away at a time, so that what it holds is always within the bound.
 *
 * <p>First each part, the integer or the fraction bits of one signal of one layer, is shortened by
 * itself as far as the bound allows. Their lengths together, one bit longer each, are where the
 * joint search begins (longer where that is not within the bound), which takes bits away in turn,
 * those of the most used signals first, until none can be spared.
 */
final class WordLengthSearch {
  static final FixedPoint BASELINE = new FixedPoint(6, 10);

  private final Network network;
  private final Examples examples;
  private final BooleanSupplier cancelled;
  private final StageWatch watch;
  private int tried;
  private double allowed;

  WordLengthSearch(
      Network network, Examples examples, StageWatch watch, BooleanSupplier cancelled) {
    this.network = network;
    this.examples = examples;
    this.watch = watch;
    this.cancelled = cancelled;
  }

  /** The three signals. */
  private enum Signal {
    WEIGHTS {
      @Override
      FixedPoint of(SignalFormats all) {
        return all.weights();
      }

      @Override
      SignalFormats with(SignalFormats all, FixedPoint one) {
        return new SignalFormats(one, all.activities(), all.products());
      }
    },
    ACTIVITIES {
      @Override
      FixedPoint of(SignalFormats all) {
        return all.activities();
      }

      @Override
      SignalFormats with(SignalFormats all, FixedPoint one) {
        return new SignalFormats(all.weights(), one, all.products());
      }
    },
    PRODUCTS {
      @Override
      FixedPoint of(SignalFormats all) {
        return all.products();
      }

      @Override
      SignalFormats with(SignalFormats all, FixedPoint one) {
        return new SignalFormats(all.weights(), all.activities(), one);
      }
    };

    abstract FixedPoint of(SignalFormats all);

    abstract SignalFormats with(SignalFormats all, FixedPoint one);
  }

  /** The integer or the fraction bits of a signal of a layer. */
  private record Part(int layer, Signal signal, boolean integer) {
    Datapath with(Datapath path, int bits) {
      SignalFormats all = path.formats(layer);
      FixedPoint old = signal.of(all);
      FixedPoint next =
          integer
              ? new FixedPoint(bits, old.fractionBits())
              : new FixedPoint(old.integerBits(), bits);
      return path.with(layer, signal.with(all, next));
    }

    int bits(Datapath path) {
      FixedPoint format = signal.of(path.formats(layer));
      return integer ? format.integerBits() : format.fractionBits();
    }

    /** Whether a bit can be taken away and a word of at least two bits is left. */
    boolean canShrink(Datapath path) {
      FixedPoint format = signal.of(path.formats(layer));
      return format.bits() > 2 && bits(path) > (integer ? 1 : 0);
    }
  }

  /**
   * Searches.
   *
   * @param rise most that the error may rise over that in single precision, a share of 1
   */
  WordLengths find(double rise) {
    double floatError = (double) FloatErrors.count(network, examples, cancelled) / examples.count();
    int layers = network.weights().size();
    Datapath widest =
        Datapath.of(network, Collections.nCopies(layers, SignalFormats.all(BASELINE)));
    double baselineError = error(widest);
    allowed = floatError + rise;
    List<Part> parts = parts(layers);
    // Where the baseline itself is beyond the bound no word is shorter.
    Datapath found = baselineError > allowed ? widest : joint(widest, parts);
    SignalFormats shared = found.formats().stream().reduce(SignalFormats::widest).orElseThrow();
    Datapath path = found.with(Collections.nCopies(layers, shared));
    double error = error(path);
    // Longer words for some layers are hardly ever worse, but may be.
    while (error > allowed && baselineError <= allowed) {
      shared = longer(shared);
      path = path.with(Collections.nCopies(layers, shared));
      error = error(path);
    }
    return new WordLengths(
        found.formats().stream().map(WordLengths.Words::of).toList(),
        WordLengths.Words.of(shared),
        floatError,
        baselineError,
        error,
        allowed,
        tried);
  }

  private static SignalFormats longer(SignalFormats all) {
    SignalFormats next = all;
    for (Signal signal : Signal.values()) {
      FixedPoint old = signal.of(next);
      next =
          signal.with(
              next,
              new FixedPoint(
                  Math.max(1, old.integerBits()),
                  Math.min(BASELINE.fractionBits(), old.fractionBits() + 1)));
    }
    return next;
  }

  /** Integer bits first: most of them are free. */
  private List<Part> parts(int layers) {
    List<Part> all = new ArrayList<>();
    for (boolean integer : new boolean[] {true, false}) {
      for (int l = 0; l < layers; l++) {
        for (Signal signal : Signal.values()) {
          all.add(new Part(l, signal, integer));
        }
      }
    }
    return all;
  }

  private Datapath joint(Datapath widest, List<Part> parts) {
    int[] alone = new int[parts.size()];
    for (int i = 0; i < alone.length; i++) {
      watch.told("words", i, 2 * alone.length, tried + " designs tested");
      alone[i] = shortest(widest, parts.get(i));
    }
    Datapath path = widest;
    for (int spare = 1; spare <= BASELINE.fractionBits(); spare++) {
      Datapath next = widest;
      for (int i = 0; i < alone.length; i++) {
        Part part = parts.get(i);
        int most = part.bits(widest);
        next = part.with(next, Math.min(most, alone[i] + (part.integer() ? 0 : spare)));
      }
      path = next;
      if (error(path) <= allowed) {
        break;
      }
      path = widest;
    }
    return shortened(path, parts);
  }

  /** The fewest bits of one part that are within the bound, all others as long as at first. */
  private int shortest(Datapath widest, Part part) {
    int bits = part.bits(widest);
    Datapath path = widest;
    while (part.canShrink(path)) {
      Datapath next = part.with(path, bits - 1);
      if (error(next) > allowed) {
        break;
      }
      path = next;
      bits--;
    }
    return bits;
  }

  private Datapath shortened(Datapath from, List<Part> parts) {
    List<Part> order = new ArrayList<>(parts);
    order.sort(
        Comparator.comparing((Part p) -> !p.integer())
            .thenComparing(Comparator.comparingLong((Part p) -> from.macs(p.layer())).reversed()));
    Datapath path = from;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < order.size(); i++) {
        Part part = order.get(i);
        if (part.canShrink(path)) {
          Datapath next = part.with(path, part.bits(path) - 1);
          if (error(next) <= allowed) {
            path = next;
            changed = true;
          }
        }
        watch.told("words", order.size() + i, 2 * order.size(), tried + " designs tested");
      }
    }
    return path;
  }

  private double error(Datapath path) {
    tried++;
    return DatapathPass.run(path, examples, cancelled).error();
  }
}
