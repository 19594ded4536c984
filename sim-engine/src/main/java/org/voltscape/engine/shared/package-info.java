/** What takes long: computed once for all who want it, or shared out to several threads. */
@NullMarked
package org.voltscape.engine.shared;

import org.jspecify.annotations.NullMarked;
