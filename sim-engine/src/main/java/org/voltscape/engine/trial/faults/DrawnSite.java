package org.voltscape.engine.trial.faults;

import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.study.FaultScope;

/**
 * A fault site of one trial at one operating point.
 *
 * @param source the die, or for transient faults a die whose seed is the trial's
 * @param probability failure probability of a cell, or bit error rate
 * @param kind fault behaviour of failing cells
 * @param scope which words and bits can be faulty; sites of a trial share no words
 */
public record DrawnSite(FaultSource source, double probability, FaultKind kind, FaultScope scope) {}
