/** What two studies set differently, setting by setting. */
@NullMarked
package org.voltscape.engine.study.diff;

import org.jspecify.annotations.NullMarked;
