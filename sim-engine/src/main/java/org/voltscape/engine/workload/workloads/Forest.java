package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.List;
import org.voltscape.engine.io.DataFolder;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.workload.DataFile;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.rows.CovtypeReader;
import org.voltscape.engine.workload.rows.ScaledRows;

/**
 * Forest cover types, 54-128-512-128-8. There are seven types, 1 to 7; the published network has
 * eight outputs, which are kept so that weights and operations are the published ones: the number
 * of a type is that of its output, and output 0 is right for no row.
 */
@AutoService(Workload.class)
public final class Forest extends PublishedMlp {
  private static final DataFolder.Role ROWS =
      new DataFolder.Role(
          "rows",
          List.of(
              "covtype-data",
              "covtype-csv",
              "covtype-kaggle15120-csv",
              "covtype-train-csv",
              "forest-cover-type-csv"));
  private static final DataFolder.Layout LAYOUT =
      new DataFolder.Layout(
          "the forest cover types",
          List.of("covtype", "covertype", "forest", ""),
          List.of(""),
          List.of(ROWS));

  public Forest() {
    super("row", CovtypeReader.COLUMNS, 128, 512, 128, CovtypeReader.TYPES + 1);
  }

  @Override
  public String id() {
    return "forest";
  }

  @Override
  public String title() {
    return "Forest cover types, 54-128-512-128-8";
  }

  @Override
  public String help() {
    return "Minerva's network for the forest cover types, 7 types on the 8 outputs that the paper has; trained on first use from the data folder. A quarter of the rows, always the same, are test rows.";
  }

  @Override
  public String dataSource() {
    return "covtype/covtype.{data,csv}[.gz] or covtype/covtype_kaggle15120.csv[.gz]";
  }

  @Override
  public String dataFound(DataPlace place) {
    return located(place).has(ROWS) ? "forest cover types" : "";
  }

  /** Of the 15,120 rows that are balanced. */
  @Override
  public int testImages() {
    return ScaledRows.testRows(15_120);
  }

  private DataFolder.Located located(DataPlace place) {
    return DataFolder.locate(dataFolder(place), LAYOUT);
  }

  @Override
  protected List<DataFile> dataFiles(Split split, DataPlace place) {
    DataFolder.Located files = located(place);
    Path file = files.file(ROWS);
    return List.of(new DataFile(ROWS.title(), files.name(file), FileHashes.sha256(file)));
  }

  @Override
  protected String reading() {
    return "a quarter for tests, columns in [0, 1]";
  }

  @Override
  public Examples trainingExamples(DataPlace place) {
    return examples(Split.TRAIN, place);
  }

  @Override
  public Examples testExamples(DataPlace place) {
    return examples(Split.TEST, place);
  }

  private Examples examples(Split split, DataPlace place) {
    return ScaledRows.examples(CovtypeReader.read(located(place).file(ROWS)), split);
  }
}
