/**
 * Training against faults: which networks the schemes of a study train, how each training runs and
 * ends, and the store of trained networks, which are named by everything they depend on.
 */
package org.voltscape.engine.adapt;
