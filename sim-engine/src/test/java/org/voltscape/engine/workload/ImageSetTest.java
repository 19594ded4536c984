package org.voltscape.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.workload.digits.DigitGenerator;

class ImageSetTest {
  private static final ImageSet TWO =
      ImageSet.grey(2, 1, 3, new byte[] {0, 100, (byte) 200, 3, 4, 5}, new byte[] {7, (byte) 200});

  @Test
  void checks_its_sizes() {
    assertThatThrownBy(() -> ImageSet.grey(2, 1, 3, new byte[5], new byte[2]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ImageSet.grey(2, 1, 3, new byte[6], new byte[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ImageSet.grey(1, 0, 3, new byte[0], new byte[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TWO.resampled(0, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThat(ImageSet.grey(0, 1, 1, new byte[0], new byte[0]).count()).isZero();
  }

  @Test
  void reads_unsigned_values() {
    assertThat(TWO.pixel(0, 0, 2)).isEqualTo(200);
    assertThat(TWO.pixel(1, 0, 0)).isEqualTo(3);
    assertThat(TWO.label(1)).isEqualTo(200);
  }

  @Test
  void chooses_images_in_the_order_asked_for() {
    ImageSet chosen = TWO.subset(new int[] {1, 0, 1});
    assertThat(chosen.pixels()).containsExactly(3, 4, 5, 0, 100, 200, 3, 4, 5);
    assertThat(chosen.labels()).containsExactly(200, 7, 200);
    assertThatThrownBy(() -> TWO.subset(new int[] {2}))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void averages_boxes_exactly() {
    // Windows of 1.5 pixels: (0 + 0.5 x 100) / 1.5 = 33.3 and (0.5 x 100 + 200) / 1.5 = 166.7.
    assertThat(TWO.resampled(1, 2).subset(new int[] {0}).pixels()).containsExactly(33, 167);
    assertThat(TWO.resampled(1, 1).pixels()).containsExactly(100, 4);
    assertThat(TWO.resampled(1, 3).pixels()).containsExactly(TWO.pixels());
    assertThat(TWO.resampled(2, 6).pixels())
        .startsWith(0, 0, 100, 100, 200, 200, 0, 0, 100, 100, 200, 200);
    // Half up: (0 + 1) / 2.
    ImageSet half = ImageSet.grey(1, 2, 1, new byte[] {0, 1}, new byte[1]);
    assertThat(half.resampled(1, 1).pixels()).containsExactly(1);
  }

  @Test
  void agrees_with_averaging_in_floating_point() {
    ImageSet digits = DigitGenerator.images(Split.TEST, 0, 20);
    ImageSet small = digits.resampled(10, 10);
    assertThat(small.labels()).containsExactly(digits.labels());
    for (int image = 0; image < 20; image++) {
      for (int r = 0; r < 10; r++) {
        for (int c = 0; c < 10; c++) {
          double sum = 0;
          for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
              double high = Math.min(y + 1, 2.8 * (r + 1)) - Math.max(y, 2.8 * r);
              double wide = Math.min(x + 1, 2.8 * (c + 1)) - Math.max(x, 2.8 * c);
              if (high > 0 && wide > 0) {
                sum += high * wide * digits.pixel(image, y, x);
              }
            }
          }
          assertThat(Math.abs(small.pixel(image, r, c) - sum / 7.84)).isLessThan(0.5 + 1e-9);
        }
      }
    }
  }

  @Test
  void planes_are_resampled_each_by_itself() {
    byte[] pixels = {0, 2, 4, 6, 100, 100, 100, 104, 8, 8, 8, 8, 1, 1, 1, 1};
    ImageSet two = new ImageSet(2, 2, 2, 2, pixels, new byte[] {1, 2});
    assertThat(two.imageSize()).isEqualTo(8);
    assertThat(two.pixel(1, 0, 0)).isEqualTo(8);
    ImageSet small = two.resampled(1, 1);
    assertThat(small.channels()).isEqualTo(2);
    assertThat(small.pixels()).containsExactly(3, 101, 8, 1);
    assertThat(two.subset(new int[] {1}).pixels()).containsExactly(8, 8, 8, 8, 1, 1, 1, 1);
  }
}
