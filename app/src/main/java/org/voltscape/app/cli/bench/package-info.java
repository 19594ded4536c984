/** Two builds of the program timed beside each other, each in processes of its own. */
@NullMarked
package org.voltscape.app.cli.bench;

import org.jspecify.annotations.NullMarked;
