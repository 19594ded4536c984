package org.voltscape.engine.lesson;

/** A small lesson that has every kind of field, for tests to spoil. */
final class SampleLesson {
  static final String TEXT =
      """
      {
        "voltscapeLesson": 1, "id": "sample", "title": "Sample", "summary": "All kinds.", "minutes": 5,
        "steps": [
          {
            "id": "bits", "title": "Bits", "text": ["Bit 6 is worth {six}.", "Read on."],
            "facts": { "six": { "of": { "format": "Q2.6", "bits": "01000000", "key": "integer" } } },
            "word": { "scheme": "none", "bits": 8, "signed": true, "value": 76, "stuck": "6:0,3:1", "flips": "0" },
            "question": {
              "kind": "bits", "ask": "Which bits?",
              "answer": { "word": { "bits": 8, "value": 76, "stuck": "6:0,3:1" }, "key": "raw" },
              "mistakes": [ { "answer": { "word": { "bits": 8, "value": 76 }, "key": "stored" }, "feedback": "As written." } ],
              "hints": ["Look."], "right": "Yes, {answer}.", "wrong": "No."
            }
          },
          {
            "id": "share", "title": "Share", "text": ["A study."],
            "study": {
              "workload": "digits-10x10", "voltages": [0.50, 0.52], "schemes": ["none", "bit-masking"],
              "trials": 2, "images": 50
            },
            "voltage": 0.50, "view": "curve", "highlight": "voltage",
            "question": {
              "kind": "number", "ask": "How many %?", "answer": { "curve": "snnac-65nm", "voltage": 0.50 },
              "scale": 100, "unit": "%", "decimals": 1, "tolerance": 0.5,
              "mistakes": [ { "answer": { "curve": "snnac-65nm", "voltage": 0.51 }, "feedback": "At 0.51 V." } ],
              "right": "Yes, {answer}.", "wrong": "No."
            }
          },
          {
            "id": "best", "title": "Best", "text": ["A changed study."], "study": { "trials": 3, "energy": { "scenario": "high-perf" } },
            "question": {
              "kind": "choice", "ask": "Which?", "right": "smallest",
              "options": [
                { "text": "high", "answer": { "energy": {}, "scheme": "none", "voltage": 0.52 }, "feedback": "No." },
                { "text": "low", "answer": { "energy": {}, "scheme": "none", "voltage": 0.50 }, "feedback": "Yes." }
              ]
            }
          },
          {
            "id": "run", "title": "Run", "text": ["The study stays."],
            "question": {
              "kind": "number", "ask": "How good?",
              "answer": { "run": { "images": 60 }, "scheme": "bit-masking", "voltage": 0.52, "key": "accuracy_mean" },
              "tolerance": 0.01, "decimals": 4, "right": "Yes.", "wrong": "No."
            }
          },
          {
            "id": "named", "title": "Named", "text": ["The last."],
            "question": {
              "kind": "choice", "ask": "Which?", "right": "b",
              "options": [ { "text": "one", "feedback": "No." }, { "text": "two", "feedback": "Yes." } ]
            }
          }
        ]
      }
      """;

  private SampleLesson() {}

  static Lesson read() {
    return LessonReader.parse(TEXT, "sample.json");
  }

  /** The sample with a piece of its text, which must be there, replaced. */
  static Lesson with(String piece, String other) {
    if (!TEXT.contains(piece)) {
      throw new IllegalArgumentException(piece);
    }
    return LessonReader.parse(TEXT.replace(piece, other), "sample.json");
  }
}
