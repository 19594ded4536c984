package org.voltscape.engine.io.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV after RFC 4180 in UTF-8 with {@code \n} line ends, the same bytes in every locale and
 * on every Java version. No text can be taken for a formula ({@link CsvCells}).
 */
public final class CsvWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").build();

  private static final double LARGEST_PLAIN = 1e15;

  private final Writer out;
  private final CSVPrinter printer;
  private final Object[] cells;

  /**
   * Starts a table; nothing is closed by this class.
   *
   * @param comments lines set before the header, each after {@code # }; none for an empty list
   * @param header column names
   */
  public CsvWriter(OutputStream stream, List<String> comments, List<String> header)
      throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    for (String comment : comments) {
      out.write("# " + CsvCells.safeComment(comment.replaceAll("\\R", " ")) + "\n");
    }
    printer = new CSVPrinter(out, FORMAT);
    printer.printRecord(header);
    cells = new Object[header.size()];
  }

  /**
   * Writes one row.
   *
   * @param values numbers (floats and doubles as {@link #number}) or texts; {@code null} leaves the
   *     cell empty
   * @throws IllegalArgumentException where the row is not as long as the header
   */
  public void row(@Nullable Object... values) throws IOException {
    if (values.length != cells.length) {
      throw new IllegalArgumentException(values.length + " cells for " + cells.length + " columns");
    }
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      cells[i] =
          value instanceof Double d
              ? number(d)
              : value instanceof Float f
                  ? number(f)
                  : value == null ? "" : CsvCells.safe(value.toString());
    }
    printer.printRecord(cells);
  }

  /** Hands everything to the stream; call it once after the last row. */
  public void flush() throws IOException {
    out.flush();
  }

  /**
   * The shortest decimal that reads back as the same double, with a point and, for very small or
   * large numbers, an {@code E}; empty for NaN, {@code inf} or {@code -inf} for the infinities.
   * Unlike {@code Double.toString} it is the same on every Java version.
   */
  public static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return notFinite(value);
    }
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN) {
      return Long.toString((long) value);
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 15; ; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (digits == 17 || rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros().toString();
      }
    }
  }

  /** As {@link #number(double)}: the shortest decimal that reads back as the same float. */
  public static String number(float value) {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      return notFinite(value);
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 6; ; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (digits == 9 || rounded.floatValue() == value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN
            ? rounded.toBigInteger().toString()
            : rounded.stripTrailingZeros().toString();
      }
    }
  }

  private static String notFinite(double value) {
    return Double.isNaN(value) ? "" : value > 0 ? "inf" : "-inf";
  }
}
