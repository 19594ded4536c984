package org.voltscape.app.cli.figures;

import java.util.Optional;
import java.util.Set;
import org.voltscape.app.cli.commands.WordOptions;
import org.voltscape.engine.microscope.WordAnswer;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.WordFigures;
import picocli.CommandLine.Mixin;

/** The way of one word through a faulty memory. */
final class WordFigureView implements FigureView {
  @Mixin private final WordOptions word = new WordOptions();

  @Override
  public String id() {
    return "word";
  }

  @Override
  public String help() {
    return "the way of one word through a faulty memory, with the options of the command word; of no"
        + " study";
  }

  @Override
  public Set<String> shared() {
    return Set.of("--scheme");
  }

  @Override
  public double wide(FigureOptions options) {
    return WordFigures.WIDTH_INCHES;
  }

  @Override
  public double high(FigureOptions options) {
    return WordFigures.HEIGHT_INCHES;
  }

  private WordTrace trace(FigureOptions options) {
    return word.trace(options.scheme(), "--view word");
  }

  @Override
  public void check(FigureOptions options) {
    trace(options);
  }

  @Override
  public Optional<String> ownRecipe(FigureOptions options) {
    return Optional.of(WordAnswer.recipe(trace(options)));
  }

  @Override
  public Figure draw(FigureRequest request) {
    return WordFigures.of(trace(request.options()));
  }
}
