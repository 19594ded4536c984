/**
 * Charts in the window: the only user of the chart library's canvas. Everything here belongs to the
 * FX thread.
 */
package org.voltscape.views.chart;
