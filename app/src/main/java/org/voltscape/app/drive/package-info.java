/** Drives the window as a person would: for its pictures and for its measurements. */
package org.voltscape.app.drive;
