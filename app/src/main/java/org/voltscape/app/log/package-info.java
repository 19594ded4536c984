/** The log file that a user can attach to a bug report: what fails and what the libraries say. */
@NullMarked
package org.voltscape.app.log;

import org.jspecify.annotations.NullMarked;
