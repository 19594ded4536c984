/**
 * Which of a run's designs is best: what each costs and comes to, which meet what is asked, and
 * which are shown not to be best in spite of all that dies differ.
 */
@NullMarked
package org.voltscape.engine.decide;

import org.jspecify.annotations.NullMarked;
