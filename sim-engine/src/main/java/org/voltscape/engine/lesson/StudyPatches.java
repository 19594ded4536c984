package org.voltscape.engine.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/**
 * Studies of a lesson: an object with a workload is a whole study, any other changes the one before
 * field by field (objects inside are changed the same way, lists are replaced).
 */
final class StudyPatches {
  private StudyPatches() {}

  /**
   * The study after a change.
   *
   * @param before null where there is none yet
   * @param place for complaints, for example {@code field steps[2].study}
   */
  static ObjectNode apply(
      @Nullable ObjectNode before, JsonNode change, String source, String place) {
    if (!change.isObject()) {
      throw new BadInputException(source, place, change.toString(), "a study, or changes to one");
    }
    if (change.has("workload")) {
      return change.deepCopy();
    }
    if (before == null) {
      throw new BadInputException(
          source, place, "no workload", "a whole study: no step before has one to change");
    }
    ObjectNode after = before.deepCopy();
    merge(after, (ObjectNode) change);
    return after;
  }

  private static void merge(ObjectNode into, ObjectNode change) {
    for (Iterator<Map.Entry<String, JsonNode>> fields = change.fields(); fields.hasNext(); ) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (field.getValue().isObject() && into.path(field.getKey()).isObject()) {
        merge((ObjectNode) into.get(field.getKey()), (ObjectNode) field.getValue());
      } else {
        into.set(field.getKey(), field.getValue().deepCopy());
      }
    }
  }

  /** The study of a tree; its complaints name the place in the lesson. */
  static Study read(ObjectNode tree, String source, String place) {
    Study study;
    try {
      study = StudyReader.parse(tree.toString(), source);
    } catch (BadInputException e) {
      throw e.map(
          problem -> {
            String inner = problem.place().replaceFirst("^field ", "");
            return new BadInputException(
                source,
                inner.isEmpty() ? place : place + "." + inner,
                problem.found(),
                problem.expected());
          });
    }
    if (study.memory().curve() instanceof CurveChoice.File file) {
      throw new BadInputException(
          source, place + ".memory.curve", "\"" + file.path() + "\"", "a curve in no file");
    }
    return study;
  }
}
