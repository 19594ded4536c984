/**
 * Benchmarks that are formulas: functions a network is trained to compute, their generated examples
 * and how errors are measured. Each example is a pure function of its index.
 */
@NullMarked
package org.voltscape.engine.workload.analytic;

import org.jspecify.annotations.NullMarked;
