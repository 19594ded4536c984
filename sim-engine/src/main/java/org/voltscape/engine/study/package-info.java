/**
 * The recipe: {@link org.voltscape.engine.study.Study} and the values it is made of. Nothing is
 * computed here and no file is touched.
 *
 * <p>A study names a workload, formats of its words, memories that can fail ({@code Study.Memory},
 * and each further one a {@code FaultSite}), an array whose units can miss their timing, the
 * operating points ({@code Operation}: one axis swept, others fixed) and the schemes. Each scheme
 * stands for a {@code Design}, a row of the results. {@code FaultScope} says which words of a
 * memory can fail, {@code Regions} what differs from layer to layer.
 *
 * <p>Results are a function of the study and its seed. {@code study.format} reads and writes
 * studies as JSON; {@code trial} turns them into trials.
 */
@NullMarked
package org.voltscape.engine.study;

import org.jspecify.annotations.NullMarked;
