/** Training of networks: mini-batch gradient descent over the matrix kernel, deterministic. */
package org.voltscape.engine.training;
