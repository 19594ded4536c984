package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voltscape.engine.io.DataFolder;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.workload.DataFile;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.texts.SvmlightReader;
import org.voltscape.engine.workload.texts.WordList;

/**
 * Posts of twenty newsgroups, 8000-64-64-256-20. The published network has 21,979 words as inputs;
 * this one has those of the files, the 8,000 most frequent ones.
 */
@AutoService(Workload.class)
public final class TwentyNewsgroups extends PublishedMlp {
  private static final DataFolder.Role TRAIN =
      new DataFolder.Role("training documents", List.of("20ng-train-svm"));
  private static final DataFolder.Role TEST =
      new DataFolder.Role("test documents", List.of("20ng-test-svm"));
  private static final DataFolder.Role WORDS =
      new DataFolder.Role("words", List.of("20ng-vocabulary-txt"));
  private static final DataFolder.Layout LAYOUT =
      new DataFolder.Layout(
          "the documents of 20 Newsgroups",
          List.of("text", "texts", "20ng", ""),
          List.of(""),
          List.of(TRAIN, TEST, WORDS));

  public TwentyNewsgroups() {
    super("document", 8000, 64, 64, 256, 20);
  }

  @Override
  public String id() {
    return "20ng";
  }

  @Override
  public String title() {
    return "20 Newsgroups, 8000-64-64-256-20";
  }

  @Override
  public String help() {
    return "Minerva's network for posts of 20 newsgroups, each a bag of the 8,000 words that the files name (the paper has 21,979); trained on first use from the data folder.";
  }

  @Override
  public String dataSource() {
    return "text/20ng-{train,test}.svm[.gz] and text/20ng-vocabulary.txt";
  }

  @Override
  public String dataFound(DataPlace place) {
    DataFolder.Located files = located(place);
    return Stream.of(TRAIN, TEST, WORDS).allMatch(files::has) ? "20 Newsgroups" : "";
  }

  @Override
  public int testImages() {
    return 7_532;
  }

  private DataFolder.Located located(DataPlace place) {
    return DataFolder.locate(dataFolder(place), LAYOUT);
  }

  @Override
  protected List<DataFile> dataFiles(Split split, DataPlace place) {
    DataFolder.Located files = located(place);
    return Stream.of(split == Split.TRAIN ? TRAIN : TEST, WORDS)
        .map(
            role -> {
              Path file = files.file(role);
              return new DataFile(role.title(), files.name(file), FileHashes.sha256(file));
            })
        .toList();
  }

  @Override
  protected String reading() {
    return "words as numbered, log counts";
  }

  @Override
  public Examples trainingExamples(DataPlace place) {
    return examples(TRAIN, place);
  }

  @Override
  public Examples testExamples(DataPlace place) {
    return examples(TEST, place);
  }

  private Examples examples(DataFolder.Role role, DataPlace place) {
    DataFolder.Located files = located(place);
    int words = WordList.count(files.file(WORDS), inputs());
    return SvmlightReader.read(files.file(role), words, outputs())
        .examples(IntStream.range(0, words).toArray(), inputs());
  }
}
