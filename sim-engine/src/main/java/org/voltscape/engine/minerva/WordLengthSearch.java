package org.voltscape.engine.minerva;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.datapath.Datapath;
import org.voltscape.engine.network.datapath.DatapathPass;
import org.voltscape.engine.network.datapath.FloatErrors;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.word.FixedPoint;

/**
 * The search for the shortest words of the datapath's signals (Minerva, section 6.2). It starts at
 * Q6.10 and takes a bit away at a time, so that what it holds is always within the bound.
 *
 * <p>All layers share a datapath, so its words are searched first: of the integer and the fraction
 * bits of the three signals the one is shortened that costs the least error, until none can be.
 * Then the words of each layer are shortened further, those of the most used first: what a datapath
 * for each layer would need.
 */
final class WordLengthSearch {
  static final FixedPoint BASELINE = new FixedPoint(6, 10);

  /** Bits of three words of 16 that might be taken at most: each keeps two. */
  private static final int MOST_TAKEN = 42;

  private final Network network;
  private final Examples examples;
  private final BooleanSupplier cancelled;
  private final StageWatch watch;
  private int tried;
  private double allowed;
  private boolean[] exact = new boolean[0];

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

  /** Layer of a part that all layers share. */
  private static final int ALL = -1;

  /** The integer or the fraction bits of a signal, of a layer or of all. */
  private record Part(int layer, Signal signal, boolean integer) {
    /** The path with a bit less. */
    Datapath shorter(Datapath path) {
      SignalFormats all = path.formats(Math.max(0, layer));
      FixedPoint old = signal.of(all);
      FixedPoint next =
          integer
              ? new FixedPoint(old.integerBits() - 1, old.fractionBits())
              : new FixedPoint(old.integerBits(), old.fractionBits() - 1);
      SignalFormats with = signal.with(all, next);
      return layer == ALL
          ? path.with(Collections.nCopies(path.layers(), with))
          : path.with(layer, with);
    }

    /** Whether a bit can be taken away and a word of at least two bits is left. */
    boolean canShrink(Datapath path) {
      FixedPoint format = signal.of(path.formats(Math.max(0, layer)));
      return format.bits() > 2 && (integer ? format.integerBits() > 1 : format.fractionBits() > 0);
    }
  }

  /**
   * Searches.
   *
   * @param rise most that the error may rise over that in single precision, a share of 1
   */
  WordLengths find(double rise) {
    exact = FloatErrors.wrong(network, examples, cancelled);
    double floatError = share(exact);
    int layers = network.weights().size();
    Datapath widest =
        Datapath.of(network, Collections.nCopies(layers, SignalFormats.all(BASELINE)));
    allowed = rise;
    boolean beyond = counted(widest) > allowed;
    // Where the baseline itself is beyond the bound no word is shorter.
    Datapath shared = beyond ? widest : shared(widest);
    Datapath each = beyond ? widest : each(shared);
    boolean[] wrong = DatapathPass.run(shared, examples, cancelled).wrongAt();
    return new WordLengths(
        each.formats().stream().map(WordLengths.Words::of).toList(),
        WordLengths.Words.of(shared.formats(0)),
        floatError,
        DatapathPass.run(widest, examples, cancelled).error(),
        share(wrong),
        Rise.of(exact, wrong),
        allowed,
        tried);
  }

  /** A part with what the design with a bit less of it was last known to cost. */
  private static final class Candidate {
    private final Part part;
    private double error;

    /** The design that {@link #error} is of, and what it was shortened from; null for none yet. */
    private @Nullable Datapath shorter;

    private @Nullable Datapath from;

    Candidate(Part part) {
      this.part = part;
    }
  }

  /**
   * Takes the bit that costs the least until none can be spared. What a bit costs grows as others
   * are taken away, so that an old cost is looked at again only when it is the least.
   */
  private Datapath shared(Datapath widest) {
    List<Candidate> open = new ArrayList<>();
    for (Signal signal : Signal.values()) {
      open.add(new Candidate(new Part(ALL, signal, true)));
      open.add(new Candidate(new Part(ALL, signal, false)));
    }
    Datapath path = widest;
    int taken = 0;
    while (!open.isEmpty()) {
      Candidate best = open.stream().min(Comparator.comparingDouble(c -> c.error)).orElseThrow();
      Datapath known = best.shorter;
      if (known != null && best.from == path) {
        path = known;
        watch.told("words", ++taken, MOST_TAKEN, tried + " designs tested");
      } else if (!best.part.canShrink(path)) {
        open.remove(best);
      } else {
        best.from = path;
        best.shorter = best.part.shorter(path);
        best.error = counted(best.shorter);
        if (best.error > allowed) {
          open.remove(best);
        }
      }
    }
    return path;
  }

  private Datapath each(Datapath shared) {
    List<Part> order = new ArrayList<>();
    for (int l = 0; l < shared.layers(); l++) {
      for (Signal signal : Signal.values()) {
        order.add(new Part(l, signal, true));
        order.add(new Part(l, signal, false));
      }
    }
    order.sort(Comparator.comparingLong((Part p) -> shared.macs(p.layer())).reversed());
    Datapath path = shared;
    for (int i = 0; i < order.size(); i++) {
      Part part = order.get(i);
      while (part.canShrink(path)) {
        Datapath next = part.shorter(path);
        if (counted(next) > allowed) {
          break;
        }
        path = next;
      }
      watch.told("words", i, order.size(), tried + " designs tested, layer by layer");
    }
    return path;
  }

  private static double share(boolean[] wrong) {
    int count = 0;
    for (boolean is : wrong) {
      count += is ? 1 : 0;
    }
    return (double) count / wrong.length;
  }

  /** The rise of a design with its standard error. */
  private double counted(Datapath path) {
    tried++;
    return Rise.of(exact, DatapathPass.run(path, examples, cancelled).wrongAt()).counted();
  }
}
