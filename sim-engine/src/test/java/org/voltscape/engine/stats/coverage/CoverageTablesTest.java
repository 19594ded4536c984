package org.voltscape.engine.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The whole simulation: {@code mvn -pl sim-engine -am test -Dtest=CoverageTablesTest
 * -Dvoltscape.coverage=1500 -Dsurefire.failIfNoSpecifiedTests=false}; takes minutes. {@code
 * -Dvoltscape.coverage.tables=outer,inner} makes some of the tables only.
 */
@EnabledIfSystemProperty(named = "voltscape.coverage", matches = "\\d+")
class CoverageTablesTest {
  @Test
  void all_intervals_cover_what_they_promise() {
    CoverageTables tables = new CoverageTables(Integer.getInteger("voltscape.coverage"));
    List<String> wanted =
        List.of(
            System.getProperty(
                    "voltscape.coverage.tables",
                    "outer,inner,errors,pairs,nulls,crossed,stops,times")
                .split(","));
    for (String table : wanted) {
      Supplier<String> made =
          switch (table) {
            case "outer" -> tables::outer;
            case "inner" -> tables::inner;
            case "errors" -> tables::errors;
            case "pairs" -> tables::pairs;
            case "nulls" -> tables::nulls;
            case "crossed" -> tables::crossed;
            case "stops" -> tables::stops;
            case "times" -> tables::times;
            default -> throw new IllegalArgumentException(table);
          };
      System.out.println(made.get());
    }
    System.out.println("Not as promised:\n- " + String.join("\n- ", tables.missed()));
    assertThat(tables.missed()).filteredOn(m -> !m.startsWith("(")).isEmpty();
  }
}
