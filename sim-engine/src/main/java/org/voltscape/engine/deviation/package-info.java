/**
 * How far weights are used from what they were meant to be: deviations of the words of a network
 * under faults, scheme by scheme.
 */
@NullMarked
package org.voltscape.engine.deviation;

import org.jspecify.annotations.NullMarked;
