/** Figures in files: PDF, SVG, PNG and the numbers as CSV. */
package org.voltscape.figure.file;
