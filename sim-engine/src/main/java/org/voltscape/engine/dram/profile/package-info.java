/** Profiles of DRAM partitions: error rates with exact intervals, and the closest error model. */
@NullMarked
package org.voltscape.engine.dram.profile;

import org.jspecify.annotations.NullMarked;
