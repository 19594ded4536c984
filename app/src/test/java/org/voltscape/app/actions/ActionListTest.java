package org.voltscape.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class ActionListTest {
  private final StudyDocument document = new StudyDocument(StudyReader.defaultStudy(), null);
  private final ActionList list = new ActionList(document, () -> Instant.EPOCH);

  private void edit(String name, String what) {
    document.apply(document.study().withName(name), what);
  }

  private List<String> said() {
    return list.actions().stream().map(Action::what).toList();
  }

  private List<String> names() {
    return list.actions().stream().map(a -> a.study().name()).toList();
  }

  @Test
  void every_change_is_listed_also_those_that_were_undone() {
    String first = document.study().name();
    edit("one", "move point");
    edit("two", "move point");
    document.undo();
    edit("other", "move point");
    document.undo();
    document.undo();
    document.redo();
    document.goTo(2);
    document.savedTo(Path.of("mine.json"));
    edit("three", "trials");
    document.open(StudyReader.defaultStudy().withName("next"), null);
    assertThat(said())
        .containsExactly(
            "Opened \"" + first + "\"",
            "Move point",
            "Move point",
            "Undo move point",
            "Move point",
            "Undo move point",
            "Undo move point",
            "Redo move point",
            "Redo move point",
            "Saved to mine.json",
            "Trials",
            "Opened \"next\"");
    assertThat(names())
        .containsExactly(
            first, "one", "two", "one", "other", "one", first, "one", "other", "other", "three",
            "next");
  }

  @Test
  void an_edit_after_undo_is_none_that_is_done_again() {
    edit("one", "rename");
    document.undo();
    edit("two", "rename");
    document.undo();
    document.redo();
    assertThat(said().subList(1, 6))
        .containsExactly("Rename", "Undo rename", "Rename", "Undo rename", "Redo rename");
  }

  @Test
  void exports_are_listed_with_the_study_they_are_of() {
    Study ran = document.study();
    edit("edited since", "rename");
    list.results(ran, RunBudget.NORMAL, List.of(), Path.of("somewhere/table one.csv"));
    list.figure(
        "Curve",
        ran,
        new FigureArguments(List.of("figure", "-", "--view", "curve", "--out")),
        Path.of("-x.pdf"));
    list.figure("Word", null, new FigureArguments(List.of()), Path.of("word.svg"));
    assertThat(said().subList(2, 5))
        .containsExactly(
            "Results written to table one.csv",
            "Figure \"Curve\" written to -x.pdf",
            "Figure \"Word\" written to word.svg");
    assertThat(list.actions().get(2).study().name()).isEqualTo(ran.name());
    assertThat(Commands.line(list.actions().get(2)))
        .startsWith("voltscape run - --out 'table one' <<'STUDY'\n{");
    assertThat(Commands.line(list.actions().get(3))).contains(" --out ./-x.pdf <<'STUDY'\n");
    assertThat(Commands.line(list.actions().get(4))).isEmpty();
  }

  @Test
  void a_profile_is_made_again_with_its_options() {
    list.profile(
        document.study(),
        new Profiler.Options(
            List.of(Profiler.Pattern.ZEROS, Profiler.Pattern.CHECKERBOARD), 3, 0.002, 1),
        Path.of("map.csv"));
    assertThat(list.actions().get(1).command())
        .containsExactly(
            "profile",
            "-",
            "--patterns",
            "zeros,checkerboard",
            "--reads",
            "3",
            "--noise",
            "0.002",
            "--out",
            "map.csv");
    assertThat(list.actions().get(1).exported()).isTrue();
  }

  @Test
  void the_oldest_go_first() {
    for (int i = 0; i < ActionList.MOST + 5; i++) {
      edit("study " + i, "rename");
    }
    assertThat(list.actions()).hasSize(ActionList.MOST);
    assertThat(names().get(0)).isEqualTo("study 5");
  }
}
