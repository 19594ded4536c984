/**
 * What a window is about, without the window: the document, its runs, and the models of the views
 * kept in step with both. JavaFX thread only, but needs no stage.
 */
package org.voltscape.app.session;
