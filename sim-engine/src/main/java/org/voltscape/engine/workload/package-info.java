/** Workloads: networks with their data and defaults, one file each, found as services. */
package org.voltscape.engine.workload;
