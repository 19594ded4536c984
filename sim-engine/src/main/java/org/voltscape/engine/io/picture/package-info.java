/** Pictures of memories: one point a cell. */
@NullMarked
package org.voltscape.engine.io.picture;

import org.jspecify.annotations.NullMarked;
