/** Mappings of weights to MAC units; one file each, found as services. */
@NullMarked
package org.voltscape.engine.array.mappings;

import org.jspecify.annotations.NullMarked;
