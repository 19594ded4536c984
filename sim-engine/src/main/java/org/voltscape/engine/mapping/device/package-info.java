/** Tensors of a network in the partitions of a DRAM device: a mapping problem and what it saves. */
@NullMarked
package org.voltscape.engine.mapping.device;

import org.jspecify.annotations.NullMarked;
