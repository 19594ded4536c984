package org.voltscape.engine.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.voltscape.engine.io.table.TableColumn.Kind;

/**
 * The columns of a kind of table. Immutable.
 *
 * @param what the columns in words, for complaints: {@code the columns word, bit and stuck_at}
 * @param columns all of them
 * @param complete sets of columns of which one has to be there
 * @param plain the columns of a table of plain numbers without a header; empty where a header is
 *     needed
 * @param numbers whether the other columns of a file are let in too, as numbers or texts
 */
public record TableColumns(
    String what,
    List<TableColumn> columns,
    List<List<String>> complete,
    List<String> plain,
    boolean numbers) {
  /** Any table with a header: every column by the name it has. */
  static final TableColumns ANY =
      new TableColumns("a header line", List.of(), List.of(List.of()), List.of(), true);

  private static final Set<String> VOLTAGES =
      Set.of(
          "voltage",
          "volt",
          "volts",
          "v",
          "u",
          "vdd",
          "vcc",
          "vsupply",
          "supply",
          "supplyvoltage",
          "supplyv",
          "vddv",
          "sramvoltage",
          "sramsupply",
          "sramsupplyvoltage",
          "operatingvoltage",
          "vccbram",
          "vccint",
          "vbram",
          "vddsram",
          "vddmem",
          "vmem",
          "spannung");

  /** Error curves and measured points. */
  public static final TableColumns CURVE =
      new TableColumns(
          "the columns voltage_v and probability, or voltage_v, cells and failing",
          List.of(
              new TableColumn("voltage_v", Kind.VOLTS, VOLTAGES),
              new TableColumn(
                  "probability",
                  Kind.SHARE,
                  Set.of(
                      "p",
                      "ber",
                      "biterrorrate",
                      "bitfailurerate",
                      "bitfailureprobability",
                      "cellfailurerate",
                      "cellfailureprobability",
                      "failureprobability",
                      "failprobability",
                      "failureprob",
                      "failprob",
                      "failurerate",
                      "failrate",
                      "failingrate",
                      "errorrate",
                      "errorprobability",
                      "faultrate",
                      "faultprobability",
                      "prob",
                      "pfail",
                      "pfailure",
                      "perr",
                      "perror",
                      "pf",
                      "pcell",
                      "pbit",
                      "rate",
                      "fraction",
                      "share",
                      "failingshare",
                      "failingfraction",
                      "failfraction",
                      "failedfraction")),
              new TableColumn(
                  "cells",
                  Kind.COUNT,
                  Set.of(
                      "bits",
                      "total",
                      "totalcells",
                      "totalbits",
                      "tested",
                      "testedcells",
                      "testedbits",
                      "cellstested",
                      "bitstested",
                      "n",
                      "ncells",
                      "nbits",
                      "numberofcells",
                      "numberofbits",
                      "allcells",
                      "allbits")),
              new TableColumn(
                  "failing",
                  Kind.COUNT,
                  Set.of(
                      "fail",
                      "fails",
                      "failed",
                      "failures",
                      "failingcells",
                      "failingbits",
                      "failedcells",
                      "failedbits",
                      "errors",
                      "biterrors",
                      "errorbits",
                      "faults",
                      "faulty",
                      "faultycells",
                      "faultybits",
                      "nfail",
                      "nfailing",
                      "nfailed",
                      "nerrors",
                      "failcount",
                      "failurecount",
                      "errorcount",
                      "faultcount",
                      "numberoffailures",
                      "numberoferrors",
                      "numberoffailingcells")),
              new TableColumn(
                  "low",
                  Kind.SHARE,
                  Set.of("lower", "lo", "cilow", "cilower", "plow", "lower95", "probabilitylow")),
              new TableColumn(
                  "high",
                  Kind.SHARE,
                  Set.of(
                      "upper", "hi", "cihigh", "ciupper", "phigh", "upper95", "probabilityhigh")),
              new TableColumn("control", Kind.COUNT, Set.of())),
          List.of(List.of("voltage_v", "probability"), List.of("voltage_v", "cells", "failing")),
          List.of("voltage_v", "probability"),
          false);

  /** Error curves over a time in ns: the columns of {@link #CURVE} with another first one. */
  public static final TableColumns CURVE_OF_TIME = ofTime();

  private static TableColumns ofTime() {
    List<TableColumn> columns = new ArrayList<>(CURVE.columns());
    columns.set(0, new TableColumn("time_ns", Kind.COUNT, Set.of()));
    return new TableColumns(
        "the columns time_ns and probability, or time_ns, cells and failing",
        columns,
        List.of(List.of("time_ns", "probability"), List.of("time_ns", "cells", "failing")),
        List.of(),
        false);
  }

  private static final List<TableColumn> MAP_COLUMNS =
      List.of(
          new TableColumn(
              "word",
              Kind.COUNT,
              Set.of(
                  "words",
                  "address",
                  "addr",
                  "wordaddress",
                  "wordindex",
                  "wordnumber",
                  "row",
                  "rowindex",
                  "rowaddress")),
          new TableColumn(
              "bit",
              Kind.COUNT,
              Set.of(
                  "bits",
                  "bitindex",
                  "bitposition",
                  "bitnumber",
                  "bitline",
                  "column",
                  "col",
                  "columnindex")),
          new TableColumn(
              "stuck_at",
              Kind.TEXT,
              Set.of(
                  "stuck",
                  "stuckvalue",
                  "stuckatvalue",
                  "value",
                  "polarity",
                  "state",
                  "sa",
                  "stuckbit")),
          new TableColumn(
              "voltage_v",
              Kind.VOLTS,
              with(
                  VOLTAGES,
                  "vfail",
                  "failvoltage",
                  "failingvoltage",
                  "failurevoltage",
                  "firstfailingvoltage",
                  "firstfailvoltage",
                  "firstfailurevoltage")),
          new TableColumn(
              "block", Kind.COUNT, Set.of("bram", "blockram", "bank", "macro", "subarray")));

  /** Failure maps. */
  public static final TableColumns MAP =
      new TableColumns(
          "the columns word, bit, stuck_at and, for a profile, voltage_v, each once",
          MAP_COLUMNS,
          List.of(List.of("word", "bit", "stuck_at")),
          List.of(),
          false);

  /** Failure maps that leave open which value failing cells read. */
  public static final TableColumns MASK =
      new TableColumns(
          "the columns word, bit and, for a profile, voltage_v, each once",
          MAP_COLUMNS,
          List.of(List.of("word", "bit")),
          List.of(),
          false);

  public TableColumns {
    columns = List.copyOf(columns);
    complete = List.copyOf(complete);
    plain = List.copyOf(plain);
  }

  /**
   * A table with a header line whose columns have one name each.
   *
   * @param what the columns in words, for complaints
   * @param required columns that have to be there
   * @param optional columns that may be there
   * @param counts those of both that hold numbers; the others hold texts
   */
  public static TableColumns named(
      String what, List<String> required, List<String> optional, Set<String> counts) {
    List<TableColumn> columns = new ArrayList<>();
    for (List<String> names : List.of(required, optional)) {
      for (String name : names) {
        Kind kind = counts.contains(name) ? Kind.COUNT : Kind.TEXT;
        columns.add(new TableColumn(name, kind, Set.of()));
      }
    }
    return new TableColumns(what, columns, List.of(required), List.of(), false);
  }

  private static Set<String> with(Set<String> names, String... more) {
    List<String> all = new ArrayList<>(names);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /** Place of a column; -1 where there is none of that name. */
  public int index(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
