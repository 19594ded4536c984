/**
 * One trial as a value: {@code TrialSpec -> TrialResult}, a pure function of the spec and of the
 * {@link org.voltscape.engine.trial.ResolvedStudy} it names by content hash. No thread, clock or
 * cache has a part in it.
 *
 * <p>{@code ResolvedStudy} is the study with its curves, map, network and data, by value or by
 * hash. A {@code TrialContext} adds the network and what trials share; each thread asks it for a
 * {@code TrialRunner}. The runner draws the fault sites of trial and operating point ({@code
 * trial.faults}), asks for a trained network where the design trains ({@code TrainedNetworks},
 * which {@code run} implements with {@code adapt}), draws timing errors where the design's logic
 * can be late, and runs the network on the test images. Trial k has the seed {@code hash(study
 * seed, k)} under every design and at every point, so that differences between designs are real.
 *
 * <p>Specs, results and resolved studies have a JSON form, so that a trial can be made in another
 * program. {@code FaultPlan} says for each operating point which memories fail, how probably and,
 * for a trial, where. {@code WorkloadSources} loads networks and data; {@code InferenceWorkspace}
 * is a network with its test images and scratch space; {@code SharedWork} computes once what
 * several want.
 */
@NullMarked
package org.voltscape.engine.trial;

import org.jspecify.annotations.NullMarked;
