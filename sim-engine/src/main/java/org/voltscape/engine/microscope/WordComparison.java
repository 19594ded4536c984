package org.voltscape.engine.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;

/** Schemes side by side: the same word in the same faulty cells. */
public final class WordComparison {
  private WordComparison() {}

  /**
   * A scheme to compare.
   *
   * @param label for people
   * @param scheme the scheme
   * @param values its parameters
   */
  public record Candidate(String label, ProtectionScheme scheme, ParamValues values) {}

  /**
   * What a scheme makes of the word.
   *
   * @param candidate the scheme
   * @param trace of the word under it
   * @param extraBits cells it adds to every word
   * @param best whether no other row has a smaller error
   */
  public record Row(Candidate candidate, WordTrace trace, double extraBits, boolean best) {}

  /** Every scheme at its defaults. */
  public static List<Candidate> all() {
    return ProtectionSchemes.all().stream()
        .map(s -> new Candidate(s.title(), s, ParamValues.defaults(s.parameters())))
        .toList();
  }

  /**
   * The rows in the order of the candidates; any thread.
   *
   * @param outdated where it turns true, what has been found so far is returned
   */
  public static List<Row> of(
      WordSetup setup, List<Candidate> candidates, BooleanSupplier outdated) {
    List<Row> rows = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (outdated.getAsBoolean()) {
        return List.of();
      }
      WordTrace trace = WordTrace.of(setup.withScheme(candidate.scheme(), candidate.values()));
      double extra = candidate.scheme().cost(setup.shape(), candidate.values()).extraBitsPerWord();
      rows.add(new Row(candidate, trace, extra, false));
    }
    int least = rows.stream().mapToInt(r -> r.trace().outcome().error()).min().orElse(0);
    return rows.stream()
        .map(
            r ->
                new Row(
                    r.candidate(), r.trace(), r.extraBits(), r.trace().outcome().error() == least))
        .toList();
  }
}
