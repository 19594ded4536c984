package org.voltscape.engine.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which images a trial classified correctly, in few bytes: the distances between those that are
 * rarer, the correct or the wrong ones, or one bit an image where that is less. The same images
 * always come to the same bytes. Immutable.
 */
public final class CorrectImages {
  /** One bit an image, the lowest of a byte first, 1 for correct. */
  private static final byte BITS = 0;

  /** Distances between the correct ones. */
  private static final byte CORRECT = 1;

  /** Distances between the wrong ones. */
  private static final byte WRONG = 2;

  private final int images;

  /** The form, then bits, or distances of seven bits a byte, the lowest first. */
  private final byte[] code;

  private CorrectImages(int images, byte[] code) {
    this.images = images;
    this.code = code;
  }

  /**
   * Puts them down.
   *
   * @param images tested
   * @param correct whether an image was classified correctly; asked several times for each
   */
  public static CorrectImages of(int images, IntPredicate correct) {
    int right = 0;
    for (int i = 0; i < images; i++) {
      right += correct.test(i) ? 1 : 0;
    }
    boolean rarer = right <= images - right;
    int last = -1;
    int size = 1;
    for (int i = 0; i < images; i++) {
      if (correct.test(i) == rarer) {
        size += bytes(i - last - 1);
        last = i;
      }
    }
    return new CorrectImages(
        images,
        size < packed(images) ? distances(size, images, correct, rarer) : bits(images, correct));
  }

  /** Bytes of a distance. */
  private static int bytes(int distance) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(distance | 1);
    return (bits + 6) / 7;
  }

  private static byte[] bits(int images, IntPredicate correct) {
    byte[] code = new byte[packed(images)];
    code[0] = BITS;
    for (int i = 0; i < images; i++) {
      if (correct.test(i)) {
        code[1 + i / 8] |= (byte) (1 << i % 8);
      }
    }
    return code;
  }

  private static byte[] distances(int size, int images, IntPredicate correct, boolean of) {
    byte[] code = new byte[size];
    code[0] = of ? CORRECT : WRONG;
    int at = 1;
    int last = -1;
    for (int i = 0; i < images; i++) {
      if (correct.test(i) == of) {
        int rest = i - last - 1;
        last = i;
        for (; rest > 0x7F; rest >>>= 7) {
          code[at++] = (byte) (rest | 0x80);
        }
        code[at++] = (byte) rest;
      }
    }
    return code;
  }

  /**
   * Reads what {@link #code} gave.
   *
   * @param images tested
   * @throws IllegalArgumentException where it is something else
   */
  @JsonCreator
  public static CorrectImages read(
      @JsonProperty("images") int images, @JsonProperty("code") byte[] code) {
    CorrectImages found = new CorrectImages(images, code.clone());
    if (images < 0 || code.length == 0 || !found.sound()) {
      throw new IllegalArgumentException(code.length + " bytes that are not " + images + " images");
    }
    return found;
  }

  private static int packed(int images) {
    return 1 + (images + 7) / 8;
  }

  private boolean sound() {
    if (code[0] == BITS) {
      return code.length == packed(images) && of(images, this::bit).equals(this);
    }
    long image = -1;
    int start = 1;
    for (int at = 1; at < code.length; at++) {
      image += (code[at] & 0x7FL) << 7 * (at - start);
      if (code[at] >= 0) {
        image++;
        boolean longer = at > start && code[at] == 0;
        if (longer || image >= images) {
          return false;
        }
        start = at + 1;
      } else if (at - start == 4) {
        return false;
      }
    }
    int right = count();
    return start == code.length
        && code.length < packed(images)
        && code[0] == (right <= images - right ? CORRECT : WRONG);
  }

  private boolean bit(int image) {
    return (code[1 + image / 8] >> image % 8 & 1) != 0;
  }

  /** Number of images tested. */
  @JsonProperty
  public int images() {
    return images;
  }

  /** As bytes. */
  @JsonProperty
  public byte[] code() {
    return code.clone();
  }

  /** Number of bytes of {@link #code}. */
  public int size() {
    return code.length;
  }

  /** Number of images classified correctly. */
  public int count() {
    int count = 0;
    for (int at = 1; at < code.length; at++) {
      count += code[0] == BITS ? Integer.bitCount(code[at] & 0xFF) : code[at] >= 0 ? 1 : 0;
    }
    return code[0] == WRONG ? images - count : count;
  }

  /**
   * Adds this trial to counts of the trials that were right on each image, in as many steps as
   * there are bytes.
   *
   * @param counts one an image, less the sum of what this method returned
   * @return 1 where every image counts one more than was put down, else 0
   */
  public int addTo(int[] counts) {
    if (code[0] == BITS) {
      for (int i = 0; i < images; i++) {
        counts[i] += code[1 + i / 8] >> i % 8 & 1;
      }
      return 0;
    }
    int step = code[0] == WRONG ? -1 : 1;
    int image = -1;
    for (int at = 1; at < code.length; at++) {
      int distance = code[at] & 0x7F;
      for (int shift = 7; code[at] < 0; shift += 7) {
        distance |= (code[++at] & 0x7F) << shift;
      }
      image += distance + 1;
      counts[image] += step;
    }
    return code[0] == WRONG ? 1 : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorrectImages o && images == o.images && Arrays.equals(code, o.code);
  }

  @Override
  public int hashCode() {
    return 31 * images + Arrays.hashCode(code);
  }

  @Override
  public String toString() {
    return count() + " of " + images + " images";
  }
}
