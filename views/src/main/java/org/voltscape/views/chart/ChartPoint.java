package org.voltscape.views.chart;

/**
 * A place on a chart.
 *
 * @param pixelX from the left of the chart's surface
 * @param pixelY from its top
 * @param x the same place in the unit of the horizontal axis
 * @param y the same place in the unit of the vertical axis
 * @param inside whether it lies between the axes
 * @param shift whether Shift was down
 */
public record ChartPoint(
    double pixelX, double pixelY, double x, double y, boolean inside, boolean shift) {}
