/** Data sets, generated and loaded, and the benchmark networks that learn them. */
package org.voltscape.engine.workload;
