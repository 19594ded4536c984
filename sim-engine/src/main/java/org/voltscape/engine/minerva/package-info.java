/**
 * Minerva's flow (Reagen et al., ISCA 2016) in five stages: from the training of networks to a
 * supply of the weight memory, each within a bound on the error. What a stage decides is an
 * immutable record that the next one starts from.
 */
@NullMarked
package org.voltscape.engine.minerva;

import org.jspecify.annotations.NullMarked;
