/** Studies that ship with the program. */
@NullMarked
package org.voltscape.app.samples;

import org.jspecify.annotations.NullMarked;
