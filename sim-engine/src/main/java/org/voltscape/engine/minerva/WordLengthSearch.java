package org.voltscape.engine.minerva;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.datapath.Datapath;
import org.voltscape.engine.network.datapath.DatapathPass;
import org.voltscape.engine.network.datapath.FloatErrors;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.word.FixedPoint;

/**
 * The search for the words of the datapath's signals that take the least energy within the bound
 * (Minerva, section 6.2).
 *
 * <p>All layers share a datapath. First the integer bits of words of 16 bits are found, signal by
 * signal: as few as half of what the bound leaves allows. Then each signal's fraction bits are
 * taken away, the others' as they were: none can have fewer than that, so the joint search begins
 * there and goes from the cheapest words to more expensive ones until one is within the bound. Then
 * the words of each layer are shortened further, those of the most used first: what a datapath for
 * each layer would need.
 */
final class WordLengthSearch {
  static final FixedPoint BASELINE = new FixedPoint(6, 10);

  /** Fraction bits that a signal may need together with others beyond those it needs alone. */
  private static final int MOST_MORE = 5;

  /** Lengths in a row that fail before a signal is shortened no more. */
  private static final int MOST_FAILURES = 3;

  /** Steps that are told before the combinations are known. */
  private static final int MOST_TOLD = 100;

  /** What the integer bits of a signal may use of the bound: three signals leave some. */
  private static final double INTEGER_SHARE = 0.5;

  private final Network network;
  private final Examples examples;
  private final BooleanSupplier cancelled;
  private final ToDoubleFunction<SignalFormats> cost;
  private final StageWatch watch;
  private int tried;
  private double allowed;
  private boolean[] exact = new boolean[0];

  /**
   * @param cost of a datapath with some words; of equal ones that with shorter products is built
   */
  WordLengthSearch(
      Network network,
      Examples examples,
      ToDoubleFunction<SignalFormats> cost,
      StageWatch watch,
      BooleanSupplier cancelled) {
    this.network = network;
    this.examples = examples;
    this.cost = cost;
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
    int layers = network.weights().size();
    Datapath widest =
        Datapath.of(network, Collections.nCopies(layers, SignalFormats.all(BASELINE)));
    allowed = rise;
    Datapath shared = shared(widest);
    return found(widest, shared, each(shared));
  }

  /**
   * Words that are set by hand: no search.
   *
   * @param rise most that the error may rise over that in single precision, a share of 1
   */
  WordLengths given(SignalFormats words, double rise) {
    exact = FloatErrors.wrong(network, examples, cancelled);
    int layers = network.weights().size();
    Datapath widest =
        Datapath.of(network, Collections.nCopies(layers, SignalFormats.all(BASELINE)));
    allowed = rise;
    tried = 1;
    Datapath path = widest.with(Collections.nCopies(layers, words));
    return found(widest, path, path);
  }

  private WordLengths found(Datapath widest, Datapath shared, Datapath each) {
    boolean[] wrong = DatapathPass.run(shared, examples, cancelled).wrongAt();
    return new WordLengths(
        each.formats().stream().map(WordLengths.Words::of).toList(),
        WordLengths.Words.of(shared.formats(0)),
        Rise.share(exact),
        DatapathPass.run(widest, examples, cancelled).error(),
        Rise.share(wrong),
        Rise.of(exact, wrong),
        allowed,
        tried);
  }

  /** Words of all layers that take the least energy within the bound; the longest if none is. */
  private Datapath shared(Datapath widest) {
    Datapath path = widest;
    for (Signal signal : List.of(Signal.PRODUCTS, Signal.ACTIVITIES, Signal.WEIGHTS)) {
      path = integers(path, signal);
    }
    int[] fewest = new int[Signal.values().length];
    for (Signal signal : Signal.values()) {
      watch.told("words", signal.ordinal(), MOST_TOLD, tried + " designs tested");
      fewest[signal.ordinal()] = fewest(path, new Part(ALL, signal, false));
    }
    List<SignalFormats> order = combinations(path.formats(0), fewest);
    for (int i = 0; i < order.size(); i++) {
      Datapath next = path.with(Collections.nCopies(path.layers(), order.get(i)));
      if (counted(next) <= allowed) {
        return next;
      }
      watch.told("words", i, order.size(), tried + " designs tested");
    }
    return path;
  }

  /**
   * The path with as few integer bits of a signal as the bound allows, in words as long as before:
   * what is no integer bit is a fraction bit. Values beyond the range saturate, and those of
   * several signals add up: each may use a part of what is left.
   */
  private Datapath integers(Datapath path, Signal signal) {
    List<Datapath> all = new ArrayList<>();
    List<Double> rises = new ArrayList<>();
    SignalFormats formats = path.formats(0);
    for (int bits = 1; bits <= BASELINE.integerBits(); bits++) {
      FixedPoint one = new FixedPoint(bits, BASELINE.bits() - bits);
      Datapath next = path.with(Collections.nCopies(path.layers(), signal.with(formats, one)));
      all.add(next);
      rises.add(counted(next));
    }
    double least = rises.stream().mapToDouble(r -> r).min().orElseThrow();
    double half = least + INTEGER_SHARE * (allowed - least);
    // Of few examples a single answer takes more than half of a bound.
    double most = Math.max(least, Math.max(half, Math.min(allowed, Rise.oneAnswer(exact.length))));
    int first = 0;
    while (rises.get(first) > most) {
      first++;
    }
    return all.get(first);
  }

  /** The fewest fraction bits of a signal within the bound while the others are as they are. */
  private int fewest(Datapath path, Part part) {
    Datapath found = path;
    Datapath tested = path;
    // By chance a design can be worse than one with a bit less: not the first failure ends it.
    for (int failed = 0; failed < MOST_FAILURES && part.canShrink(tested); ) {
      tested = part.shorter(tested);
      if (counted(tested) <= allowed) {
        found = tested;
        failed = 0;
      } else {
        failed++;
      }
    }
    return part.signal().of(found.formats(0)).fractionBits();
  }

  /** Words with at least so many fraction bits, the cheapest first. */
  private List<SignalFormats> combinations(SignalFormats integers, int[] fewest) {
    List<SignalFormats> all = new ArrayList<>();
    for (int w = fewest[0]; w <= most(integers.weights(), fewest[0]); w++) {
      for (int x = fewest[1]; x <= most(integers.activities(), fewest[1]); x++) {
        for (int p = fewest[2]; p <= most(integers.products(), fewest[2]); p++) {
          all.add(
              new SignalFormats(
                  new FixedPoint(integers.weights().integerBits(), w),
                  new FixedPoint(integers.activities().integerBits(), x),
                  new FixedPoint(integers.products().integerBits(), p)));
        }
      }
    }
    all.sort(Comparator.comparingDouble(cost).thenComparingInt(words -> words.products().bits()));
    return all;
  }

  private static int most(FixedPoint longest, int fewest) {
    return Math.min(longest.fractionBits(), fewest + MOST_MORE);
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

  /** What is compared with the bound. */
  private double counted(Datapath path) {
    tried++;
    return Rise.of(exact, DatapathPass.run(path, examples, cancelled).wrongAt()).counted();
  }
}
