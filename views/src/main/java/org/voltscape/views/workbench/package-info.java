/**
 * What a view of the window is to the rest of the program. The window, the menu, the figure command
 * and the tests walk the list of {@link org.voltscape.views.workbench.ViewProviders}; none of them
 * knows a view by name, and no view knows another: what one asks of another is a {@link
 * org.voltscape.views.workbench.ViewRequest}.
 */
package org.voltscape.views.workbench;
