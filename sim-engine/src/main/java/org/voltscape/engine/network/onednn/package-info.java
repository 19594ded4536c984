/** The only package that touches oneDNN. */
@NullMarked
package org.voltscape.engine.network.onednn;

import org.jspecify.annotations.NullMarked;
