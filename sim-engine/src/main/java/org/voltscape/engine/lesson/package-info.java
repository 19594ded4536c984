/**
 * Guided lessons: steps with settings of the window and questions whose answers are computed, never
 * typed. Nothing depends on this package; it reads texts that it is given, no files.
 */
@NullMarked
package org.voltscape.engine.lesson;

import org.jspecify.annotations.NullMarked;
