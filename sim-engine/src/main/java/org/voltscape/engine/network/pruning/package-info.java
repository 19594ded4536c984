/**
 * Operations that are skipped because a value that enters a layer is small (Minerva, section 7).
 */
@NullMarked
package org.voltscape.engine.network.pruning;

import org.jspecify.annotations.NullMarked;
