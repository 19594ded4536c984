/**
 * Planes of supply against clock or temperature: how many dies of a design hold their accuracy in
 * each cell, with memory errors and timing errors together.
 */
@NullMarked
package org.voltscape.engine.shmoo;

import org.jspecify.annotations.NullMarked;
