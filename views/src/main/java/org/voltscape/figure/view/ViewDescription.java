package org.voltscape.figure.view;

import java.util.List;

/**
 * What there is to say of a view before it is opened. Stateless, needs no window, and found by
 * {@link java.util.ServiceLoader}: a view of the window is a class that implements {@code
 * ViewProvider}, which extends this, with {@code @AutoService(ViewDescription.class)}.
 */
public interface ViewDescription {
  /** Rank of views that do not care: behind all that do. */
  int LAST = 1000;

  /** What lessons and options call it: {@code lower-case-with-dashes}. */
  String id();

  /** What its tab and the menu call it. */
  String title();

  /** One sentence for the tab's tooltip, without a full stop. */
  String tip();

  /** What it is about. */
  ViewGroup group();

  /** Its place among the tabs, ascending; views of the same rank stand by id. */
  default int rank() {
    return LAST;
  }

  /** The figures that it draws from a study alone, for {@code voltscape figure}. */
  default List<StudyFigure> drawn() {
    return List.of();
  }

  /**
   * What {@code voltscape figure --view} calls the figures that this view shows, the main one
   * first; empty where it has none on the command line.
   */
  default List<String> figureIds() {
    return drawn().stream().map(StudyFigure::id).toList();
  }

  /**
   * Whether its figures are drawn from a study; else the command line takes none for them, and
   * options say what they are of.
   */
  default boolean ofStudy() {
    return true;
  }
}
