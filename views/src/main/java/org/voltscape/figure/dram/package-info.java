/** Figures of a DRAM device with the tensors that lie in it. */
@NullMarked
package org.voltscape.figure.dram;

import org.jspecify.annotations.NullMarked;
