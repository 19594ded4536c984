/** Protection of words: what is written where the map is known, what is made of what is read. */
@NullMarked
package org.voltscape.engine.protection;

import org.jspecify.annotations.NullMarked;
