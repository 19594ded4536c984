/**
 * Energy platforms as data: what a platform file says, reading and writing it, and the model that
 * makes energies of it. {@code docs/howto-add-a-platform.md} tells the format.
 */
@NullMarked
package org.voltscape.engine.energy.platform;

import org.jspecify.annotations.NullMarked;
