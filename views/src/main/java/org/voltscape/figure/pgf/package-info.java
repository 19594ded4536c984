/** Figures for LaTeX: axes of pgfplots with their data as tables, everything else as TikZ. */
@NullMarked
package org.voltscape.figure.pgf;

import org.jspecify.annotations.NullMarked;
