package org.voltscape.views.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.io.csv.CsvWriter;

/** An energy report in words and rows. */
final class WhyText {
  /**
   * A row of the table.
   *
   * @param share of the total, or an empty string for an input
   * @param trust how far it can be trusted, in a word
   * @param inputs rows below this one
   */
  record Row(
      String name, String value, String share, String trust, String source, List<Row> inputs) {}

  /** The number of a published value, as documents list them. */
  private static final Pattern NUMBERED = Pattern.compile("\\b[A-Z]{3}-[0-9]{3}\\b");

  private static final Pattern NUMBER = Pattern.compile("[A-Z]{3}-[0-9]{3}");

  private WhyText() {}

  /** A row for each term, with its inputs below. */
  static List<Row> rows(EnergyReport report) {
    List<Row> rows = new ArrayList<>();
    for (EnergyTerm term : report.terms()) {
      List<Row> inputs = new ArrayList<>();
      for (Constant c : term.inputs()) {
        inputs.add(
            new Row(
                c.name(),
                SiText.of(c.value(), c.unit()),
                "",
                c.tier().id(),
                source(c.source()),
                List.of()));
      }
      rows.add(
          new Row(
              term.name(),
              SiText.of(term.value(), term.unit()),
              percent(term.value() / report.total()),
              term.tier().id(),
              source(term.source()),
              inputs));
    }
    return rows;
  }

  /** A source in words: the number of a published value alone says nothing to most people. */
  private static String source(String told) {
    return NUMBER.matcher(told).matches() ? "printed in the paper (" + told + ")" : told;
  }

  /** What the numbers of published values are; empty where no source names one. */
  static String numbers(EnergyReport report) {
    return report.terms().stream()
        .flatMap(
            t -> Stream.concat(Stream.of(t.source()), t.inputs().stream().map(Constant::source)))
        .map(NUMBERED::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(
            m ->
                m.group()
                    + " and the like number the values printed in the paper that the model"
                    + " follows.")
        .orElse("");
  }

  /** The total and how it compares, for example {@code 33.1 pJ/cycle, 2.51x less than ...}. */
  static String total(EnergyReport report) {
    if (!report.exists()) {
      return "No energy";
    }
    String total = SiText.of(report.total(), report.unit());
    double relative = report.relativeToNominal();
    if (!(relative > 0) || Double.isInfinite(relative)) {
      return total;
    }
    String times =
        relative <= 1
            ? String.format(Locale.ROOT, "%.2f× less", 1 / relative)
            : String.format(Locale.ROOT, "%.2f× more", relative);
    return total
        + (Math.abs(relative - 1) < 5e-4
            ? ", as much as at the nominal supply"
            : ", " + times + " than at the nominal supply");
  }

  /** How far the whole can be trusted, for example {@code Trust: modelled}; empty for no energy. */
  static String totalTrust(EnergyReport report) {
    return report
        .tier()
        .map(t -> "Trust: " + t.id() + " (" + t.meaning() + "), that of the least trusted term")
        .orElse("");
  }

  /** What stands beside the number everywhere, a sentence each. */
  static List<String> remarks(EnergyReport report) {
    return report.remarks().stream().map(EnergyReport::sentence).toList();
  }

  /** The notes that say more than the remarks. */
  static List<String> notes(EnergyReport report) {
    List<String> remarks = remarks(report);
    return report.notes().stream().filter(n -> !remarks.contains(n)).toList();
  }

  /** The total to the last digit, for example {@code 3.3123E-11 J/cycle}. */
  static String exact(EnergyReport report) {
    return CsvWriter.number(report.total()) + " " + report.unit();
  }

  /** What the words of trust mean, a line each, the best first. */
  static String trust() {
    return Stream.of(Tier.values())
        .map(t -> t.id() + ": " + t.meaning())
        .collect(Collectors.joining("\n"));
  }

  /** What a word of trust means; the word itself where it is none. */
  static String meaning(String trust) {
    return Tier.of(trust).map(t -> t.id() + ": " + t.meaning()).orElse(trust);
  }

  /** All of it as plain text, columns separated by tabs, inputs indented. */
  static String plain(String title, EnergyReport report) {
    StringBuilder text = new StringBuilder(title).append('\n');
    text.append("Total\t").append(total(report)).append('\n');
    if (report.exists()) {
      text.append("Exactly\t").append(exact(report)).append('\n');
      text.append(totalTrust(report)).append('\n');
    }
    remarks(report).forEach(remark -> text.append("Remark: ").append(remark).append('\n'));
    for (Row row : rows(report)) {
      line(text, "", row);
      row.inputs().forEach(input -> line(text, "    ", input));
    }
    text.append("Scope: ").append(report.scope()).append('\n');
    notes(report).forEach(note -> text.append("Note: ").append(note).append('\n'));
    return text.toString();
  }

  private static void line(StringBuilder text, String indent, Row row) {
    text.append(indent)
        .append(String.join("\t", row.name(), row.value(), row.share(), row.trust(), row.source()))
        .append('\n');
  }

  private static String percent(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : "";
  }
}
