/**
 * Running a study. {@code StudyRun} makes a {@code ResolvedStudy} for each stage (a first estimate,
 * all trials) and tells a listener of {@code Snapshot}s; {@code TrialBlocks} hands the trials of a
 * stage in blocks to a {@code TrialExecutor} ({@code SameThread}, {@code LocalPool}) and asks the
 * {@code StopRule} at fixed looks. Where, by how many threads and in which order trials are made
 * does not show in any result.
 *
 * <p>{@code EngineContext} is what runs share: loaded networks, prepared test sets, trained
 * networks. A {@code Checkpoint} keeps finished trials in a file ({@code TrialLog}), named by the
 * {@code RunDigest} of everything they depend on, so that a run goes on after it was stopped.
 */
@NullMarked
package org.voltscape.engine.run;

import org.jspecify.annotations.NullMarked;
