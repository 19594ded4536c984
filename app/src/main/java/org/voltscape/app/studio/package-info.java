/** The figure studio: how a figure looks in a file, seen before it is written. */
@NullMarked
package org.voltscape.app.studio;

import org.jspecify.annotations.NullMarked;
