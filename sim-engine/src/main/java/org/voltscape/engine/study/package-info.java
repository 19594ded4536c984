/**
 * A study is the recipe; a trial is the unit of work; a run turns one into the other's results.
 *
 * <p>Results are a function of the study and its seed: trial k has the seed {@code hash(study seed,
 * k)} for every scheme and voltage, so that differences between them are real.
 */
package org.voltscape.engine.study;
