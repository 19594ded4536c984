package org.voltscape.figure.multiples;

import java.awt.Color;
import java.awt.Font;

/**
 * How the words around panels look.
 *
 * @param title of the panels' names
 * @param caption of the common axes
 * @param ink of both
 * @param unit size of the numbers along axes, in layout units, which lengths are multiples of
 */
public record PanelStyle(Font title, Font caption, Color ink, double unit) {}
