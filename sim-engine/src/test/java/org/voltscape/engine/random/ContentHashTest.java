package org.voltscape.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  @Test
  void is_sha_256_of_the_bits_of_what_is_put_in() throws Exception {
    ByteBuffer bytes = ByteBuffer.allocate(8 + 8 + 4);
    bytes.putLong(7).putLong(1).putInt(Float.floatToRawIntBits(2.5f));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    assertThat(new ContentHash().put(7).put(new float[] {2.5f}).hex())
        .isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void a_copy_goes_on_from_where_the_other_is_and_leaves_it_alone() {
    ContentHash first = new ContentHash().put("network").put(new float[20_000]);
    ContentHash copy = first.copy();
    String ofCopy = copy.put("seed 1").hex();
    assertThat(ofCopy)
        .isEqualTo(new ContentHash().put("network").put(new float[20_000]).put("seed 1").hex());
    assertThat(first.put("seed 2").hex())
        .isEqualTo(new ContentHash().put("network").put(new float[20_000]).put("seed 2").hex());
  }
}
