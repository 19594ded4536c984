/** The plug-ins of this installation and of this user. */
@NullMarked
package org.voltscape.app.plugins;

import org.jspecify.annotations.NullMarked;
