package org.voltscape.engine.mapping.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.io.table.TableColumns;
import org.voltscape.engine.mapping.MemoryPartition;
import org.voltscape.engine.param.BadInputException;

/**
 * A table of partitions, one row for each partition at each operating point of its domain: name,
 * bytes, domain, supply, bit error rate and, where they are changed, tRCD and tRP.
 *
 * @param domains names of the domains, in the order they come in the file
 * @param points the operating points of each domain
 * @param partitions with their rates in the order of the points
 */
public record PartitionTable(
    List<String> domains, List<List<Point>> points, List<MemoryPartition> partitions) {
  private static final String VOLTS = "voltage_v";
  private static final String T_RCD = "trcd_ns";
  private static final String T_RP = "trp_ns";
  private static final double MOST_VOLTS = 5;
  private static final double MOST_NANOS = 1000;
  private static final TableColumns COLUMNS =
      TableColumns.named(
          "the columns name,bytes,domain,voltage_v,ber and, where they differ, trcd_ns and trp_ns",
          List.of("name", "bytes", "domain", VOLTS, "ber"),
          List.of(T_RCD, T_RP),
          Set.of("bytes", VOLTS, "ber", T_RCD, T_RP));

  /**
   * An operating point.
   *
   * @param volts supply
   * @param tRcd s; NaN where the table does not say
   * @param tRp s; NaN where the table does not say
   */
  public record Point(double volts, double tRcd, double tRp) {}

  private record Found(int line, long bytes, String domain, Map<Point, Double> rates) {}

  public PartitionTable {
    domains = List.copyOf(domains);
    points = List.copyOf(points);
    partitions = List.copyOf(partitions);
  }

  /** The highest supply of all points, V. */
  public double highestVolts() {
    return points.stream().flatMap(List::stream).mapToDouble(Point::volts).max().orElse(0);
  }

  /**
   * Reads a table.
   *
   * @throws BadInputException naming the lines and columns of all cells that cannot be used
   */
  public static PartitionTable read(Path file) {
    CsvTable table = CsvTable.read(file, COLUMNS);
    Map<String, Found> found = new LinkedHashMap<>();
    for (int r = 0; r < table.rows(); r++) {
      try {
        add(table, r, found);
      } catch (BadInputException e) {
        table.note(e);
      }
    }
    table.problems().refuse();
    if (found.isEmpty()) {
      throw new BadInputException(InputSource.name(file), "", "no rows", "at least one partition");
    }
    return made(found, InputSource.name(file));
  }

  private static void add(CsvTable table, int r, Map<String, Found> found) {
    String name = Cells.name(table, r, "name");
    String domain = Cells.name(table, r, "domain");
    long bytes = Cells.bytes(table, r);
    double rate = Cells.rate(table, r, "ber");
    double volts = table.number(r, VOLTS);
    if (!(volts > 0 && volts <= MOST_VOLTS)) {
      throw table.bad(r, VOLTS, table.text(r, VOLTS), "a supply above 0 V and up to 5 V");
    }
    Point point = new Point(volts, seconds(table, r, T_RCD), seconds(table, r, T_RP));
    Found before =
        found.computeIfAbsent(
            name, n -> new Found(table.line(r), bytes, domain, new LinkedHashMap<>()));
    if (before.bytes() != bytes) {
      throw table.bad(
          r, "bytes", table.text(r, "bytes"), before.bytes() + ", as in line " + before.line());
    }
    if (!before.domain().equals(domain)) {
      throw table.bad(
          r,
          "domain",
          "\"" + domain + "\"",
          "\"" + before.domain() + "\", as in line " + before.line());
    }
    if (before.rates().put(point, rate) != null) {
      throw table.bad(
          r, VOLTS, table.text(r, VOLTS) + " again for " + name, "one row for each point");
    }
  }

  private static double seconds(CsvTable table, int r, String column) {
    if (!table.has(column)) {
      return Double.NaN;
    }
    double nanos = table.number(r, column);
    if (!(nanos > 0 && nanos <= MOST_NANOS)) {
      throw table.bad(r, column, table.text(r, column), "a time above 0 ns and up to 1000 ns");
    }
    return nanos * 1e-9;
  }

  private static PartitionTable made(Map<String, Found> found, String file) {
    Map<String, Set<Point>> byDomain = new LinkedHashMap<>();
    for (Found f : found.values()) {
      byDomain.computeIfAbsent(f.domain(), d -> new LinkedHashSet<>()).addAll(f.rates().keySet());
    }
    List<String> domains = List.copyOf(byDomain.keySet());
    List<MemoryPartition> partitions = new ArrayList<>();
    found.forEach(
        (name, f) -> {
          List<Double> rates = new ArrayList<>();
          for (Point p : byDomain.getOrDefault(f.domain(), Set.of())) {
            Double rate = f.rates().get(p);
            if (rate == null) {
              throw new BadInputException(
                  file,
                  "partition " + name,
                  "no row at " + p.volts() + " V",
                  "a row at every point of its domain " + f.domain());
            }
            rates.add(rate);
          }
          partitions.add(
              new MemoryPartition(
                  name, domains.indexOf(f.domain()), Math.multiplyExact(f.bytes(), 8L), rates));
        });
    List<List<Point>> points =
        domains.stream().map(d -> List.copyOf(byDomain.getOrDefault(d, Set.of()))).toList();
    return new PartitionTable(domains, points, partitions);
  }
}
