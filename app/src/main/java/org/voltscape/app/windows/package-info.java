/** The windows of the program: one for each document, with what they share. */
package org.voltscape.app.windows;
