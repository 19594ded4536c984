/** The workloads, one file each. */
package org.voltscape.engine.workload.workloads;
