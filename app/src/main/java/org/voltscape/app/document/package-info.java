/** The study being edited: undo, redo, files, autosave. */
package org.voltscape.app.document;
