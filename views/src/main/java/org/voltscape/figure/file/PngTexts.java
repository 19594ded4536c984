package org.voltscape.figure.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** The texts of a PNG file: none of its pixels are decoded to read them. */
final class PngTexts {
  private static final int SIGNATURE = 8;

  private PngTexts() {}

  /**
   * All texts by their keywords, the longest ones excepted.
   *
   * @throws IOException where the file ends early or its chunks are damaged
   */
  static Map<String, List<String>> of(byte[] file) throws IOException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    ByteBuffer bytes = ByteBuffer.wrap(file);
    bytes.position(SIGNATURE);
    while (bytes.remaining() >= 12) {
      int length = bytes.getInt();
      byte[] type = new byte[4];
      bytes.get(type);
      if (length < 0 || length > bytes.remaining() - 4) {
        throw new IOException("The PNG file ends early.");
      }
      String name = new String(type, StandardCharsets.ISO_8859_1);
      if (name.equals("tEXt") || name.equals("zTXt") || name.equals("iTXt")) {
        read(name, bytes.slice(bytes.position(), length), texts);
      }
      bytes.position(bytes.position() + length + 4);
      if (name.equals("IEND")) {
        return texts;
      }
    }
    throw new IOException("The PNG file ends early.");
  }

  private static void read(String type, ByteBuffer chunk, Map<String, List<String>> texts)
      throws IOException {
    String keyword = upToZero(chunk, StandardCharsets.ISO_8859_1);
    Charset charset = StandardCharsets.ISO_8859_1;
    boolean packed = false;
    if (type.equals("zTXt")) {
      packed = true;
      take(chunk);
    } else if (type.equals("iTXt")) {
      packed = take(chunk) == 1;
      take(chunk);
      upToZero(chunk, StandardCharsets.ISO_8859_1);
      upToZero(chunk, StandardCharsets.UTF_8);
      charset = StandardCharsets.UTF_8;
    }
    byte[] content = new byte[chunk.remaining()];
    chunk.get(content);
    if (packed) {
      try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
        content = in.readNBytes(RecipeReader.MOST_BYTES + 1);
      }
    }
    if (content.length <= RecipeReader.MOST_BYTES) {
      texts.computeIfAbsent(keyword, k -> new ArrayList<>()).add(new String(content, charset));
    }
  }

  private static byte take(ByteBuffer chunk) throws IOException {
    if (!chunk.hasRemaining()) {
      throw new IOException("A text of the PNG file ends early.");
    }
    return chunk.get();
  }

  private static String upToZero(ByteBuffer chunk, Charset charset) throws IOException {
    int begin = chunk.position();
    while (take(chunk) != 0) {
      // The zero ends the text.
    }
    byte[] text = new byte[chunk.position() - 1 - begin];
    chunk.get(begin, text);
    return new String(text, charset);
  }
}
