/**
 * What an inference moves between an accelerator and its main memory: bytes read and written of
 * every tensor of a network, computed from the network's shape alone.
 *
 * <p>All amounts are bytes of one inference of one image.
 */
@NullMarked
package org.voltscape.engine.traffic;

import org.jspecify.annotations.NullMarked;
