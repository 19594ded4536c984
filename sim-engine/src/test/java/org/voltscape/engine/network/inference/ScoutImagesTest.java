package org.voltscape.engine.network.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.random.CounterHash;

class ScoutImagesTest {
  private static int[] chosen(long seed, int of, int count) {
    int[] into = new int[count];
    ScoutImages.choose(seed, of, into);
    return into;
  }

  @ParameterizedTest
  @CsvSource({"10, 4", "16, 16", "17, 16", "250, 64", "3, 1", "1, 1"})
  void images_are_all_different_and_each_is_as_probable_as_any_other(int of, int count) {
    int draws = 20_000;
    int[] times = new int[of];
    for (int k = 0; k < draws; k++) {
      int[] images = chosen(CounterHash.hash(7, k), of, count);
      assertThat(Arrays.stream(images).distinct().count()).isEqualTo(count);
      for (int image : images) {
        times[image]++;
      }
    }
    double share = (double) count / of;
    double noise = Math.sqrt(draws * share * (1 - share));
    for (int n : times) {
      assertThat(Math.abs(n - draws * share)).isLessThanOrEqualTo(5 * noise);
    }
  }

  /** Pairs of images too: the images of a die are a simple random sample. */
  @Test
  void each_pair_of_images_is_as_probable_as_any_other() {
    int draws = 40_000;
    int[][] times = new int[6][6];
    for (int k = 0; k < draws; k++) {
      int[] images = chosen(CounterHash.hash(11, k), 6, 3);
      for (int a : images) {
        for (int b : images) {
          times[a][b]++;
        }
      }
    }
    double share = 3 * 2 / (6.0 * 5);
    double noise = Math.sqrt(draws * share * (1 - share));
    for (int a = 0; a < 6; a++) {
      for (int b = 0; b < a; b++) {
        assertThat(Math.abs(times[a][b] - draws * share)).isLessThanOrEqualTo(5 * noise);
      }
    }
  }
}
