package org.voltscape.engine.energy;

/**
 * The supply a scenario is best run at.
 *
 * @param volts swept supply, V
 * @param report energy per cycle there, at the scenario's clock
 * @param source whether a bowl's minimum or a limit set it, and the published value beside it
 */
public record MinimumEnergyPoint(double volts, EnergyReport report, String source) {}
