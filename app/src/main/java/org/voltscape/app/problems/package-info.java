/** What the window does where the program itself has failed. */
@NullMarked
package org.voltscape.app.problems;

import org.jspecify.annotations.NullMarked;
