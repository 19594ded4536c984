package org.voltscape.figure.sensitivity;

import org.voltscape.figure.Figure;

/**
 * A figure whose points are groups of weights.
 *
 * @param figure with one series that is read off
 * @param groups the group of each of its points, 0 the first; not to be written to
 */
public record GroupFigure(Figure figure, int[] groups) {}
