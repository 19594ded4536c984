/** How accurate a study wants its network to stay, and how that is written. */
@NullMarked
package org.voltscape.engine.study.accuracy;

import org.jspecify.annotations.NullMarked;
