package org.voltscape.views.deviation;

import org.voltscape.engine.deviation.Deviations;

/**
 * A line of the table.
 *
 * @param colour of the scheme in figures
 * @param label what results call the scheme
 * @param deviations of the words shown
 */
record DeviationRow(int colour, String label, Deviations deviations) {}
