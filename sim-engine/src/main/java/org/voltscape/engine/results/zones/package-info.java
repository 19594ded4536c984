/** Guardband, critical zone and crash of a scheme over the supply, from the results of a run. */
@NullMarked
package org.voltscape.engine.results.zones;

import org.jspecify.annotations.NullMarked;
