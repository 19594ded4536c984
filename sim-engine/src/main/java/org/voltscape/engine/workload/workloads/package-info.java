/** The workloads, one file each. */
@NullMarked
package org.voltscape.engine.workload.workloads;

import org.jspecify.annotations.NullMarked;
