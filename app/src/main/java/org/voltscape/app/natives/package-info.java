/** Where the native libraries of ND4J and JavaFX are unpacked. */
package org.voltscape.app.natives;
