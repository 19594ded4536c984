package org.voltscape.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.random.CounterHash;

class CorrectImagesTest {
  /** Images of which so many in a thousand are correct, the same ones in every run. */
  private static BitSet some(int images, int perThousand, long seed) {
    BitSet some = new BitSet();
    for (int i = 0; i < images; i++) {
      some.set(i, CounterHash.unit(CounterHash.hash(seed, i)) * 1000 < perThousand);
    }
    return some;
  }

  private static CorrectImages of(int images, BitSet correct) {
    return CorrectImages.of(images, correct::get);
  }

  @Test
  void every_image_is_told_whatever_the_share_of_correct_ones() {
    for (int images : new int[] {1, 7, 8, 9, 250, 2000, 40_000}) {
      for (int perThousand : new int[] {0, 1, 20, 100, 400, 500, 600, 900, 980, 999, 1000}) {
        BitSet correct = some(images, perThousand, images);
        CorrectImages put = of(images, correct);
        int[] counts = new int[images];
        int all = put.addTo(counts);
        for (int i = 0; i < images; i++) {
          assertThat(counts[i] + all).isEqualTo(correct.get(i) ? 1 : 0);
        }
        assertThat(put.count()).isEqualTo(correct.cardinality());
        assertThat(put.images()).isEqualTo(images);
        assertThat(put.size()).isEqualTo(put.code().length).isLessThanOrEqualTo(2 + images / 8);
        assertThat(CorrectImages.read(images, put.code())).isEqualTo(put).hasSameHashCodeAs(put);
      }
    }
  }

  @Test
  void few_wrong_or_few_correct_images_take_a_byte_each() {
    assertThat(of(2000, some(2000, 980, 1)).size()).isLessThan(60);
    assertThat(of(2000, some(2000, 20, 1)).size()).isLessThan(60);
    assertThat(of(2000, some(2000, 1000, 1)).size()).isEqualTo(1);
    assertThat(of(2000, some(2000, 500, 1)).size()).isEqualTo(251);
  }

  @Test
  void other_images_are_not_equal() {
    CorrectImages here = CorrectImages.of(100, i -> i == 5);
    assertThat(here).isNotEqualTo(CorrectImages.of(100, i -> i == 6));
    assertThat(here).isNotEqualTo(CorrectImages.of(101, i -> i == 5));
    assertThat(here).isNotEqualTo(CorrectImages.of(100, i -> i != 5));
    assertThat(here).isEqualTo(CorrectImages.of(100, i -> i == 5));
  }

  @Test
  void what_was_read_does_not_change_afterwards() {
    byte[] code = CorrectImages.of(100, i -> i == 5).code();
    CorrectImages read = CorrectImages.read(100, code);
    Arrays.fill(code, (byte) 9);
    Arrays.fill(read.code(), (byte) 9);
    assertThat(read).isEqualTo(CorrectImages.of(100, i -> i == 5));
    assertThat(CorrectImages.read(100, new byte[] {2, 5}))
        .isEqualTo(CorrectImages.of(100, i -> i != 5));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 00",
    "0, ''",
    "8, 03",
    "8, 0000",
    "8, 00",
    "9, 00ffff",
    "100, 0164",
    "100, 010563",
    "100, 0185",
    "100, 018500",
    "100, 01808080808000",
    "1000000000, 01ffffffffff00",
    "8, 000100",
    "100, 010000000000000000000000000000000000",
    "3, 020000",
    "40, 000100000000"
  })
  void bytes_that_are_no_images_are_refused(int images, String hex) {
    byte[] code = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> CorrectImages.read(images, code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(code.length + " bytes");
  }
}
