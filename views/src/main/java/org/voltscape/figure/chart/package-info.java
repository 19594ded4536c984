/** Figures drawn: axes, renderers and themes, the same on a screen and in a file. */
package org.voltscape.figure.chart;
