package org.voltscape.app.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.engine.param.BadInputException;
import picocli.CommandLine.Option;

/** A word in a faulty memory, but for its scheme. */
public final class WordOptions {
  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "parameter of the scheme; may be repeated")
  private List<String> params = new ArrayList<>();

  @Option(names = "--bits", paramLabel = "N", description = "word length, 2 to 16 bits")
  private String bits;

  @Option(names = "--unsigned", description = "an unsigned word; two's complement without it")
  private boolean unsigned;

  @Option(
      names = "--zero",
      paramLabel = "CODE",
      description = "code of zero of an unsigned word: offset codes (default: 0)")
  private String zero;

  @Option(names = "--value", paramLabel = "V", description = "whole number wanted")
  private String value;

  @Option(
      names = "--stuck",
      paramLabel = "BIT:STATE,...",
      description = "stuck cells, bit 0 the least significant, check cells above the word: 7:1,0:1")
  private String stuck;

  @Option(
      names = "--flips",
      paramLabel = "BIT,...",
      description = "bits read inverted, check cells above the word: 3,5")
  private String flips;

  /**
   * The way of the word.
   *
   * @param scheme id of the scheme; null where none was given
   * @param who wants it, for a complaint
   * @throws BadInputException where something is missing or cannot be
   */
  public WordTrace trace(String scheme, String who) {
    return WordTrace.of(parsed(scheme, who, "").setup());
  }

  /**
   * The word with its outcome.
   *
   * @param instead what else can be given, behind the options that are missing
   */
  WordCase parsed(String scheme, String who, String instead) {
    Map<String, String> required = new LinkedHashMap<>();
    required.put("--scheme", scheme);
    required.put("--bits", bits);
    required.put("--value", value);
    for (Map.Entry<String, String> option : required.entrySet()) {
      if (option.getValue() == null) {
        throw new BadInputException(
            who, "", "no " + option.getKey(), "--scheme, --bits and --value" + instead);
      }
    }
    WordCaseParser.Texts texts =
        new WordCaseParser.Texts(
            scheme,
            params,
            bits,
            !unsigned,
            zero == null ? "" : zero,
            value,
            stuck == null ? "" : stuck,
            flips == null ? "" : flips);
    return new WordCaseParser()
        .parse(texts, part -> Place.option(part.equals("params") ? "--param" : "--" + part));
  }
}
