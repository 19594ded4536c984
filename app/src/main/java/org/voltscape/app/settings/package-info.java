/** The user's settings and the folders the program keeps its own files in. */
@NullMarked
package org.voltscape.app.settings;

import org.jspecify.annotations.NullMarked;
