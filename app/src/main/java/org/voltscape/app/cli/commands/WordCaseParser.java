package org.voltscape.app.cli.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;

/**
 * Checks the texts that make up a word case, wherever they come from. Keeps the schemes it created,
 * so that a file of many rows creates each once. Confined to one thread.
 */
final class WordCaseParser {
  /**
   * The texts of one case; lists are separated by commas, semicolons or spaces.
   *
   * @param scheme id of a scheme
   * @param params {@code name=value} pairs, possibly none
   * @param bits word length
   * @param signed whether the word is two's complement
   * @param zero the code of zero of an unsigned word; 0 where the text is blank
   * @param value whole number
   * @param stuck {@code bit:state} pairs, possibly none; check cells are the bits above the word's
   * @param flips bits, possibly none; check cells too
   */
  record Texts(
      String scheme,
      List<String> params,
      String bits,
      boolean signed,
      String zero,
      String value,
      String stuck,
      String flips) {}

  /** Says where a part of the case stands. */
  @FunctionalInterface
  interface Places {
    /**
     * @param part scheme, params, bits, zero, value, stuck or flips
     */
    Place of(String part);
  }

  private record Key(String scheme, Map<String, String> params, WordShape shape) {}

  private record Created(ProtectionScheme scheme, ParamValues values, WordProtection protection) {}

  private final Map<Key, Created> created = new HashMap<>();

  /** The pieces of a list separated by commas, semicolons or spaces; none for a blank text. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (String piece : text.split("[,;\\s]+")) {
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /**
   * The checked case.
   *
   * @throws BadInputException naming the place of the first text that cannot be used
   */
  WordCase parse(Texts texts, Places places) {
    String id = texts.scheme().strip();
    Place schemePlace = places.of("scheme");
    ProtectionScheme scheme =
        ProtectionSchemes.byId(id, schemePlace.source(), schemePlace.position());
    int bits =
        Numbers.integer(texts.bits(), WordFormat.MIN_BITS, WordFormat.MAX_BITS, places.of("bits"));
    WordShape shape = shape(texts, bits, places);
    Map<String, String> params = params(texts.params(), places.of("params"));
    Key key = new Key(id, params, shape);
    Created made = created.get(key);
    if (made == null) {
      ParamValues values = values(scheme, params, places.of("params"));
      made = new Created(scheme, values, scheme.create(shape, values));
      created.put(key, made);
    }
    int value =
        Numbers.integer(texts.value(), shape.minInteger(), shape.maxInteger(), places.of("value"));
    Cells cells = new Cells(bits, made.protection().checkCells());
    int[] stuck = stuck(texts.stuck(), cells, places.of("stuck"));
    int flips = flips(texts.flips(), cells, places.of("flips"));
    WordSetup setup = new WordSetup(scheme, made.values(), shape, value, stuck[0], stuck[1], flips);
    return new WordCase(setup, made.protection());
  }

  private static WordShape shape(Texts texts, int bits, Places places) {
    if (texts.zero().isBlank()) {
      return new WordShape(bits, texts.signed());
    }
    if (texts.signed()) {
      throw places.of("zero").bad("a signed word", "it with --unsigned only");
    }
    int zero = Numbers.integer(texts.zero(), 0, (1 << bits) - 1, places.of("zero"));
    return new WordShape(bits, false, zero);
  }

  private static Map<String, String> params(List<String> pairs, Place place) {
    Map<String, String> params = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw place.bad("\"" + pair + "\"", "name=value");
      }
      String name = pair.substring(0, equals);
      if (params.put(name, pair.substring(equals + 1)) != null) {
        throw place.bad("parameter " + name + " twice", "each parameter once");
      }
    }
    return params;
  }

  private static ParamValues values(
      ProtectionScheme scheme, Map<String, String> params, Place place) {
    try {
      return ParamValues.of(scheme.parameters(), params, place.source(), "");
    } catch (BadInputException e) {
      throw place.moved(e);
    }
  }

  /** The mask of the stuck cells and their states. */
  private static int[] stuck(String text, Cells cells, Place place) {
    int mask = 0;
    int value = 0;
    for (String piece : pieces(text)) {
      int colon = piece.indexOf(':');
      String state = piece.substring(colon + 1);
      if (colon < 0 || !(state.equals("0") || state.equals("1"))) {
        throw place.bad("\"" + piece + "\"", "bit:0 or bit:1, for example 7:1" + clock(state));
      }
      int bit = bit(piece.substring(0, colon), cells, place);
      int wanted = state.equals("1") ? bit : 0;
      if ((mask & bit) != 0 && (value & bit) != wanted) {
        throw place.bad(
            "bit " + Integer.numberOfTrailingZeros(bit) + " stuck at 0 and at 1",
            "one state for each bit");
      }
      mask |= bit;
      value |= wanted;
    }
    return new int[] {mask, value};
  }

  /** A spreadsheet shows 7:1 as 07:01. */
  private static String clock(String state) {
    return state.startsWith("00") || state.startsWith("01")
        ? " (a spreadsheet made a time of it: format the column as text)"
        : "";
  }

  private static int flips(String text, Cells cells, Place place) {
    int flips = 0;
    for (String piece : pieces(text)) {
      int bit = bit(piece, cells, place);
      if ((flips & bit) != 0) {
        throw place.bad("bit " + piece + " twice", "each flipped bit once");
      }
      flips |= bit;
    }
    return flips;
  }

  private static int bit(String text, Cells cells, Place place) {
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) >= cells.all()) {
      throw place.bad("bit \"" + text + "\"", cells.range());
    }
    return 1 << Integer.parseInt(text);
  }

  /**
   * The cells that can be named.
   *
   * @param bits of the word
   * @param checks beside it, above its bits
   */
  private record Cells(int bits, int checks) {
    int all() {
      return bits + checks;
    }

    String range() {
      String word = "a bit from 0 to " + (bits - 1) + " of the " + bits + "-bit word";
      if (checks == 0) {
        return word;
      }
      return word
          + (checks == 1 ? " or its check cell " : " or one of its check cells " + bits + " to ")
          + (all() - 1);
    }
  }
}
