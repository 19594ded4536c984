package org.voltscape.engine.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.microscope.WordStep.Stage;
import org.voltscape.engine.protection.WordProtection;

/** What happens to a word, told step by step. */
final class WordSentences {
  private WordSentences() {}

  static List<WordStep> steps(WordTrace trace, WordProtection protection) {
    int bits = trace.setup().shape().bits();
    int own = trace.setup().shape().mask();
    int code = trace.setup().code();
    int stored = trace.outcome().stored();
    int held = trace.held();
    int raw = trace.outcome().raw();
    int read = trace.outcome().read();
    int flagged = trace.detected();
    int cells = trace.cells();
    return List.of(
        new WordStep(Stage.WANTED, code, bits, 0, wanted(trace)),
        new WordStep(Stage.STORED, stored, cells, (stored ^ code) & own, stored(trace)),
        new WordStep(Stage.HELD, held, cells, held ^ stored, held(trace)),
        new WordStep(Stage.RAW, raw, cells, raw ^ held, raw(trace)),
        new WordStep(Stage.FLAGGED, flagged, cells, 0, flagged(trace, protection)),
        new WordStep(Stage.USED, read, bits, (read ^ raw) & own, used(trace)));
  }

  private static String wanted(WordTrace trace) {
    WordSetup setup = trace.setup();
    String kind =
        setup.shape().signed()
            ? "in two's complement"
            : setup.shape().zero() == 0
                ? "unsigned"
                : "in offset codes whose zero is " + setup.shape().zero();
    return setup.value() + " in " + setup.shape().bits() + " bits, " + kind + ".";
  }

  private static String stored(WordTrace trace) {
    int own = trace.setup().shape().mask();
    int stored = trace.outcome().stored();
    int differing = (stored ^ trace.setup().code()) & own;
    List<String> parts = new ArrayList<>();
    if (differing == 0) {
      parts.add("The word is written as it is.");
    } else {
      parts.add(
          trace.setup().scheme().title()
              + " writes "
              + trace.integer(stored)
              + " in place of "
              + trace.setup().value()
              + ": "
              + bits(trace, differing)
              + " inverted.");
    }
    int checks = trace.cells() - trace.setup().shape().bits();
    if (checks > 0) {
      parts.add(
          (checks == 1 ? "A check bit is" : checks + " check bits are") + " stored beside it.");
    }
    if (trace.repaired() != 0) {
      parts.add("Spare cells take the place of " + bits(trace, trace.repaired()) + ".");
    }
    return String.join(" ", parts);
  }

  private static String held(WordTrace trace) {
    int stored = trace.outcome().stored();
    int ones = trace.stuckMask() & trace.stuckValue();
    int zeros = trace.stuckMask() & ~trace.stuckValue();
    List<String> parts = new ArrayList<>();
    harm(parts, trace, zeros & stored, "stuck at 0", "0 instead of 1");
    harm(parts, trace, ones & ~stored, "stuck at 1", "1 instead of 0");
    int silent = trace.stuckMask() & ~(stored ^ trace.stuckValue());
    if (silent != 0) {
      parts.add(
          start(trace, silent, "stuck as it should be", "stuck as they should be") + ": no harm.");
    }
    int robust = trace.setup().stuckMask() & trace.robust();
    if (robust != 0) {
      parts.add(start(trace, robust, "a robust cell", "robust cells") + ", which cannot fail.");
    }
    if (parts.isEmpty()) {
      parts.add(
          trace.repaired() == 0
              ? "No cell is stuck: all hold what was written."
              : "With the spare cells all hold what was written.");
    }
    return String.join(" ", parts);
  }

  private static void harm(
      List<String> parts, WordTrace trace, int cells, String state, String what) {
    if (cells != 0) {
      boolean one = Integer.bitCount(cells) == 1;
      parts.add(start(trace, cells, state, state) + (one ? ": holds " : ": hold ") + what + ".");
    }
  }

  private static String raw(WordTrace trace) {
    List<String> parts = new ArrayList<>();
    if (trace.flips() != 0) {
      boolean one = Integer.bitCount(trace.flips()) == 1;
      parts.add(capital(bits(trace, trace.flips())) + (one ? " flips" : " flip") + " this time.");
    } else {
      parts.add("No transient flip: read as held.");
    }
    int spared = trace.setup().flips() & trace.robust();
    if (spared != 0) {
      parts.add(start(trace, spared, "robust", "robust") + " and cannot flip.");
    }
    return String.join(" ", parts);
  }

  private static String flagged(WordTrace trace, WordProtection protection) {
    int detected = trace.detected();
    if (detected == 0) {
      return "Every bit is read as stored: nothing to flag.";
    }
    String told = capital(bits(trace, detected)) + " read otherwise than stored";
    boolean unused = protection.decode(trace.outcome().raw(), 0) == trace.outcome().read();
    return told + (unused ? "; the flags change nothing here." : ".");
  }

  private static String used(WordTrace trace) {
    int own = trace.setup().shape().mask();
    int raw = trace.outcome().raw() & own;
    int read = trace.outcome().read();
    if (read == raw) {
      return "Decoding leaves the word as read.";
    }
    return "Decoding turns "
        + trace.integer(raw)
        + " into "
        + trace.used()
        + ": "
        + bits(trace, raw ^ read)
        + " inverted.";
  }

  static String verdict(WordTrace trace) {
    int error = trace.outcome().error();
    if (error == 0) {
      return trace.used() + " is used, exactly as wanted.";
    }
    return String.format(
        Locale.ROOT,
        "%d is used instead of %d: %d LSB off, %s of full scale (%d LSB).",
        trace.used(),
        trace.setup().value(),
        error,
        percent(trace.errorShare()),
        trace.fullScale());
  }

  static String best(WordTrace trace) {
    int error = trace.outcome().error();
    int optimal = trace.outcome().optimalError();
    if (error == 0) {
      return "";
    }
    if (error == optimal) {
      return "No stored word does better with these faults and this decoding.";
    }
    String off = optimal == 0 ? "exact" : optimal + " LSB off";
    if (trace.bestStored() < 0) {
      return "Best possible with these faults and this decoding: " + off + ".";
    }
    return "Best possible: storing "
        + binary(trace.bestStored(), trace.cells())
        + " would be "
        + off
        + ".";
  }

  /** A share in per cent with three digits at most. */
  static String percent(double share) {
    double percent = share * 100;
    return String.format(
        Locale.ROOT, percent < 0.1 ? "%.3f %%" : percent < 10 ? "%.2f %%" : "%.1f %%", percent);
  }

  private static String binary(int content, int cells) {
    StringBuilder text = new StringBuilder();
    for (int cell = cells - 1; cell >= 0; cell--) {
      text.append((char) ('0' + (content >>> cell & 1)));
    }
    return text.toString();
  }

  private static String start(WordTrace trace, int mask, String one, String many) {
    boolean single = Integer.bitCount(mask) == 1;
    return capital(bits(trace, mask)) + (single ? " is " + one : " are " + many);
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** {@code bit 6}, {@code bits 6 and 3}, {@code check bit 0}: most significant first. */
  static String bits(WordTrace trace, int mask) {
    int width = trace.setup().shape().bits();
    List<String> own = new ArrayList<>();
    List<String> checks = new ArrayList<>();
    for (int cell = trace.cells() - 1; cell >= 0; cell--) {
      if ((mask >>> cell & 1) != 0) {
        (cell < width ? own : checks).add(String.valueOf(cell < width ? cell : cell - width));
      }
    }
    List<String> told = new ArrayList<>();
    if (!checks.isEmpty()) {
      told.add((checks.size() == 1 ? "check bit " : "check bits ") + list(checks));
    }
    if (!own.isEmpty()) {
      told.add((own.size() == 1 ? "bit " : "bits ") + list(own));
    }
    return String.join(" and ", told);
  }

  private static String list(List<String> items) {
    int last = items.size() - 1;
    return last == 0
        ? items.get(0)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
