package org.voltscape.app.cli.figures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voltscape.app.cli.shared.ResultFolder;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.Figure;
import org.voltscape.figure.file.FigureRecipe;

/**
 * A kind of figure that the command {@code figure} draws.
 *
 * <p>A view of the window brings its figures along ({@code ViewDescription}); one with options of
 * its own is a class that implements this and its line in {@link FigureViews}. The command's help
 * and its complaints follow. Options that only one kind takes are picocli options of its class;
 * those of {@link FigureOptions} are for several. An object serves one command line.
 */
interface FigureView {
  /** What {@code --view} calls it. */
  String id();

  /** What it shows, to stand in brackets behind its id in the help. */
  String help();

  /** The options of {@link FigureOptions} that it takes. */
  default Set<String> shared() {
    return Set.of();
  }

  /** Whether it takes an option it shares, as the others are. */
  default boolean takes(String option, FigureOptions options) {
    return shared().contains(option);
  }

  /** What has to follow {@code --view} so that it takes an option it shares. */
  default String asked(String option) {
    return id();
  }

  /** Whether it shows memories whose cells fail: studies of timing errors have none. */
  default boolean ofCells() {
    return false;
  }

  /** Width in inches, unless an option or a theme says otherwise. */
  default double wide(FigureOptions options) {
    return ResultFolder.WIDTH_INCHES;
  }

  /** Height in inches, unless an option or a theme says otherwise. */
  default double high(FigureOptions options) {
    return ResultFolder.HEIGHT_INCHES;
  }

  /**
   * Refuses what its options cannot be, before the study is read.
   *
   * @throws BadInputException for that
   */
  default void check(FigureOptions options) {}

  /**
   * Refuses a study it cannot be of, before anything is computed.
   *
   * @throws BadInputException for that
   */
  default void check(StudyInput input, FigureOptions options) {}

  /** What the file carries where the figure is of no study; empty where it has to be of one. */
  default Optional<String> ownRecipe(FigureOptions options) {
    return Optional.empty();
  }

  /**
   * Draws the figure.
   *
   * @throws java.util.concurrent.CancellationException where the user stopped it
   */
  Figure draw(FigureRequest request);

  /** How many studies it draws together; 0 where each is drawn by itself. */
  default int together() {
    return 0;
  }

  /**
   * Draws the figure of several studies that belong together.
   *
   * @param requests as many as {@link #together}
   */
  default Figure draw(List<FigureRequest> requests) {
    throw new IllegalStateException("each study is drawn by itself");
  }

  /**
   * A figure of several studies.
   *
   * @param recipe what its file carries
   */
  record Drawn(Figure figure, FigureRecipe recipe) {}
}
