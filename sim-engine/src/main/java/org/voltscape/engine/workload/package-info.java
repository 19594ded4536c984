/** Workloads: networks with their data and defaults, one file each, found as services. */
@NullMarked
package org.voltscape.engine.workload;

import org.jspecify.annotations.NullMarked;
