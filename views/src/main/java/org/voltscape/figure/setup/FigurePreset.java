package org.voltscape.figure.setup;

import java.util.Locale;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.look.FigureLook;
import org.voltscape.figure.look.NotePlace;

/** A place that figures are made for: its size, and how a figure looks there by default. */
public enum FigurePreset {
  /** One column of a paper. */
  COLUMN(FigureTheme.PAPER, 3.5, 2.6, NotePlace.CAPTION),
  /** Both columns of a paper. */
  PAGE(FigureTheme.PAPER, 7.16, 3.2, NotePlace.CAPTION),
  /** A slide, 16:9. */
  SLIDE(FigureTheme.SLIDES, 10, 5.625, NotePlace.CAPTION),
  /** A poster. */
  POSTER(FigureTheme.POSTER, 16, 10, NotePlace.CAPTION);

  private final FigureTheme base;
  private final double width;
  private final double height;
  private final FigureLook look;

  FigurePreset(FigureTheme base, double width, double height, NotePlace note) {
    this.base = base;
    this.width = width;
    this.height = height;
    FigureLook its = base.look();
    look =
        new FigureLook(
            its.typeface(),
            its.points(),
            its.legend(),
            its.titled(),
            note,
            its.palette(),
            its.dashed(),
            its.names(),
            its.x(),
            its.y());
  }

  /** What the command line calls it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The theme that figures are drawn in before anything is chosen. */
  public FigureTheme base() {
    return base;
  }

  /** Width in inches. */
  public double width() {
    return width;
  }

  /** Height in inches. */
  public double height() {
    return height;
  }

  /** Whether its height is given, whatever a figure needs: a slide is 16:9. */
  public boolean keepsHeight() {
    return this == SLIDE;
  }

  /** What figures look like unless something else is chosen. */
  public FigureLook look() {
    return look;
  }
}
