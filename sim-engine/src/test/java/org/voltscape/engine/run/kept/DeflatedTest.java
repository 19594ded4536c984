package org.voltscape.engine.run.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class DeflatedTest {
  private static byte[] deflated(byte[] bytes, int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflated.write(bytes, count, out);
    return out.toByteArray();
  }

  /** So many times the same hundred bytes. */
  private static byte[] bytes(int times) {
    byte[] bytes = new byte[100 * times];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 100 * 37);
    }
    return bytes;
  }

  @Test
  void equal_trials_take_little_and_come_back() {
    for (int count : new int[] {0, 1, 100, 99_999}) {
      ByteBuffer back = Deflated.read(ByteBuffer.wrap(deflated(bytes(1000), count)));
      assertThat(back).isEqualTo(ByteBuffer.wrap(bytes(1000), 0, count));
    }
    assertThat(deflated(bytes(1000), 100_000)).hasSizeLessThan(1000);
  }

  @Test
  void what_is_damaged_is_refused() {
    byte[] sound = deflated(bytes(3), 300);
    for (int change : new int[] {0, 3, 4, 20}) {
      byte[] damaged = sound.clone();
      damaged[change] ^= (byte) 0x81;
      assertThatThrownBy(() -> Deflated.read(ByteBuffer.wrap(damaged)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Deflated.read(ByteBuffer.wrap(sound, 0, sound.length / 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
