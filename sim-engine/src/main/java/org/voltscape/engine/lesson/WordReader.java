package org.voltscape.engine.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.word.WordShape;

/** Reads words as lessons write them. */
final class WordReader {
  private final String source;
  private final Fields f;

  private WordReader(String source, Fields f) {
    this.source = source;
    this.f = f;
  }

  static WordSetting read(String source, String path, JsonNode node) {
    Fields f = new Fields(source, path, node);
    f.only("scheme", "params", "bits", "signed", "format", "value", "stuck", "flips");
    return new WordReader(source, f).word(path);
  }

  private WordSetting word(String path) {
    ProtectionScheme scheme =
        ProtectionSchemes.byId(f.text("scheme", "none"), source, f.place("scheme"));
    WordFormat format =
        f.has("format")
            ? WordFormats.parse(f.text("format", null), source, f.place("format"))
            : null;
    WordShape shape = shape(format);
    Map<String, Object> given = new LinkedHashMap<>();
    JsonNode params = f.node("params");
    if (params != null && !params.isObject()) {
      throw f.unexpected("params", "an object {...} of the scheme's parameters");
    }
    if (params != null) {
      params.fields().forEachRemaining(e -> given.put(e.getKey(), Fields.plain(e.getValue())));
    }
    ParamValues values = ParamValues.of(scheme.parameters(), given, source, path + ".params");
    if (!f.has("value")) {
      throw f.unexpected("value", "a whole number");
    }
    int value = (int) f.integer("value", 0, shape.minInteger(), shape.maxInteger());
    // Check cells are numbered above the word's own bits.
    int cells = shape.bits() + scheme.create(shape, values).checkCells();
    int[] stuck = stuck(cells);
    return new WordSetting(
        scheme.id(), values, shape, format, value, stuck[0], stuck[1], flips(cells));
  }

  private WordShape shape(@Nullable WordFormat format) {
    if (format == null) {
      int bits = (int) f.integer("bits", 8, WordFormat.MIN_BITS, WordFormat.MAX_BITS);
      return new WordShape(bits, flag("signed", true));
    }
    for (String told : new String[] {"bits", "signed"}) {
      if (f.has(told)) {
        throw f.unexpected(told, "no such field beside format, which says it");
      }
    }
    return format.shape();
  }

  private boolean flag(String name, boolean otherwise) {
    JsonNode node = f.node(name);
    if (node != null && !node.isBoolean()) {
      throw f.unexpected(name, "true or false");
    }
    return node == null ? otherwise : node.booleanValue();
  }

  private int[] stuck(int cells) {
    int mask = 0;
    int state = 0;
    for (String piece : f.text("stuck", "").split("[,\\s]+")) {
      if (piece.isEmpty()) {
        continue;
      }
      if (!piece.matches("\\d{1,2}:[01]")) {
        throw bad("stuck", "\"" + piece + "\"", "bit:0 or bit:1, for example 7:1");
      }
      int bit = bit("stuck", piece.substring(0, piece.indexOf(':')), cells, mask);
      mask |= bit;
      state |= piece.endsWith("1") ? bit : 0;
    }
    return new int[] {mask, state};
  }

  private int flips(int cells) {
    int flips = 0;
    for (String piece : f.text("flips", "").split("[,\\s]+")) {
      if (!piece.isEmpty()) {
        flips |= bit("flips", piece, cells, flips);
      }
    }
    return flips;
  }

  private int bit(String field, String text, int cells, int taken) {
    if (!text.matches("\\d{1,2}") || Integer.parseInt(text) >= cells) {
      throw bad(field, "bit \"" + text + "\"", "a bit from 0 to " + (cells - 1));
    }
    int bit = 1 << Integer.parseInt(text);
    if ((taken & bit) != 0) {
      throw bad(field, "bit " + text + " twice", "each bit once");
    }
    return bit;
  }

  private BadInputException bad(String field, String found, String expected) {
    return new BadInputException(source, f.place(field), found, expected);
  }
}
