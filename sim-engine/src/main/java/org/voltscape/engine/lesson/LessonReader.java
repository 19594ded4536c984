package org.voltscape.engine.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.SupplyVolts;

/** Reads lessons from JSON; whatever is not understood is refused by name. */
public final class LessonReader {
  /** Version of the format. */
  public static final int VERSION = 1;

  /** Longest lesson file in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  private static final int MOST_STEPS = 50;
  private static final int LONGEST_LESSON_MINUTES = 600;
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String ID_EXPECTED = "small letters, digits and single hyphens";

  private static final StudyRunner NO_RUN =
      study -> {
        throw new IllegalStateException("an answer that needs no run runs a study");
      };

  private final String source;
  private final Set<String> ids = new HashSet<>();

  private final Problems problems = new Problems();

  /** Whether the study of a step was refused. */
  private boolean lost;

  /** The study as it stands after the steps read so far; null before the first. */
  private @Nullable ObjectNode study;

  private LessonReader(String source) {
    this.source = source;
  }

  /**
   * Reads a lesson.
   *
   * @param json the text of the file
   * @param source its name, for complaints
   * @throws BadInputException where it is not a lesson
   */
  public static Lesson parse(String json, String source) {
    return new LessonReader(source).lesson(StudyJson.parse(json, source, "a lesson"));
  }

  private Lesson lesson(JsonNode root) {
    Fields f = new Fields(source, "", root);
    problems.check(() -> f.only("voltscapeLesson", "id", "title", "summary", "minutes", "steps"));
    problems.check(() -> required(f, "voltscapeLesson", String.valueOf(VERSION)));
    problems.check(() -> f.integer("voltscapeLesson", VERSION, VERSION, VERSION));
    String id = problems.read(() -> id(f), "");
    Texts texts = new Texts(source, Map.of());
    String title = problems.read(() -> texts.required(f, "title"), "");
    String summary = problems.read(() -> texts.required(f, "summary"), "");
    problems.check(() -> required(f, "minutes", "the minutes that the lesson takes"));
    int minutes = problems.read(() -> (int) f.integer("minutes", 1, 1, LONGEST_LESSON_MINUTES), 1);
    List<JsonNode> nodes = problems.read(() -> f.array("steps", "a list of steps"), List.of());
    if (!f.isArray("steps")) {
      problems.refuse();
    }
    if (nodes.isEmpty() || nodes.size() > MOST_STEPS) {
      problems.add(
          new BadInputException(
              source, "field steps", nodes.size() + " steps", "1 to " + MOST_STEPS));
      problems.refuse();
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String path = "steps[" + i + "]";
      JsonNode node = nodes.get(i);
      problems.check(() -> steps.add(step(path, node)));
      if (lost) {
        // The studies of the steps behind change one that is not known.
        break;
      }
    }
    problems.refuse();
    return new Lesson(id, title, summary, minutes, steps);
  }

  private Step step(String path, JsonNode node) {
    Fields f = new Fields(source, path, node);
    // First: the steps behind change it, whatever else is wrong with this one.
    if (f.has("study")) {
      lost = true;
      study = StudyPatches.apply(study, f.value("study"), source, f.place("study"));
      StudyPatches.read(study, source, f.place("study"));
      lost = false;
    }
    f.only(
        "id",
        "title",
        "text",
        "facts",
        "study",
        "voltage",
        "view",
        "highlight",
        "word",
        "question");
    String id = id(f);
    if (!ids.add(id)) {
      throw new BadInputException(source, f.place("id"), "\"" + id + "\" twice", "ids that differ");
    }
    AnswerReader answers = new AnswerReader(source, study);
    Texts texts = new Texts(source, facts(f, path, answers));
    return new Step(
        id,
        texts.required(f, "title"),
        texts.list(f, "text"),
        study == null ? null : StudyPatches.read(study, source, f.place("study")),
        f.has("voltage") ? f.number("voltage", 0, Double.MIN_VALUE, SupplyVolts.HIGHEST) : null,
        name(f, "view"),
        name(f, "highlight"),
        f.has("word") ? WordReader.read(source, path + ".word", f.value("word")) : null,
        f.has("question")
            ? new QuestionReader(source, path + ".question", f.value("question"), texts, answers)
                .read()
            : null);
  }

  private Map<String, String> facts(Fields f, String path, AnswerReader answers) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (!f.has("facts")) {
      return facts;
    }
    if (!f.isObject("facts")) {
      throw f.unexpected("facts", "an object {name: {of, decimals, scale, unit}}");
    }
    f.value("facts")
        .fields()
        .forEachRemaining(
            e -> {
              String at = path + ".facts." + e.getKey();
              if (!e.getKey().matches("[a-zA-Z][a-zA-Z0-9]*") || e.getKey().equals("answer")) {
                throw new BadInputException(
                    source, "field " + at, e.getKey(), "letters and digits, not answer");
              }
              Fields fact = new Fields(source, at, e.getValue());
              fact.only("of", "decimals", "scale", "unit");
              Answer answer = answers.read(at + ".of", fact.node("of"));
              if (answer.needsRun()) {
                throw new BadInputException(
                    source, "field " + at + ".of", "a run", "a number that needs no run");
              }
              facts.put(e.getKey(), Texts.form(fact).text(answer.value(NO_RUN)));
            });
    return facts;
  }

  private String id(Fields f) {
    String id = f.text("id", null);
    if (!id.matches(ID)) {
      throw f.unexpected("id", ID_EXPECTED);
    }
    return id;
  }

  private @Nullable String name(Fields f, String name) {
    if (!f.has(name)) {
      return null;
    }
    if (!f.text(name, null).matches(ID)) {
      throw f.unexpected(name, "the id of one: " + ID_EXPECTED);
    }
    return f.text(name, null);
  }

  private static void required(Fields f, String name, String expected) {
    if (!f.has(name)) {
      throw f.unexpected(name, expected);
    }
  }
}
