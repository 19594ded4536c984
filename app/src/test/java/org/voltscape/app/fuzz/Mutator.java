package org.voltscape.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils inputs at random, the same way for the same random numbers. */
final class Mutator {
  /** Longest input made; a few of the sizes that readers refuse are reached all the same. */
  private static final int MOST_BYTES = 6 << 20;

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1e308",
          "1e999",
          "-1e999",
          "1e-999",
          "1e999999999",
          "9223372036854775807",
          "9223372036854775808",
          "2147483648",
          "4294967296",
          "0.1",
          ".5",
          "1.",
          "00",
          "1e3",
          "NaN",
          "Infinity",
          "0x10",
          "1,5",
          "65536",
          "255",
          "-0");

  private static final List<String> PIECES =
      List.of(
          "null",
          "true",
          "[]",
          "{}",
          "\"\"",
          "\"",
          "'",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\r\n",
          "#",
          "\\u0000",
          "\\ud800",
          "\\",
          "\u0000",
          "\uFEFF",
          "\u202E",
          "\uFFFE",
          "=cmd()",
          "%",
          "&",
          "(",
          ")",
          "{",
          "}",
          "[",
          "]",
          ":",
          "sep=;",
          "None",
          "False",
          "..",
          "/",
          "/dev/null");

  private final SplittableRandom random;
  private final List<byte[]> seeds;
  private final List<String> words;

  /**
   * @param seeds good inputs
   * @param words names that mean something to the reader
   */
  Mutator(SplittableRandom random, List<byte[]> seeds, List<String> words) {
    this.random = random;
    this.seeds = seeds;
    this.words = words;
  }

  /** A spoiled input. */
  byte[] next() {
    byte[] input = seed();
    int steps = random.nextInt(16) == 0 ? random.nextInt(40) : 1 + random.nextInt(4);
    for (int i = 0; i < steps; i++) {
      input = step(input);
      if (input.length > MOST_BYTES) {
        return Arrays.copyOf(input, MOST_BYTES);
      }
    }
    return input;
  }

  private byte[] seed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] step(byte[] in) {
    int from = random.nextInt(in.length + 1);
    int to = Math.min(in.length, from + 1 + random.nextInt(random.nextBoolean() ? 8 : 400));
    return switch (random.nextInt(15)) {
      case 0, 1 -> flipped(in);
      case 2 -> Arrays.copyOf(in, from);
      case 3 -> joined(in, 0, from, new byte[0], to);
      case 4 -> joined(in, 0, to, repeated(Arrays.copyOfRange(in, from, to), 4), to);
      case 5 -> joined(in, 0, from, text(any(words)), from);
      case 6 -> joined(in, 0, from, text(any(PIECES)), from);
      case 7 -> number(in, any(NUMBERS));
      case 8 -> number(in, "1".repeat(1 + random.nextInt(3000)));
      case 9 -> spliced(in, seed());
      case 10 -> joined(in, 0, from, bytes(1 + random.nextInt(20)), to);
      case 11 -> joined(in, 0, from, text(any(words)), to);
      case 12 -> word(in);
      case 13 -> random.nextInt(8) == 0 ? nested(in, from) : flipped(in);
      default -> random.nextInt(4) == 0 ? masses(in, from, to) : flipped(in);
    };
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] flipped(byte[] in) {
    byte[] out = in.clone();
    for (int i = 0; i < 1 + random.nextInt(3) && out.length > 0; i++) {
      // The start holds what tells one kind of file from another.
      int at = random.nextInt(3) == 0 ? Math.min(out.length, 128) : out.length;
      out[random.nextInt(at)] ^= (byte) (1 << random.nextInt(8));
    }
    return out;
  }

  /** Puts a number in the place of one that is there. */
  private byte[] number(byte[] in, String number) {
    return replaced(in, number, true);
  }

  /** Puts a name in the place of one that is there. */
  private byte[] word(byte[] in) {
    return replaced(in, any(words), false);
  }

  private byte[] replaced(byte[] in, String by, boolean digits) {
    int from = random.nextInt(in.length + 1);
    while (from < in.length && !of(in[from], digits)) {
      from++;
    }
    int to = from;
    while (to < in.length && of(in[to], digits)) {
      to++;
    }
    return joined(in, 0, from, text(by), to);
  }

  private static boolean of(byte b, boolean digits) {
    return digits ? b >= '0' && b <= '9' || b == '.' : b >= 'a' && b <= 'z' || b == '-';
  }

  private byte[] spliced(byte[] in, byte[] other) {
    int from = random.nextInt(in.length + 1);
    int to = random.nextInt(other.length + 1);
    return joined(in, 0, from, Arrays.copyOfRange(other, to, other.length), in.length);
  }

  private byte[] nested(byte[] in, int at) {
    String open = any(List.of("[", "{\"a\":", "(", "\"", "[[0,"));
    return joined(in, 0, at, repeated(text(open), 1 + random.nextInt(100_000)), at);
  }

  private byte[] masses(byte[] in, int from, int to) {
    String one =
        any(List.of(" ", "\t", "\n", "0", "9", ",", "\"", "#", "# ", "a", "\u0000", "-", "'"));
    int count = 1 << random.nextInt(20);
    return joined(in, 0, from, repeated(text(one), count), random.nextBoolean() ? from : to);
  }

  private static byte[] joined(byte[] in, int start, int from, byte[] middle, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length + middle.length);
    out.write(in, start, from - start);
    out.writeBytes(middle);
    out.write(in, to, in.length - to);
    return out.toByteArray();
  }

  private static byte[] repeated(byte[] piece, int times) {
    byte[] out = new byte[(int) Math.min(MOST_BYTES, (long) piece.length * times)];
    for (int i = 0; i < out.length; i++) {
      out[i] = piece[i % piece.length];
    }
    return out;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
