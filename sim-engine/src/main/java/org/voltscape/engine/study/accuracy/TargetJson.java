package org.voltscape.engine.study.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.accuracy.AccuracyTarget.Form;

/** The field {@code accuracyTarget} of studies. */
public final class TargetJson {
  /** Name of the field. */
  public static final String FIELD = "accuracyTarget";

  private static final String EXPECTED =
      "maxDrop, the accuracy that may be lost at most, or min, the accuracy that is kept at least";

  private TargetJson() {}

  /**
   * Reads it.
   *
   * @param source the study's name, for complaints
   * @param study all of its fields
   * @return null where it is left out
   * @throws BadInputException where it is no target
   */
  public static @Nullable AccuracyTarget read(String source, Fields study) {
    if (!study.has(FIELD)) {
      return null;
    }
    String[] names = Arrays.stream(Form.values()).map(Form::id).toArray(String[]::new);
    Fields fields = study.noting(null).object(FIELD, names);
    List<Form> told = Arrays.stream(Form.values()).filter(f -> fields.has(f.id())).toList();
    if (told.size() != 1) {
      throw new BadInputException(
          source,
          "field " + FIELD,
          told.isEmpty() ? "neither maxDrop nor min" : "both maxDrop and min",
          EXPECTED);
    }
    JsonNode value = fields.value(told.get(0).id());
    double share = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(share >= 0 && share <= 1)) {
      throw new BadInputException(
          source,
          fields.place(told.get(0).id()),
          value.toString(),
          "a share of the examples from 0 to 1, 0.01 for one point");
    }
    return new AccuracyTarget(told.get(0), share);
  }

  /** Writes it; nothing where there is none. */
  public static void write(@Nullable AccuracyTarget target, ObjectNode study) {
    if (target != null) {
      study.putObject(FIELD).put(target.form().id(), target.share());
    }
  }
}
