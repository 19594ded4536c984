/** How the temperature of a chip changes over time. */
@NullMarked
package org.voltscape.engine.temperature;

import org.jspecify.annotations.NullMarked;
