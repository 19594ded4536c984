package org.voltscape.engine.workload.digits;

/**
 * One way to write a digit. The arrays are not modified by anyone.
 *
 * @param weight relative frequency among the variants of its digit
 * @param x horizontal coordinates of the points, 0 left to 1 right
 * @param y vertical coordinates of the points, 0 top to 1 bottom
 * @param corner whether the curve may turn sharply at a point
 * @param starts first point of each stroke, and the number of points at the end
 */
record DigitShape(int weight, float[] x, float[] y, boolean[] corner, int[] starts) {}
