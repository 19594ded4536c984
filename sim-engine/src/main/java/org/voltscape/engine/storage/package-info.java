/** How tensors are stored in main memory: words of up to 32 bits, and bounds on what is read. */
@NullMarked
package org.voltscape.engine.storage;

import org.jspecify.annotations.NullMarked;
