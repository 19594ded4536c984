/** A DRAM device with its error rates, and the tensors of the study's network in it. */
@NullMarked
package org.voltscape.views.dram;

import org.jspecify.annotations.NullMarked;
