package org.voltscape.app.workbench;

/**
 * What the menu bar can do, so that it knows neither the stage nor the views.
 *
 * @param newStudy starts the default study
 * @param newWindow opens another window with the default study
 * @param open asks for a study file
 * @param save saves the study
 * @param saveAs saves the study under another name
 * @param earlier opens an earlier version of the file
 * @param recovered lists what was kept after crashes
 * @param exportFigure exports the figure of the view in front
 * @param exportResults writes the results as a table
 * @param loadMap asks for a measured failure map
 * @param importTable asks for a table of points
 * @param pasteTable takes a table of points or failing cells from the clipboard
 * @param settings opens the settings
 * @param closeWindow closes this window
 * @param quit closes all windows
 * @param undo takes the last change back
 * @param redo does it again
 * @param history lists the changes
 * @param actions lists all that was done, with its commands
 * @param run runs the study
 * @param stop stops the run
 * @param profile measures the failure map of the study's die
 * @param theme switches between light and dark
 * @param tour shows the quick tour
 * @param keys lists the keyboard shortcuts
 * @param about says what the program is
 */
record Actions(
    Runnable newStudy,
    Runnable newWindow,
    Runnable open,
    Runnable save,
    Runnable saveAs,
    Runnable earlier,
    Runnable recovered,
    Runnable exportFigure,
    Runnable exportResults,
    Runnable loadMap,
    Runnable importTable,
    Runnable pasteTable,
    Runnable settings,
    Runnable closeWindow,
    Runnable quit,
    Runnable undo,
    Runnable redo,
    Runnable history,
    Runnable actions,
    Runnable run,
    Runnable stop,
    Runnable profile,
    Runnable theme,
    Runnable tour,
    Runnable keys,
    Runnable about) {}
