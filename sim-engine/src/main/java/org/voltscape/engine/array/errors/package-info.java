/** Inference on MAC units that miss their timing: every product of every place has its own draw. */
@NullMarked
package org.voltscape.engine.array.errors;

import org.jspecify.annotations.NullMarked;
