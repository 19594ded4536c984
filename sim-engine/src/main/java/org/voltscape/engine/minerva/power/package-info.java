/**
 * Time, power and area of an accelerator as Minerva's second stage builds it, and its power from
 * stage to stage. Knows nothing of how stages decide.
 */
@NullMarked
package org.voltscape.engine.minerva.power;

import org.jspecify.annotations.NullMarked;
