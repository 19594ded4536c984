/**
 * Numbers along the axes of measured planes, supply voltages beside clocks or temperatures: which
 * is which, and in what units they are.
 */
@NullMarked
package org.voltscape.engine.io.axis;

import org.jspecify.annotations.NullMarked;
