package org.voltscape.engine.io.numpy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;

/**
 * The dictionary at the start of an NPY file, of any element type: {@code {'descr': '<f4',
 * 'fortran_order': False, 'shape': (3, 4), }}. It is read in one pass, so that a header takes time
 * in proportion to its length.
 *
 * @param descr the element type, as numpy writes it
 * @param fortran whether the first index runs fastest
 * @param shape sizes, the first index first
 */
public record NpyDict(String descr, boolean fortran, int[] shape) {
  /** numpy's own limit on dimensions. */
  private static final int MOST_DIMENSIONS = 32;

  private static final int MOST_DIGITS = 10;

  /**
   * @param source file named by complaints
   * @throws BadInputException for anything but the three entries, each once
   */
  public static NpyDict parse(String text, String source) {
    return new Parser(text, source).dictionary();
  }

  /** Number of elements; beyond {@code most} any number that is larger. */
  public long elements(long most) {
    long all = 1;
    for (int n : shape) {
      all *= n;
      // A later 0 still makes it none.
      all = Math.min(all, most + 1);
    }
    return all;
  }

  private static final class Parser {
    private final String text;
    private final String source;
    private int at;

    Parser(String text, String source) {
      this.text = text;
      this.source = source;
    }

    NpyDict dictionary() {
      if (!takes('{')) {
        throw bad(rest(), "a dictionary with descr, fortran_order and shape");
      }
      String descr = null;
      Boolean fortran = null;
      int[] shape = null;
      while (!takes('}')) {
        String name = quoted();
        if (name == null || !takes(':')) {
          throw bad(rest(), "an entry descr, fortran_order or shape");
        }
        boolean twice;
        switch (name) {
          case "descr" -> {
            twice = descr != null;
            descr = descr();
          }
          case "fortran_order" -> {
            twice = fortran != null;
            fortran = flag();
          }
          case "shape" -> {
            twice = shape != null;
            shape = tuple();
          }
          default -> throw bad("'" + name + "'", "an entry descr, fortran_order or shape");
        }
        if (twice) {
          throw bad(name + " twice", "it once");
        }
        if (!takes(',') && peek() != '}') {
          throw bad(rest(), "a comma or the end of the dictionary");
        }
      }
      skip();
      if (at < text.length()) {
        throw bad(rest(), "the end of the header");
      }
      if (descr == null || fortran == null || shape == null) {
        throw bad(text.strip(), "all of descr, fortran_order and shape");
      }
      return new NpyDict(descr, fortran, shape);
    }

    private void skip() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
      skip();
      return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean takes(char wanted) {
      if (peek() != wanted) {
        return false;
      }
      at++;
      return true;
    }

    private String rest() {
      skip();
      return at < text.length() ? text.substring(at) : "the end of the header";
    }

    /** A text in quotes; null where there is none. */
    private @Nullable String quoted() {
      char quote = peek();
      if (quote != '\'' && quote != '"') {
        return null;
      }
      int end = text.indexOf(quote, at + 1);
      if (end < 0) {
        return null;
      }
      String found = text.substring(at + 1, end);
      at = end + 1;
      return found;
    }

    private String descr() {
      if (peek() == '[') {
        throw bad("elements of several parts (a structured type)", "numbers, or true and false");
      }
      String found = quoted();
      if (found == null) {
        throw bad(rest(), "an element type such as '<f4'");
      }
      return found;
    }

    private boolean flag() {
      peek();
      for (String word : new String[] {"True", "False"}) {
        if (text.startsWith(word, at)) {
          at += word.length();
          return word.equals("True");
        }
      }
      throw bad(rest(), "True or False");
    }

    private int[] tuple() {
      peek();
      int start = at;
      if (!takes('(')) {
        throw bad(rest(), EXPECTED_SHAPE);
      }
      List<Integer> sizes = new ArrayList<>();
      boolean comma = true;
      while (!takes(')')) {
        if (!comma || sizes.size() == MOST_DIMENSIONS) {
          throw badShape(start);
        }
        sizes.add(size(start));
        comma = takes(',');
      }
      // Python's tuple of one needs its comma, which every longer tuple may have too.
      if (sizes.size() == 1 && !comma) {
        throw badShape(start);
      }
      return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private int size(int start) {
      peek();
      long value = 0;
      int digits = 0;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        value = 10 * value + text.charAt(at) - '0';
        at++;
        digits++;
        if (digits > MOST_DIGITS) {
          throw badShape(start);
        }
      }
      if (digits == 0 || value > Integer.MAX_VALUE) {
        throw badShape(start);
      }
      // Python 2 wrote its long numbers so.
      if (at < text.length() && text.charAt(at) == 'L') {
        at++;
      }
      return (int) value;
    }

    private BadInputException badShape(int start) {
      int end = text.indexOf(')', start);
      return bad(
          "shape " + (end < 0 ? text.substring(start) : text.substring(start, end + 1)),
          EXPECTED_SHAPE);
    }

    private BadInputException bad(String found, String expected) {
      return new BadInputException(source, "NPY header", found, expected);
    }
  }

  private static final String EXPECTED_SHAPE =
      "a tuple of at most " + MOST_DIMENSIONS + " sizes such as (3, 4)";
}
