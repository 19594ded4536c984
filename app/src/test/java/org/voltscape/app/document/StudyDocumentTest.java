package org.voltscape.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurveFitter;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.map.FailureMapReader;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.StudyMaps;

class StudyDocumentTest {
  private final StudyDocument document = new StudyDocument(StudyReader.defaultStudy(), null);

  @Test
  void a_failure_map_is_read_once_undone_and_found_from_another_folder(@TempDir Path folder)
      throws Exception {
    Study study = StudyReader.defaultStudy();
    Path map = Files.writeString(folder.resolve("map.csv"), "word,bit,stuck_at\n3,1,1\n");
    StudyDocument measured = new StudyDocument(study, folder.resolve("study.json"));
    MeasuredMap read =
        FailureMapReader.read(map, StudyMaps.wordCounts(study), study.weights().bits());
    measured.applyMap(read, Path.of("map.csv"), MapPart.FIRST);
    assertThat(measured.map()).isSameAs(read);
    assertThat(measured.study().memory().map()).isEqualTo("map.csv");
    measured.apply(measured.study().withEffort(3, 100, 5), "trials 3");
    assertThat(measured.map()).isSameAs(read);
    measured.undo();
    measured.undo();
    assertThat(measured.map()).isNull();
    measured.redo();
    assertThat(measured.map()).isSameAs(read);
    assertThat(measured.studyFor(folder)).isEqualTo(measured.study());
    assertThat(measured.studyFor(folder.resolve("elsewhere")).memory().map())
        .isEqualTo(map.toString());
    Study missing = study.withMemory(study.memory().withMap("nowhere.csv"));
    assertThatThrownBy(() -> measured.apply(missing, "map"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nowhere.csv");
    assertThat(measured.map()).isSameAs(read);
    Study flips = study.withMemory(study.memory().withFaults(FaultKind.FLIPS));
    StudyDocument other = new StudyDocument(flips, null);
    assertThatThrownBy(() -> other.applyMap(read, map, MapPart.FIRST))
        .isInstanceOf(BadInputException.class);
    assertThat(other.map()).isNull();
  }

  @Test
  void a_thousand_random_edits_and_their_undoing_leave_the_same_bytes() {
    Random random = new Random(5);
    List<String> history = new ArrayList<>(List.of(StudyWriter.toJson(document.study())));
    List<String> names = new ArrayList<>();
    int at = 0;
    for (int edits = 0; edits < 1000; ) {
      switch (random.nextInt(6)) {
        case 0 -> {
          document.undo();
          at = Math.max(0, at - 1);
        }
        case 1 -> {
          document.redo();
          at = Math.min(history.size() - 1, at + 1);
        }
        case 2 -> {
          at = random.nextInt(history.size());
          document.goTo(at);
        }
        default -> {
          Study changed = edited(document.study(), random);
          if (!changed.equals(document.study())) {
            document.apply(changed, "edit " + edits);
            history.subList(at + 1, history.size()).clear();
            names.subList(at, names.size()).clear();
            history.add(StudyWriter.toJson(changed));
            names.add("edit " + edits);
            at++;
          }
          edits++;
        }
      }
      assertThat(StudyWriter.toJson(document.study())).isEqualTo(history.get(at));
      assertThat(document.done()).isEqualTo(at);
      assertThat(document.history()).isEqualTo(names);
    }
    document.goTo(0);
    for (String json : history) {
      assertThat(StudyWriter.toJson(document.study())).isEqualTo(json);
      document.redo();
    }
    assertThatThrownBy(() -> document.goTo(history.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static Study edited(Study study, Random random) {
    int number = random.nextInt(50);
    return switch (random.nextInt(5)) {
      case 0 -> study.withEffort(number + 1, 100 + number, number);
      case 1 -> study.with(s -> s.name("study " + number));
      case 2 -> study.with(s -> s.voltages(List.of(0.45 + number / 1000.0, 0.6)));
      case 3 -> study.withMemory(study.memory().withDie(number % 2 == 0 ? null : (long) number));
      default ->
          study.withMemory(
              study
                  .memory()
                  .withCurve(
                      new CurveChoice.Preset(number % 2 == 0 ? "snnac-65nm" : "minerva-40nm")));
    };
  }

  @Test
  void undo_after_saving_elsewhere_finds_the_files_of_before(@TempDir Path folder)
      throws Exception {
    Path here = Files.createDirectory(folder.resolve("here"));
    Path there = Files.createDirectory(folder.resolve("there"));
    Path map = Files.writeString(here.resolve("map.csv"), "word,bit,stuck_at\n3,1,1\n");
    Study study = StudyReader.defaultStudy();
    StudyDocument moved =
        new StudyDocument(
            study.withMemory(study.memory().withMap("map.csv")), here.resolve("study.json"));
    moved.apply(study, "no map");
    moved.savedTo(there.resolve("study.json"));
    moved.undo();
    assertThat(moved.study().memory().map()).isEqualTo(map.toString());
    assertThat(moved.unsaved()).isTrue();
  }

  @Test
  void undo_and_redo_walk_through_the_edits_and_say_what_they_do() {
    Study first = document.study();
    Study second = first.withEffort(7, 100, 3);
    document.apply(second, "trials");
    document.apply(second.withName("other"), "rename");

    assertThat(document.undoDescription()).isEqualTo("rename");
    document.undo();
    assertThat(document.study()).isEqualTo(second);
    document.undo();
    assertThat(document.study()).isEqualTo(first);
    assertThat(document.undoDescription()).isEmpty();
    assertThat(document.redoDescription()).isEqualTo("trials");
    document.redo();
    assertThat(document.study()).isEqualTo(second);
  }

  @Test
  void an_edit_that_changes_nothing_leaves_no_trace() {
    document.apply(document.study(), "nothing");
    assertThat(document.undoDescription()).isEmpty();
    assertThat(document.unsaved()).isFalse();
  }

  @Test
  void a_curve_edited_by_hand_is_kept_point_by_point() {
    var changed =
        document.curve().withPoints(List.of(new CurvePoint(0.4, 0.9), new CurvePoint(0.6, 1e-6)));
    document.applyCurve(changed, null, "move point");
    assertThat(document.study().memory().curve()).isInstanceOf(CurveChoice.Points.class);
    assertThat(document.curve().points()).isEqualTo(changed.points());
    document.undo();
    assertThat(document.curve().id()).isEqualTo("snnac-65nm");
  }

  @Test
  void where_a_curve_comes_from_stays_in_the_study_when_a_point_is_dragged() {
    List<ErrorCurve> presets =
        CurvePresets.all().stream().filter(c -> c.axis().isSupply()).toList();
    assertThat(presets).isNotEmpty();
    for (ErrorCurve preset : presets) {
      List<CurvePoint> moved = new ArrayList<>(preset.points());
      moved.set(0, new CurvePoint(moved.get(0).x() - 0.001, moved.get(0).probability()));
      String source = "Control points changed by hand, starting from: " + preset.source();
      ErrorCurve dragged = preset.withPoints(moved).named("custom", "Custom curve", source);
      document.applyCurve(dragged, null, "move point");
      assertThat(document.curve().source()).isEqualTo(source);
      Study read = StudyReader.parse(StudyWriter.toJson(document.study()), "study.json");
      assertThat(new StudyDocument(read, null).curve().source()).as(preset.id()).isEqualTo(source);
      document.undo();
    }
  }

  @Test
  void points_without_a_source_are_told_none() {
    Study plain =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"memory\": {\"curve\": {\"points\":"
                + " [[0.4, 0.9], [0.6, 1e-6]]}}}",
            "study.json");
    StudyDocument held = new StudyDocument(plain, null);
    held.applyCurve(
        held.curve().withPoints(List.of(new CurvePoint(0.4, 0.8), new CurvePoint(0.6, 1e-6))),
        null,
        "move point");
    assertThat(StudyWriter.toJson(held.study())).doesNotContain("\"source\"");
  }

  @Test
  void a_fitted_curve_is_kept_with_its_band_through_undo_and_a_file() {
    List<MeasuredPoint> points = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      points.add(new MeasuredPoint(0.46 + 0.01 * i, Math.pow(10, -0.5 - 0.6 * i), 100_000));
    }
    ErrorCurve fitted =
        CurveFitter.best(
                new CurveFitter.Measurement("bench", "bench 3", CurveAxis.SRAM_SUPPLY, points), "x")
            .curve();
    document.applyCurve(fitted, null, "fit");
    assertThat(document.curve()).isEqualTo(fitted);
    assertThat(document.curve().measured()).hasSize(6);
    document.undo();
    assertThat(document.curve().hasBand()).isFalse();
    document.redo();
    assertThat(document.curve().band(0.48)).isEqualTo(fitted.band(0.48));
    Study read = StudyReader.parse(StudyWriter.toJson(document.study()), "study.json");
    assertThat(new StudyDocument(read, null).curve()).isEqualTo(fitted);
  }

  @Test
  void a_study_whose_curve_is_missing_is_refused_and_nothing_changes() {
    Study before = document.study();
    Study.Memory m = before.memory();
    Study broken =
        before.withMemory(
            new Study.Memory(
                new CurveChoice.File("nowhere.csv"),
                m.faults(),
                m.stuckAtOne(),
                m.die(),
                m.faultyBiases()));
    List<Study> told = new ArrayList<>();
    document.addListener(d -> told.add(d.study()));

    assertThatThrownBy(() -> document.apply(broken, "curve")).isInstanceOf(BadInputException.class);
    assertThat(document.study()).isEqualTo(before);
    assertThat(document.undoDescription()).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void saving_ends_the_unsaved_state_and_undo_brings_it_back() {
    document.apply(document.study().withName("mine"), "rename");
    assertThat(document.unsaved()).isTrue();
    document.savedTo(Path.of("mine.json"));
    assertThat(document.unsaved()).isFalse();
    document.undo();
    assertThat(document.unsaved()).isTrue();
  }

  @Test
  void a_curve_file_beside_the_study_is_still_found_from_another_folder(@TempDir Path folder) {
    Path curve = folder.resolve("one/curve.csv");
    CurveCsv.write(curve, document.curve());
    Study.Memory m = document.study().memory();
    Study study =
        document
            .study()
            .withMemory(
                new Study.Memory(
                    new CurveChoice.File("curve.csv"),
                    m.faults(),
                    m.stuckAtOne(),
                    m.die(),
                    m.faultyBiases()));
    StudyDocument opened = new StudyDocument(study, folder.resolve("one/study.json"));
    Path other = folder.resolve("two/study.json");
    Study written = opened.studyFor(StudyDocument.parent(other));
    opened.savedTo(other);

    assertThat(opened.study()).isEqualTo(written);
    assertThat(opened.unsaved()).isFalse();
    assertThat(new StudyDocument(written, other).curve().points())
        .isEqualTo(document.curve().points());
  }

  @Test
  void undo_needs_no_file_again(@TempDir Path folder) {
    Path curve = folder.resolve("curve.csv");
    CurveCsv.write(curve, document.curve());
    document.applyCurve(
        CurveCsv.read(curve), new CurveChoice.File(curve.toString()), "import curve");
    document.applyCurve(
        document.curve().withPoints(List.of(new CurvePoint(0.4, 0.9), new CurvePoint(0.6, 1e-6))),
        null,
        "move point");
    AtomicFiles.delete(curve);
    document.undo();
    assertThat(document.study().memory().curve()).isInstanceOf(CurveChoice.File.class);
    assertThat(document.curve().points()).hasSize(4);
  }
}
