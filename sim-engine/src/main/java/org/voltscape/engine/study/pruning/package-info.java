/** Which operations a study skips: how that is written, and what their number depends on. */
@NullMarked
package org.voltscape.engine.study.pruning;

import org.jspecify.annotations.NullMarked;
