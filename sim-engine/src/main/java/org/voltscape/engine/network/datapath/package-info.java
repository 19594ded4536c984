/** Networks of dense layers as a fixed-point datapath that skips small activities computes them. */
@NullMarked
package org.voltscape.engine.network.datapath;

import org.jspecify.annotations.NullMarked;
