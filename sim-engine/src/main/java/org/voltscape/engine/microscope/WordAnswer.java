package org.voltscape.engine.microscope;

import java.util.LinkedHashMap;
import java.util.Map;
import org.voltscape.engine.protection.WordOutcome;
import org.voltscape.engine.word.WordShape;

/** The answer of the command {@code word}: its keys and their order. */
public final class WordAnswer {
  private WordAnswer() {}

  /**
   * The fields in order.
   *
   * @param scheme id of the scheme
   * @param shape of the word
   * @param value whole number wanted
   * @param outcome what came of it
   */
  public static Map<String, Object> fields(
      String scheme, WordShape shape, int value, WordOutcome outcome) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scheme", scheme);
    json.put("value", value);
    json.put("stored", outcome.stored());
    json.put("raw", outcome.raw());
    json.put("read", shape.integer(outcome.read()));
    json.put("error", outcome.error());
    json.put("optimal_error", outcome.optimalError());
    return json;
  }

  /** The answer for a word as one line of JSON. */
  public static String line(WordTrace trace) {
    StringBuilder text = new StringBuilder("{");
    fields(
            trace.setup().scheme().id(),
            trace.setup().shape(),
            trace.setup().value(),
            trace.outcome())
        .forEach(
            (key, value) ->
                text.append(text.length() == 1 ? "" : ",")
                    .append('"')
                    .append(key)
                    .append("\":")
                    .append(value instanceof String ? "\"" + value + "\"" : value));
    return text.append('}').toString();
  }

  /** What a figure of the word carries inside: the command and its answer. */
  public static String recipe(WordTrace trace) {
    return "{\"command\":\"" + command(trace) + "\",\"answer\":" + line(trace) + "}";
  }

  /** The command line that gives the answer; leaves out faults of cells the scheme lacks. */
  public static String command(WordTrace trace) {
    WordSetup setup = trace.setup();
    StringBuilder text = new StringBuilder("voltscape word --scheme ").append(setup.scheme().id());
    Map<String, Object> params = new LinkedHashMap<>(setup.values().asMap());
    setup.scheme().parameters().forEach(s -> params.remove(s.id(), s.defaultValue()));
    params.forEach(
        (name, value) -> text.append(" --param ").append(name).append('=').append(value));
    text.append(" --bits ").append(setup.shape().bits());
    if (!setup.shape().signed()) {
      text.append(" --unsigned");
      if (setup.shape().zero() != 0) {
        text.append(" --zero ").append(setup.shape().zero());
      }
    }
    text.append(" --value ").append(setup.value());
    StringBuilder stuck = new StringBuilder();
    StringBuilder flips = new StringBuilder();
    for (int cell = trace.cells() - 1; cell >= 0; cell--) {
      CellState state = setup.cell(cell);
      if (state != CellState.SOUND) {
        stuck.append(stuck.isEmpty() ? "" : ",").append(cell);
        stuck.append(state == CellState.STUCK_AT_1 ? ":1" : ":0");
      }
      if ((setup.flips() >>> cell & 1) != 0) {
        flips.append(flips.isEmpty() ? "" : ",").append(cell);
      }
    }
    text.append(stuck.isEmpty() ? "" : " --stuck " + stuck);
    return text.append(flips.isEmpty() ? "" : " --flips " + flips).toString();
  }
}
