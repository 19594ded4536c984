package org.voltscape.engine.io.recipe;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.voltscape.engine.io.table.TableColumn;
import org.voltscape.engine.io.table.TableColumns;

/** What the cells of a column are. */
public enum ColumnRole {
  VOLTAGE("voltage", "voltage_v", true, true),
  PROBABILITY("probability", "probability", true, false),
  CELLS("cells", "cells", true, false),
  FAILING("failing", "failing", true, false),
  LOW("low", "low", true, false),
  HIGH("high", "high", true, false),
  WORD("word", "word", false, true),
  BIT("bit", "bit", false, true),
  STUCK_AT("stuck-at", "stuck_at", false, true),
  BLOCK("block", "block", false, true),
  READ("read", "read", false, true),
  WRITTEN("written", "written", false, true);

  private static final TableColumn READ_DATA =
      new TableColumn(
          "read",
          TableColumn.Kind.COUNT,
          Set.of(
              "content",
              "contents",
              "data",
              "storeddata",
              "readdata",
              "dataread",
              "readback",
              "readvalue",
              "value",
              "got",
              "observed",
              "actual"));
  private static final TableColumn WRITTEN_DATA =
      new TableColumn(
          "written",
          TableColumn.Kind.COUNT,
          Set.of(
              "pattern",
              "testpattern",
              "datapattern",
              "expected",
              "expecteddata",
              "expectedvalue",
              "writtendata",
              "datawritten",
              "writedata",
              "writtenvalue",
              "golden",
              "reference"));

  private final String id;
  private final String column;
  private final boolean ofPoints;
  private final boolean ofMaps;

  ColumnRole(String id, String column, boolean ofPoints, boolean ofMaps) {
    this.id = id;
    this.column = column;
    this.ofPoints = ofPoints;
    this.ofMaps = ofMaps;
  }

  /** Name in recipes and options. */
  public String id() {
    return id;
  }

  /** The roles that a kind of table has. */
  public static List<ColumnRole> of(ImportKind kind) {
    return Stream.of(values()).filter(r -> kind.isPoints() ? r.ofPoints : r.ofMaps).toList();
  }

  /** All names. */
  public static List<String> ids() {
    return Stream.of(values()).map(ColumnRole::id).toList();
  }

  /** The role of that name. */
  public static Optional<ColumnRole> find(String name) {
    return Stream.of(values()).filter(r -> r.id.equals(name) || r.column.equals(name)).findFirst();
  }

  /** Whether its cells are shares of a whole. */
  public boolean isShare() {
    return this == PROBABILITY || this == LOW || this == HIGH;
  }

  /** The column with its customary names. */
  public TableColumn column(ImportKind kind) {
    if (this == READ || this == WRITTEN) {
      return this == READ ? READ_DATA : WRITTEN_DATA;
    }
    TableColumns columns = kind.isPoints() ? TableColumns.CURVE : TableColumns.MAP;
    return Objects.requireNonNull(columns.columns().get(columns.index(column)));
  }

  /** Its name in tables that the program writes. */
  public String columnName() {
    return column;
  }
}
