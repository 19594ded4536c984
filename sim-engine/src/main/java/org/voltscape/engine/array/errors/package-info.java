/** Inference on MAC units that miss their timing: every product of every place has its own draw. */
package org.voltscape.engine.array.errors;
