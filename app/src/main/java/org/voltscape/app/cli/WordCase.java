package org.voltscape.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.voltscape.engine.protection.WordOutcome;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordShape;

/**
 * One checked case of the word command.
 *
 * @param scheme id of the scheme
 * @param protection the scheme for words of the shape
 * @param shape length and signedness
 * @param value whole number wanted, inside the shape's range
 * @param stuckMask stuck cells, check cells included
 * @param stuckValue their preferred states, 0 elsewhere
 * @param flips bits read inverted
 */
record WordCase(
    String scheme,
    WordProtection protection,
    WordShape shape,
    int value,
    int stuckMask,
    int stuckValue,
    int flips) {

  /** The answer as one line of JSON. */
  String answer() {
    WordOutcome outcome = WordOutcome.of(protection, shape, value, stuckMask, stuckValue, flips);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("scheme", scheme);
    json.put("value", value);
    json.put("stored", outcome.stored());
    json.put("raw", outcome.raw());
    json.put("read", shape.integer(outcome.read()));
    json.put("error", outcome.error());
    json.put("optimal_error", outcome.optimalError());
    return JsonLine.of(json);
  }
}
