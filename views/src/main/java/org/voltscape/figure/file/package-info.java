/** Figures in files: PDF, SVG, PNG and the numbers as CSV, and what they were made from. */
package org.voltscape.figure.file;
