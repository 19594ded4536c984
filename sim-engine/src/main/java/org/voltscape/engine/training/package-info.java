/** Training of networks: mini-batch gradient descent over the matrix kernel, deterministic. */
@NullMarked
package org.voltscape.engine.training;

import org.jspecify.annotations.NullMarked;
