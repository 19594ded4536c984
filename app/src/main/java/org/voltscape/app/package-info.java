/** Launcher, workbench window, documents and settings. */
package org.voltscape.app;
