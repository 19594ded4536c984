/** What a study asks of its designs, and how that is written. */
@NullMarked
package org.voltscape.engine.study.decide;

import org.jspecify.annotations.NullMarked;
