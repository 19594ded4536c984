package org.voltscape.engine.energy;

/**
 * A way of operating a platform: which supplies move and what fixes the clock.
 *
 * @param id name in studies and on the command line
 * @param title name shown in the window
 * @param help one or two sentences: the clock, the supply that is swept, the baseline
 */
public record EnergyScenario(String id, String title, String help) {}
