/** Charts as files and as JFreeChart models: drawn without JavaFX, so also without a display. */
package org.voltscape.figure;
