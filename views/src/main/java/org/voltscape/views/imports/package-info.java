/**
 * The dialog that takes tables as people have them: what a file leaves open is chosen, with the
 * first rows, a plot and what will be said of the import in view. Views and window share it.
 */
package org.voltscape.views.imports;
