package org.voltscape.engine.workload.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.lines.LineReader;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.Split;

/**
 * Documents of words separated by blanks, with their classes, in tab-separated files such as those
 * of Cardoso-Cachopo's collections (R8, R52, WebKB).
 */
public final class TsvDocuments {
  private static final String EXPECTED = "documents, one a line, in columns separated by tabs";

  /** Other spellings of the same words are no vocabulary. */
  private static final int MOST_WORDS = 2_000_000;

  private static final int MOST_CLASSES = 1_000;

  private final List<DocumentFile> files;
  private final int classes;
  private final Map<String, Integer> words = new HashMap<>();
  private final List<String> spelled = new ArrayList<>();
  private final Map<String, Integer> labels = new LinkedHashMap<>();

  /** Where each class comes first. */
  private final Map<String, String> firstPlaces = new HashMap<>();

  private final WordCounts train;
  private final WordCounts test;
  private final TreeSet<String> trained = new TreeSet<>();

  /** Counts of the words of the document that is being read, by number. */
  private final Map<Integer, int[]> counts = new LinkedHashMap<>();

  private TsvDocuments(List<DocumentFile> files, int classes) {
    this.files = files;
    this.classes = classes;
    String source = InputSource.name(files.get(0).file());
    this.train = new WordCounts(source);
    this.test = new WordCounts(source);
  }

  /**
   * The documents of a split as inputs of a network: one for each word of the vocabulary, which is
   * made of the training documents. Classes are numbered in the order of their names.
   *
   * @param files at least one; training documents are in one of them whatever the split
   * @param features words of the vocabulary; where training documents have fewer, the last inputs
   *     are always 0
   * @param classes of the data set
   * @throws BadInputException where a file is missing or broken, or there are other classes
   */
  public static Examples examples(
      List<DocumentFile> files, Split split, int features, int classes) {
    TsvDocuments documents = new TsvDocuments(files, classes);
    files.forEach(documents::read);
    documents.number();
    int[] with = documents.of(Split.TRAIN).documentsWith(documents.spelled.size());
    return documents
        .of(split)
        .examples(Vocabulary.columns(documents.spelled, with, features), features);
  }

  private WordCounts of(Split split) {
    return split == Split.TRAIN ? train : test;
  }

  private void read(DocumentFile from) {
    LineReader.read(from.file(), EXPECTED, (place, text) -> line(from, place, text));
  }

  private void line(DocumentFile from, String place, String text) {
    String[] columns = text.split("\t", -1);
    int wanted = from.split() == null ? 3 : 2;
    if (columns.length != wanted) {
      throw InputFiles.bad(
          from.file(),
          place,
          columns.length + (columns.length == 1 ? " column" : " columns"),
          wanted
              + " columns separated by tabs: "
              + (wanted == 3 ? "train or test, the class, the words" : "the class, the words"));
    }
    Split split = from.split() == null ? split(from, place, columns[0]) : from.split();
    String label = columns[wanted - 2].strip();
    if (label.isEmpty()) {
      throw InputFiles.bad(from.file(), place, "no class", "the document's class");
    }
    Integer known = labels.get(label);
    int number = known == null ? labels.size() : known;
    if (known == null) {
      labels.put(label, number);
      firstPlaces.put(label, place);
      if (labels.size() > MOST_CLASSES) {
        throw InputFiles.bad(
            from.file(), place, "more than " + MOST_CLASSES + " classes", classes + " classes");
      }
    }
    if (split == Split.TRAIN) {
      trained.add(label);
    }
    count(from, place, columns[wanted - 1]);
    WordCounts part = of(split);
    counts.forEach((word, count) -> part.add(word, count[0]));
    part.end(number);
  }

  private static Split split(DocumentFile from, String place, String text) {
    return switch (text.strip()) {
      case "train" -> Split.TRAIN;
      case "test" -> Split.TEST;
      default ->
          throw InputFiles.bad(
              from.file(), place, "\"" + text + "\" in the first column", "train or test");
    };
  }

  private void count(DocumentFile from, String place, String text) {
    counts.clear();
    for (String word : text.strip().split("\\s+")) {
      if (word.isEmpty()) {
        continue;
      }
      Integer number = words.get(word);
      if (number == null) {
        if (spelled.size() == MOST_WORDS) {
          throw InputFiles.bad(
              from.file(),
              place,
              "more than " + MOST_WORDS + " different words",
              "words, not numbers or codes, separated by blanks");
        }
        number = spelled.size();
        words.put(word, number);
        spelled.add(word);
      }
      counts.computeIfAbsent(number, n -> new int[1])[0]++;
    }
  }

  /** Numbers the classes in the order of their names; complains where there are others. */
  private void number() {
    String source = InputSource.name(files.get(0).file());
    for (Split split : Split.values()) {
      if (of(split).documents() == 0) {
        throw new BadInputException(
            source,
            "",
            "no " + (split == Split.TRAIN ? "training" : "test") + " documents",
            "documents of both splits, train and test");
      }
    }
    if (trained.size() != classes) {
      throw new BadInputException(
          source,
          "",
          trained.size() + " classes of training documents (" + String.join(", ", trained) + ")",
          classes + " classes");
    }
    List<String> order = List.copyOf(trained);
    int[] numbers = new int[labels.size()];
    Arrays.fill(numbers, -1);
    labels.forEach(
        (label, first) -> {
          numbers[first] = order.indexOf(label);
          if (numbers[first] < 0) {
            throw new BadInputException(
                source,
                firstPlaces.getOrDefault(label, ""),
                "the class \"" + label + "\" of a test document",
                "a class of the training documents: " + String.join(", ", order));
          }
        });
    train.relabel(numbers);
    test.relabel(numbers);
  }
}
