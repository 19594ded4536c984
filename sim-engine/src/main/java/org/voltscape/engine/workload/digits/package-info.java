/**
 * Generated handwritten-like digits: an embedded stand-in for MNIST, each image a pure function of
 * its index.
 */
@NullMarked
package org.voltscape.engine.workload.digits;

import org.jspecify.annotations.NullMarked;
