/** The command for the sensitivity of weights. */
@NullMarked
package org.voltscape.app.cli.sensitivity;

import org.jspecify.annotations.NullMarked;
