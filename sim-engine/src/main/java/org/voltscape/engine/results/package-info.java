/**
 * The results of a run: what is known of every scheme at every voltage, and what follows from it -
 * comparisons of schemes, supplies at equal accuracy, average error increase, convergence of
 * trainings, energy - each with its table and its JSON.
 */
package org.voltscape.engine.results;
