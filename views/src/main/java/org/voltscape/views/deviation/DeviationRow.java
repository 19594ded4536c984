package org.voltscape.views.deviation;

import org.voltscape.engine.deviation.Deviations;

/**
 * A line of the table.
 *
 * @param scheme place in the study's schemes
 * @param label what results call the scheme
 * @param deviations of the words shown
 */
record DeviationRow(int scheme, String label, Deviations deviations) {}
