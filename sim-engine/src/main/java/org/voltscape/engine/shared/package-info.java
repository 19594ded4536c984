/** What takes long and is wanted by several is computed once. */
@NullMarked
package org.voltscape.engine.shared;

import org.jspecify.annotations.NullMarked;
