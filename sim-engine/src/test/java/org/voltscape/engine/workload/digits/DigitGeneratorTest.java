package org.voltscape.engine.workload.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.workload.ImageSet;
import org.voltscape.engine.workload.Split;

class DigitGeneratorTest {
  private static String sha256(ImageSet set) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(set.pixels());
    digest.update(set.labels());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Networks trained on the digits are shipped: the digits must never change by accident. */
  @Test
  void the_digits_are_these_for_good() throws NoSuchAlgorithmException {
    assertThat(sha256(DigitGenerator.images(Split.TRAIN, 0, 1000)))
        .isEqualTo("bfa6e5ed1ab121f8fc06d69cd575dc09e9bc39d89d397a4e28f5cfd52bd00070");
    assertThat(sha256(DigitGenerator.images(Split.TEST, 0, 1000)))
        .isEqualTo("6651eb9a4fd0ee7f296f652dc75687d2c47b449c0ab62b586b71159a6a32e4c6");
    assertThat(sha256(DigitGenerator.images(Split.TRAIN, 59_000, 1000)))
        .isEqualTo("2b1ac22a0dd5778caa17de8ad33f592e85ed31d2b1b7132c6b46604c495fd26f");
  }

  @Test
  void an_image_depends_on_its_index_alone() {
    ImageSet together = DigitGenerator.images(Split.TRAIN, 3000, 700);
    byte[] alone = new byte[DigitGenerator.PIXELS + 2];
    for (int i = 699; i >= 0; i -= 37) {
      Arrays.fill(alone, (byte) 99);
      DigitGenerator.render(Split.TRAIN, 3000 + i, alone, 1);
      int from = i * DigitGenerator.PIXELS;
      assertThat(Arrays.copyOfRange(alone, 1, alone.length - 1))
          .isEqualTo(Arrays.copyOfRange(together.pixels(), from, from + DigitGenerator.PIXELS));
      assertThat(alone[0]).isEqualTo((byte) 99);
      assertThat(alone[alone.length - 1]).isEqualTo((byte) 99);
      assertThat(together.label(i)).isEqualTo(DigitGenerator.label(Split.TRAIN, 3000 + i));
    }
  }

  @Test
  void whole_splits_are_drawn_once() throws NoSuchAlgorithmException {
    for (Split split : Split.values()) {
      ImageSet all = DigitGenerator.all(split, DigitGenerator.SIDE);
      assertThat(all.count()).isEqualTo(DigitGenerator.size(split));
      int last = all.count() - 500;
      assertThat(sha256(all.subset(IntStream.range(last, all.count()).toArray())))
          .isEqualTo(sha256(DigitGenerator.images(split, last, 500)));
      assertThat(DigitGenerator.all(split, DigitGenerator.SIDE)).as("%s", split).isSameAs(all);
    }
  }

  @Test
  void whole_splits_are_resampled_once() throws NoSuchAlgorithmException {
    ImageSet small = DigitGenerator.all(Split.TEST, 10);
    ImageSet full = DigitGenerator.all(Split.TEST, DigitGenerator.SIDE);
    assertThat(sha256(small)).isEqualTo(sha256(full.resampled(10, 10)));
    assertThat(DigitGenerator.all(Split.TEST, 10)).isSameAs(small);
  }

  @Test
  void every_ten_images_show_each_digit_once_in_changing_order() {
    for (Split split : Split.values()) {
      int[] firsts = new int[10];
      for (int block = 0; block < DigitGenerator.size(split) / 10; block++) {
        int seen = 0;
        for (int i = 0; i < 10; i++) {
          seen |= 1 << DigitGenerator.label(split, 10 * block + i);
        }
        assertThat(seen).isEqualTo(0x3ff);
        firsts[DigitGenerator.label(split, 10 * block)]++;
      }
      int expected = DigitGenerator.size(split) / 100;
      for (int count : firsts) {
        assertThat(count).isBetween((int) (0.6 * expected), (int) (1.4 * expected));
      }
    }
  }

  @Test
  void no_image_comes_twice() {
    ImageSet train = DigitGenerator.images(Split.TRAIN, 0, 2000);
    ImageSet test = DigitGenerator.images(Split.TEST, 0, 2000);
    Set<String> seen = new HashSet<>();
    for (ImageSet set : new ImageSet[] {train, test}) {
      for (int i = 0; i < 2000; i++) {
        seen.add(Arrays.toString(set.subset(new int[] {i}).pixels()));
      }
    }
    assertThat(seen).hasSize(4000);
  }

  @Test
  void ink_background_and_centre_are_like_mnist() {
    ImageSet set = DigitGenerator.images(Split.TEST, 0, 2000);
    double inked = 0;
    double sum = 0;
    double momentX = 0;
    double momentY = 0;
    int brightest = 0;
    for (int i = 0; i < set.count(); i++) {
      double own = 0;
      double ownX = 0;
      double ownY = 0;
      for (int y = 0; y < 28; y++) {
        for (int x = 0; x < 28; x++) {
          int grey = set.pixel(i, y, x);
          inked += grey > 0 ? 1 : 0;
          own += grey;
          ownX += grey * (x + 0.5);
          ownY += grey * (y + 0.5);
          brightest = Math.max(brightest, grey);
        }
      }
      assertThat(own).isGreaterThan(2000);
      assertThat(Math.abs(ownX / own - 14)).isLessThan(4);
      assertThat(Math.abs(ownY / own - 14)).isLessThan(4);
      sum += own;
      momentX += ownX / own;
      momentY += ownY / own;
    }
    int pixels = set.count() * DigitGenerator.PIXELS;
    assertThat(inked / pixels).isBetween(0.15, 0.25);
    assertThat(sum / pixels / 255).isBetween(0.11, 0.15);
    assertThat(momentX / set.count()).isBetween(13.9, 14.1);
    assertThat(momentY / set.count()).isBetween(13.9, 14.1);
    assertThat(brightest).isEqualTo(255);
  }

  @Test
  void each_digit_is_written_in_at_least_three_ways() {
    assertThat(DigitShapes.OF_DIGIT).hasNumberOfRows(10);
    for (DigitShape[] variants : DigitShapes.OF_DIGIT) {
      assertThat(variants).hasSizeGreaterThanOrEqualTo(3);
      for (DigitShape shape : variants) {
        assertThat(shape.weight()).isPositive();
        for (int i = 0; i < shape.x().length; i++) {
          assertThat(shape.x()[i]).isBetween(0f, 1f);
          assertThat(shape.y()[i]).isBetween(0f, 1f);
        }
      }
    }
  }

  @Test
  void refuses_images_that_do_not_exist() {
    byte[] out = new byte[DigitGenerator.PIXELS];
    assertThatThrownBy(() -> DigitGenerator.render(Split.TEST, 10_000, out, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> DigitGenerator.label(Split.TRAIN, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> DigitGenerator.render(Split.TEST, 0, out, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> DigitGenerator.images(Split.TEST, 9_999, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
