/** The window: composition root, layout, menus, files. */
package org.voltscape.app.workbench;
