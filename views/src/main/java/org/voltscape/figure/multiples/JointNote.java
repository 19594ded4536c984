package org.voltscape.figure.multiples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.voltscape.figure.Figure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.studies.IntervalNotes;

/** The small print of several figures: what is said of all once, the rest behind their names. */
final class JointNote {
  private JointNote() {}

  /** The notes of figures, each sentence that all have once. */
  static String of(List<NamedFigure> figures, Function<Figure, String> noteOf) {
    List<List<String>> notes =
        figures.stream().map(f -> sentences(noteOf.apply(f.figure()))).toList();
    List<String> parts = new ArrayList<>();
    notes.get(0).stream().filter(s -> inAll(s, notes)).forEach(parts::add);
    for (int i = 0; i < figures.size(); i++) {
      List<String> own = notes.get(i).stream().filter(s -> !inAll(s, notes)).toList();
      if (!own.isEmpty()) {
        parts.add(figures.get(i).name() + ": " + String.join(" ", own));
      }
    }
    return String.join(" ", parts);
  }

  private static boolean inAll(String sentence, List<List<String>> notes) {
    return notes.stream().allMatch(note -> note.contains(sentence));
  }

  private static List<String> sentences(String note) {
    return note.isBlank()
        ? List.of()
        : Arrays.asList(note.strip().split("(?<=[.!?]) +(?=\\p{Lu})"));
  }

  /** The note of a figure without what it says of the marks on its axis. */
  static String withoutMarks(Figure figure) {
    String marks = figure instanceof LineFigure f ? f.marks().sentence() : "";
    String note = figure.note();
    return !marks.isEmpty() && note.endsWith(marks)
        ? note.substring(0, note.length() - marks.length()).strip()
        : note;
  }

  /** The same without the sentence on single dies. */
  static String withoutMarksAndDies(Figure figure) {
    return sentences(withoutMarks(figure)).stream()
        .filter(sentence -> !sentence.startsWith(IntervalNotes.SINGLE_DIES))
        .collect(Collectors.joining(" "));
  }
}
