/** What arrays of MAC units are made of: their published area, power and clock. */
@NullMarked
package org.voltscape.engine.array.circuit;

import org.jspecify.annotations.NullMarked;
