package org.voltscape.engine.io.shmoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.table.CellTexts;
import org.voltscape.engine.param.BadInputException;

/**
 * What the comments and titles of a file say of its cells: {@code # * = pass}, {@code # cells:
 * errors}. Immutable.
 *
 * @param passes whether a symbol, in small letters, is a pass
 * @param errors whether the cells are said to be numbers of errors
 */
record Legend(Map<String, Boolean> passes, boolean errors) {
  static final Legend NONE = new Legend(Map.of(), false);

  private static final String OUTCOME =
      "(?<outcome>pass(?:es|ed|ing)?|ok|good|fail(?:s|ed|ing|ure)?|bad)(?![\\p{L}])";
  private static final Pattern SYMBOL_FIRST =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.])[\"']?(?<symbol>[^\\s\"',;=]{1,2})[\"']?\\s*(?:=|:|->|means|is)\\s*"
              + "[\"']?(?:a\\s+)?"
              + OUTCOME,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OUTCOME_FIRST =
      Pattern.compile(
          "(?<![\\p{L}])"
              + OUTCOME
              + "\\s*(?:=|:|is)\\s*[\"']?(?<symbol>[^\\s\"',;=\\p{N}])[\"']?(?=[\\s,;.)]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENT = Pattern.compile("\\s*+[#%;/]++(.*+)");

  /** What says that numbers count errors, in a comment. */
  private static final Pattern ERRORS =
      Pattern.compile(
          "\\s*(?:cells?|values?|entries|numbers|data|counts?|units?)\\s*(?:are|is|=|:)\\s*"
              + "(?:\\p{L}+\\s+){0,3}(?:errors?|fails|failures|faults)\\b.*"
              + "|.*\\b(?:errors|fails|failures|faults) (?:per|in each|of each) (?:cell|point)\\b.*"
              + "|.*\\b(?:error|fail|failure|fault) counts?\\b.*"
              + "|.*\\bnumbers? of (?:\\p{L}+\\s+)?(?:errors|fails|failures|faults)\\b.*",
          Pattern.CASE_INSENSITIVE);

  /** The same in the corner of a grid. */
  private static final Pattern ERRORS_IN_HEADER =
      Pattern.compile(
          "(?<!\\p{L})(?:errors?|fails|failures|faults)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

  /** Longer lines explain nothing. */
  private static final int LONGEST = 1000;

  Legend {
    passes = Map.copyOf(passes);
  }

  /**
   * Reads what a text says outside its rows of values.
   *
   * @throws BadInputException where a symbol is said to be both
   */
  static Legend of(String text, String source) {
    Map<String, Boolean> passes = new HashMap<>();
    boolean errors = false;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.length() > LONGEST) {
        continue;
      }
      Matcher comment = COMMENT.matcher(line);
      boolean isComment = comment.matches();
      String plain = CellTexts.strip(isComment ? comment.group(1) : line);
      if (plain.isEmpty() || (!isComment && startsWithValue(plain))) {
        continue;
      }
      errors |= isComment && ERRORS.matcher(plain).matches();
      boolean any = note(SYMBOL_FIRST.matcher(plain), passes, source, number);
      if (!any) {
        note(OUTCOME_FIRST.matcher(plain), passes, source, number);
      }
    }
    return new Legend(passes, errors);
  }

  private static boolean startsWithValue(String line) {
    char first = line.charAt(line.length() > 1 && "\"'-+".indexOf(line.charAt(0)) >= 0 ? 1 : 0);
    return Character.isDigit(first);
  }

  private static boolean note(
      Matcher matcher, Map<String, Boolean> passes, String source, int line) {
    boolean any = false;
    while (matcher.find()) {
      String symbol = Outcomes.key(matcher.group("symbol"));
      String outcome = matcher.group("outcome");
      boolean pass = "pog".indexOf(Character.toLowerCase(outcome.charAt(0))) >= 0;
      Boolean before = passes.putIfAbsent(symbol, pass);
      if (before != null && before != pass) {
        throw new BadInputException(
            source,
            "line " + line,
            "'" + symbol + "' for a pass and for a fail",
            "one meaning of each symbol");
      }
      any = true;
    }
    return any;
  }

  /** The comments of a text, without their marks. */
  static List<String> comments(String text) {
    return text.lines()
        .filter(l -> l.length() <= LONGEST)
        .map(COMMENT::matcher)
        .filter(Matcher::matches)
        .map(m -> CellTexts.strip(m.group(1)))
        .toList();
  }

  /** The same, where the corner and the titles of a grid may say too that numbers count errors. */
  Legend withHeader(String corner, List<String> titles) {
    boolean said =
        ERRORS_IN_HEADER.matcher(corner).find()
            || titles.stream().anyMatch(t -> ERRORS_IN_HEADER.matcher(t).find());
    return new Legend(passes, errors || said);
  }

  boolean has(String key) {
    return passes.containsKey(key);
  }

  /** Whether a symbol is a pass; null where nothing is said of it. */
  @Nullable Boolean pass(String key) {
    return passes.get(key);
  }

  /** Whether a symbol that {@link #has} is a pass. */
  boolean isPass(String key) {
    return Objects.requireNonNull(passes.get(key));
  }
}
