package org.voltscape.app.cli.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.diff.Reach;
import org.voltscape.engine.study.diff.SettingChange;
import org.voltscape.engine.study.diff.StudyDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What two studies set differently. */
@Command(
    name = "diff",
    description = {
      "What two studies set differently, setting by setting: its name in the form, its place in the"
          + " file, the value of each, and what of the results it can change. What one study leaves"
          + " to its default and the other spells out is the same; schemes are matched by their"
          + " labels. The curve and the failure map that a study names are read and compared, too."
          + " The order of the schemes counts: comparisons are with the first of them.",
      "",
      "With --json the answer is one line: a, b (names of the studies), same_results (whether nothing"
          + " differs that changes a number of a run) and changes, a list of setting, path, a, b and"
          + " reach (outcomes: what a trial comes to; extent: which trials are made; energy; nothing).",
      ""
    },
    footer = {"", "Example:  voltscape diff before.json after.json"})
public final class DiffCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final String GAP = "  ";

  @Parameters(index = "0", paramLabel = "STUDY", description = "the first: " + StudyInput.HELP)
  private String first;

  @Parameters(index = "1", paramLabel = "OTHER", description = "the second, likewise")
  private String second;

  @Option(names = "--json", description = "one line of JSON in place of the table")
  private boolean json;

  private final Streams streams;

  public DiffCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (first.equals(STANDARD_INPUT) && second.equals(STANDARD_INPUT)) {
      throw Place.option("voltscape diff")
          .bad("standard input (-) for both studies", "a file or a sample study for one of them");
    }
    StudyInput a = StudyInput.read(first);
    StudyInput b = StudyInput.read(second);
    List<SettingChange> changes =
        StudyDiff.withMaps(
            StudyDiff.of(a.study(), a.curve(), b.study(), b.curve()), a.map(), b.map());
    if (json) {
      streams.out().println(JsonLine.of(answer(a.study(), b.study(), changes)));
    } else {
      lines(changes).forEach(streams.out()::println);
    }
    return ExitCode.DONE;
  }

  private static Map<String, Object> answer(Study a, Study b, List<SettingChange> changes) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("a", a.name());
    answer.put("b", b.name());
    answer.put("same_results", changes.stream().allMatch(c -> c.reach() == Reach.NOTHING));
    List<Object> list = new ArrayList<>();
    for (SettingChange change : changes) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("setting", change.setting());
      one.put("path", change.path());
      one.put("a", change.a());
      one.put("b", change.b());
      one.put("reach", change.reach().id());
      list.add(one);
    }
    answer.put("changes", list);
    return answer;
  }

  private static List<String> lines(List<SettingChange> changes) {
    if (changes.isEmpty()) {
      return List.of("The studies set everything alike.");
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"setting", "place", "first", "second", "changes"});
    for (SettingChange c : changes) {
      rows.add(new String[] {c.setting(), c.path(), c.a(), c.b(), c.reach().title()});
    }
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        line.append(i == 0 ? "" : GAP)
            .append(row[i])
            .append(" ".repeat(widths[i] - row[i].length()));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
