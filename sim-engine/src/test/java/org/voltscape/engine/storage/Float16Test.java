package org.voltscape.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;

/** Against the definition of binary16: a table of all its values, searched for the nearest. */
class Float16Test {
  private static final int FINITE = 0x7C00;

  /** The values of the words 0 to 0x7BFF by definition; one step of the last binade beyond. */
  private static final double[] VALUES = values();

  private static double[] values() {
    double[] values = new double[FINITE + 1];
    for (int w = 0; w < FINITE; w++) {
      int exponent = w >> 10;
      double fraction = (w & 1023) / 1024.0;
      values[w] =
          exponent == 0 ? fraction * Math.pow(2, -14) : (1 + fraction) * Math.pow(2, exponent - 15);
    }
    values[FINITE] = 65536;
    return values;
  }

  /** The word of the nearest value, of two as near the even one. */
  private static int nearest(float value) {
    double magnitude = Math.abs((double) value);
    int sign = Float.floatToRawIntBits(value) < 0 ? 0x8000 : 0;
    if (magnitude >= 65536) {
      return sign | FINITE;
    }
    int at = Arrays.binarySearch(VALUES, magnitude);
    if (at >= 0) {
      return sign | at;
    }
    int above = -at - 1;
    double down = magnitude - VALUES[above - 1];
    double up = VALUES[above] - magnitude;
    boolean lower = down < up || (down == up && above % 2 != 0);
    return sign | (lower ? above - 1 : above);
  }

  @Test
  void all_words_are_read_as_defined_and_written_back() {
    Float16 half = Float16.INSTANCE;
    for (int w = 0; w < 1 << 16; w++) {
      float value = half.decode(w);
      int magnitude = w & 0x7FFF;
      double sign = w == magnitude ? 1 : -1;
      if (magnitude < FINITE) {
        assertThat((double) value).isEqualTo(sign * VALUES[magnitude]);
        assertThat(Float.floatToRawIntBits(value) < 0).isEqualTo(sign < 0);
        assertThat(half.encode(value)).isEqualTo(w);
      } else if (magnitude == FINITE) {
        assertThat((double) value).isEqualTo(sign * Double.POSITIVE_INFINITY);
        assertThat(half.encode(value)).isEqualTo(w);
      } else {
        assertThat(value).isNaN();
        assertThat(half.encode(value)).isEqualTo(0x7E00);
      }
    }
  }

  @Test
  void values_between_two_words_go_to_the_nearest_and_halves_to_the_even_one() {
    for (int w = 0; w < FINITE; w++) {
      float middle = (float) ((VALUES[w] + VALUES[w + 1]) / 2);
      for (float value :
          new float[] {middle, Math.nextUp(middle), Math.nextDown(middle), -middle}) {
        assertThat(Float16.INSTANCE.encode(value)).isEqualTo(nearest(value));
      }
    }
    assertThat(Float16.INSTANCE.encode(65519.996f)).isEqualTo(0x7BFF);
    assertThat(Float16.INSTANCE.encode(65520)).isEqualTo(0x7C00);
    assertThat(Float16.INSTANCE.encode(-1e30f)).isEqualTo(0xFC00);
    assertThat(Float16.INSTANCE.encode(Float.MIN_VALUE)).isZero();
    assertThat(Float16.INSTANCE.encode(-0f)).isEqualTo(0x8000);
    assertThat(Float16.INSTANCE.encode(Float.NEGATIVE_INFINITY)).isEqualTo(0xFC00);
  }

  @Test
  void any_value_goes_to_the_nearest() {
    float[] values = new float[1_000_000];
    for (int i = 0; i < values.length; i++) {
      int word = (int) CounterHash.hash(5, i);
      // Exponents that binary16 has, and some beyond at both ends.
      int exponent = 95 + (word >>> 23 & 63);
      values[i] = Float.intBitsToFloat((word & 0x807FFFFF) | exponent << 23);
    }
    float[] rounded = values.clone();
    Float16.INSTANCE.round(rounded, 1, values.length - 1);
    assertThat(rounded[0]).isEqualTo(values[0]);
    for (int i = 1; i < values.length; i++) {
      int word = Float16.INSTANCE.encode(values[i]);
      if (word != nearest(values[i])) {
        assertThat(word).as("%s", values[i]).isEqualTo(nearest(values[i]));
      }
      if (rounded[i] != Float16.INSTANCE.decode(word)) {
        assertThat(rounded[i]).isEqualTo(Float16.INSTANCE.decode(word));
      }
    }
  }
}
