/**
 * Measured shmoo plots: passes and fails over supply voltage and clock frequency or temperature,
 * read from text tables and laid over a computed plane.
 */
@NullMarked
package org.voltscape.engine.io.shmoo;

import org.jspecify.annotations.NullMarked;
