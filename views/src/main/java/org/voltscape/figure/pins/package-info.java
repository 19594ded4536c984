/** How designs that are pinned are marked in figures. */
@NullMarked
package org.voltscape.figure.pins;

import org.jspecify.annotations.NullMarked;
