package org.voltscape.views.array;

import org.voltscape.engine.array.ArraySettings;
import org.voltscape.figure.array.UnitQuantity;

/**
 * What a person wants to see.
 *
 * @param settings what sizes are chosen for
 * @param volts supply the array runs at
 * @param quantity shown
 * @param tiles how many of them have been worked on, for sensitivities
 */
record ArrayRequest(ArraySettings settings, double volts, UnitQuantity quantity, int tiles) {}
