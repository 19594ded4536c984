package org.voltscape.engine.study.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.Study;

/** Values of settings for people: numbers as they are written, ranges and long texts in short. */
final class SettingValues {
  /** So many voltages are listed one by one. */
  private static final int LISTED = 3;

  private static final int LONGEST = 60;
  private static final String PIN_SCHEME = "scheme";
  private static final String PIN_VOLTS = "voltage_v";
  private static final double EVEN = 1e-9;

  private SettingValues() {}

  static String of(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue() ? "on" : "off";
    }
    if (node.isNumber()) {
      return node.isFloatingPointNumber() ? CsvWriter.number(node.doubleValue()) : node.asText();
    }
    if (isPins(node)) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(p -> p.get(PIN_SCHEME).asText() + " " + of(p.get(PIN_VOLTS)) + " V")
          .collect(Collectors.joining(", "));
    }
    return node.isNull() ? SettingChange.UNSET : node.toString();
  }

  /** A list of designs: schemes at voltages. */
  private static boolean isPins(JsonNode node) {
    return node.isArray()
        && !node.isEmpty()
        && StreamSupport.stream(node.spliterator(), false)
            .allMatch(p -> p.hasNonNull(PIN_SCHEME) && p.hasNonNull(PIN_VOLTS));
  }

  /** Both values short enough for a table, and still different. */
  static String[] shortened(String a, String b) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    int from = same < LONGEST - 1 ? 0 : same - LONGEST / 2;
    return new String[] {cut(a, from), cut(b, from)};
  }

  private static String cut(String text, int from) {
    String rest = from == 0 ? text : "…" + text.substring(Math.min(from, text.length()));
    return rest.length() <= LONGEST ? rest : rest.substring(0, LONGEST - 1) + "…";
  }

  /** The voltages, in the unit of the swept axis. */
  static String voltages(Study study) {
    String unit = study.swept().unit().isEmpty() ? "" : " " + study.swept().unit();
    AutoSweep auto = study.sweep();
    if (auto != null && study.placesVoltages()) {
      return String.format(
          Locale.ROOT,
          "%s to %s%s, %d at most where results change, steps of %s%s",
          CsvWriter.number(auto.from()),
          CsvWriter.number(auto.to()),
          unit,
          auto.points(),
          CsvWriter.number(auto.step()),
          unit);
    }
    List<Double> all = study.voltages();
    if (all.size() <= LISTED) {
      return list(all) + unit;
    }
    double from = all.get(0);
    double to = all.get(all.size() - 1);
    double step = (to - from) / (all.size() - 1);
    boolean even = true;
    for (int i = 0; i < all.size(); i++) {
      even &= Math.abs(all.get(i) - (from + i * step)) < EVEN;
    }
    return CsvWriter.number(from)
        + " to "
        + CsvWriter.number(to)
        + unit
        + (even ? ", every " + CsvWriter.number(Math.rint(step * 1e9) / 1e9) + unit : "")
        + String.format(Locale.ROOT, " (%,d)", all.size());
  }

  static String list(List<Double> all) {
    return all.stream().map(CsvWriter::number).collect(Collectors.joining(", "));
  }
}
