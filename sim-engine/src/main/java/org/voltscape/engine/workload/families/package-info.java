/** Families of workloads: networks that their ids describe, on the data of a listed workload. */
@NullMarked
package org.voltscape.engine.workload.families;

import org.jspecify.annotations.NullMarked;
