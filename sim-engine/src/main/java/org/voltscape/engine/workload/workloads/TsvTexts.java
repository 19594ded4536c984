package org.voltscape.engine.workload.workloads;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.DataFolder;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.workload.DataFile;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.texts.DocumentFile;
import org.voltscape.engine.workload.texts.TsvDocuments;

/** Workloads on documents in tab-separated files of the user's data folder. */
abstract class TsvTexts extends PublishedMlp {
  private final String data;
  private final DataFolder.Layout layout;
  private final List<Part> parts;

  /**
   * A file of the data set.
   *
   * @param name in small letters, with dashes between its parts
   * @param split of its documents; null where its lines say it
   */
  record Part(String name, @Nullable Split split) {
    DataFolder.Role role() {
      String documents = split == null ? "" : split == Split.TRAIN ? "training " : "test ";
      return new DataFolder.Role(documents + "documents", List.of(name));
    }
  }

  /**
   * @param data name of the data set for people
   * @param parts its files
   * @param sizes inputs, hidden layers, outputs
   */
  TsvTexts(String data, List<Part> parts, int... sizes) {
    super("document", sizes);
    this.data = data;
    this.parts = parts;
    this.layout =
        new DataFolder.Layout(
            "the documents of " + data,
            List.of("text", "texts", ""),
            List.of(""),
            parts.stream().map(Part::role).toList());
  }

  @Override
  public final String dataFound(DataPlace place) {
    DataFolder.Located files = located(place);
    return parts.stream().allMatch(p -> files.has(p.role())) ? data : "";
  }

  private DataFolder.Located located(DataPlace place) {
    return DataFolder.locate(dataFolder(place), layout);
  }

  /** Test documents depend on all files: the vocabulary is made of the training documents. */
  @Override
  protected final List<DataFile> dataFiles(Split split, DataPlace place) {
    DataFolder.Located files = located(place);
    return parts.stream()
        .filter(p -> split == Split.TEST || p.split() != Split.TEST)
        .map(Part::role)
        .map(
            role -> {
              Path file = files.file(role);
              return new DataFile(role.title(), files.name(file), FileHashes.sha256(file));
            })
        .toList();
  }

  @Override
  protected final String reading() {
    return "words by training documents, log counts";
  }

  @Override
  public final Examples trainingExamples(DataPlace place) {
    return examples(Split.TRAIN, place);
  }

  @Override
  public final Examples testExamples(DataPlace place) {
    return examples(Split.TEST, place);
  }

  private Examples examples(Split split, DataPlace place) {
    DataFolder.Located files = located(place);
    List<DocumentFile> all =
        parts.stream().map(p -> new DocumentFile(files.file(p.role()), p.split())).toList();
    return TsvDocuments.examples(all, split, inputs(), outputs());
  }
}
