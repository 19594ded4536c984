/** Results of studies as figures: pure functions, used by the window and without one. */
package org.voltscape.figure.studies;
