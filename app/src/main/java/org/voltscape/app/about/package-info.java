/** What the program is, how it is cited, and under which licences its parts are. */
@NullMarked
package org.voltscape.app.about;

import org.jspecify.annotations.NullMarked;
