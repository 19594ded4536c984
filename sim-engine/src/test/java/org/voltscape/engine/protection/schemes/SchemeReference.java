package org.voltscape.engine.protection.schemes;

import java.util.Map;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/**
 * Words as texts of bits, highest first, and all defect maps of a word: {@code 0 1} stuck, {@code
 * -} sound.
 */
final class SchemeReference {
  private SchemeReference() {}

  static WordProtection scheme(String id, WordShape shape, Map<String, ?> params) {
    ProtectionScheme scheme = ProtectionSchemes.byId(id, "test", "");
    return scheme.create(shape, ParamValues.of(scheme.parameters(), params, "test", ""));
  }

  static ParamValues values(String id, Map<String, ?> params) {
    return ParamValues.of(ProtectionSchemes.byId(id, "test", "").parameters(), params, "test", "");
  }

  static String text(int word, int bits) {
    String all = Integer.toBinaryString(word);
    return "0".repeat(bits - all.length()) + all;
  }

  /** The i-th of 3^bits defect maps. */
  static String defects(int i, int bits) {
    StringBuilder all = new StringBuilder();
    for (int b = 0; b < bits; b++) {
      all.append("-01".charAt(i % 3));
      i /= 3;
    }
    return all.toString();
  }

  static int mask(String defects) {
    return Integer.parseInt(defects.replace('0', '1').replace('-', '0'), 2);
  }

  static int value(String defects) {
    return Integer.parseInt(defects.replace('-', '0'), 2);
  }

  /** What the cells return of a stored word. */
  static String raw(String stored, String defects) {
    StringBuilder all = new StringBuilder();
    for (int b = 0; b < stored.length(); b++) {
      all.append(defects.charAt(b) == '-' ? stored.charAt(b) : defects.charAt(b));
    }
    return all.toString();
  }

  /** How a word is used after it went through its defects. */
  @FunctionalInterface
  interface Rule {
    String used(String word, String raw);
  }

  /** Calls the check for all six-bit words with all 3^6 defect maps, and for all flips. */
  static void compare(String id, boolean signed, Map<String, ?> params, Rule rule) {
    int bits = 6;
    WordProtection protection = scheme(id, new WordShape(bits, signed), params);
    for (int w = 0; w < 64; w++) {
      String word = text(w, bits);
      for (int i = 0; i < 729; i++) {
        String defects = defects(i, bits);
        String expected = rule.used(word, raw(word, defects));
        int used = protection.throughStuckCells(w, mask(defects), value(defects));
        if (!text(used, bits).equals(expected)) {
          throw new AssertionError(
              word + " with " + defects + ": " + text(used, bits) + " for " + expected);
        }
      }
      for (int flips = 0; flips < 64; flips++) {
        String expected = rule.used(word, text(w ^ flips, bits));
        int used = protection.throughFlips(w, flips);
        if (!text(used, bits).equals(expected)) {
          throw new AssertionError(
              word + " flipped by " + flips + ": " + text(used, bits) + " for " + expected);
        }
      }
    }
  }
}
