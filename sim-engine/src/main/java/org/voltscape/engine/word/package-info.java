/** Words as a memory holds them: formats of 2 to 16 bits, quantizers and bit utilities. */
@NullMarked
package org.voltscape.engine.word;

import org.jspecify.annotations.NullMarked;
