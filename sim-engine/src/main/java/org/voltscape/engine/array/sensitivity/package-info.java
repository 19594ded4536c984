/**
 * How much each weight, filter and channel matters when words flip bits; flips put in beside it.
 */
package org.voltscape.engine.array.sensitivity;
