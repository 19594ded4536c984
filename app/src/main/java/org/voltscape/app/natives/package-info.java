/** Where the native libraries of ND4J and JavaFX are unpacked. */
@NullMarked
package org.voltscape.app.natives;

import org.jspecify.annotations.NullMarked;
