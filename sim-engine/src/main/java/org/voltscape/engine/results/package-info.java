/**
 * The results of a study. {@code RunTally} takes trials in any order, or the tallies of parts, and
 * comes to the same {@code PointResult}s to the last bit; a {@code Snapshot} is all of them at one
 * moment.
 *
 * <p>What follows from a snapshot stands in a class each, with its own CSV: comparisons of designs
 * on the same trials, supplies at equal accuracy, the average error increase, series over area
 * budgets, convergence of trainings, what the curve's own uncertainty means, energy. The package
 * {@code parts} writes them. Nothing here makes a trial.
 */
@NullMarked
package org.voltscape.engine.results;

import org.jspecify.annotations.NullMarked;
