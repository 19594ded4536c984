package org.voltscape.views.lesson;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.lesson.Lesson;
import org.voltscape.engine.lesson.LessonReader;
import org.voltscape.engine.lesson.StudyRunner;
import org.voltscape.engine.lesson.WordSetting;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrialValues;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.studies.SampleSummaries;

/** A small lesson and a window that keeps a record. */
final class LessonFixture {
  static final Lesson LESSON =
      LessonReader.parse(
          """
          {
            "voltscapeLesson": 1, "id": "small", "title": "Small", "summary": "Three steps.", "minutes": 1,
            "steps": [
              {
                "id": "flip", "title": "Flip", "text": ["Bit **6** of `76` flips."],
                "word": { "scheme": "none", "value": 76, "flips": "6" },
                "question": {
                  "kind": "number", "ask": "Read?", "answer": { "word": { "value": 76, "flips": "6" } }, "tolerance": 0,
                  "hints": ["One.", "Two."], "right": "Yes, {answer}.", "wrong": "No."
                }
              },
              {
                "id": "run", "title": "Run", "text": ["Runs."],
                "study": { "workload": "digits-10x10", "voltages": [0.50], "schemes": ["none"], "trials": 2, "images": 50 },
                "voltage": 0.50, "view": "tradeoff", "highlight": "voltage",
                "question": {
                  "kind": "number", "ask": "Accuracy?", "answer": { "run": {}, "scheme": "none", "voltage": 0.50 },
                  "tolerance": 0.01, "decimals": 2, "right": "Yes.", "wrong": "No."
                }
              },
              {
                "id": "choose", "title": "Choose", "text": ["Choose."],
                "question": {
                  "kind": "choice", "ask": "Which?", "right": "b",
                  "options": [ { "text": "one", "feedback": "No." }, { "text": "two", "feedback": "Yes." } ]
                }
              }
            ]
          }
          """,
          "small.json");

  private LessonFixture() {}

  /** A runner that knows one accuracy. */
  static StudyRunner runner(double accuracy) {
    return study ->
        new Snapshot(
            1,
            study,
            Snapshot.State.DONE,
            "",
            List.of(
                new PointResult(
                    0,
                    0,
                    study.voltages().get(0),
                    0.28,
                    SampleSummaries.of(2, accuracy, 0, accuracy, accuracy),
                    TrialValues.NONE,
                    null,
                    0,
                    0,
                    1,
                    1e-6,
                    1,
                    false)),
            0.9,
            2,
            2,
            1,
            0);
  }

  /** A window that keeps a record of what a lesson does to it. */
  static final class Window implements LessonHost {
    final List<String> done = new ArrayList<>();
    final List<WordSetting> words = new ArrayList<>();
    Study study = StudyReader.defaultStudy();

    @Override
    public Study study() {
      return study;
    }

    @Override
    public void apply(Study changed, String what) {
      study = changed;
      done.add(what);
    }

    @Override
    public void voltage(double volts) {
      done.add("voltage " + volts);
    }

    @Override
    public void view(String id) {
      done.add("view " + id);
    }

    @Override
    public void highlight(String id) {
      if (id != null) {
        done.add("highlight " + id);
      }
    }

    @Override
    public void showWord(WordSetting word) {
      words.add(word);
    }
  }
}
