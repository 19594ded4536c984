package org.voltscape.views.image;

/**
 * A cell of a matrix.
 *
 * @param row from the top, 0-based
 * @param column from the left, 0-based
 */
public record CellPosition(int row, int column) {}
