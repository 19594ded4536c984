/**
 * Accuracy where faults are so rare that nearly no die has any: split exactly by the number of
 * faulty cells, so that one table of a few faulty cells serves every small failure probability.
 */
@NullMarked
package org.voltscape.engine.rare;

import org.jspecify.annotations.NullMarked;
