/**
 * The views of the window as far as they can be described without one: what each is called, and the
 * figures it draws for files. The menu, the tabs and the command {@code figure} walk the same list.
 */
@NullMarked
package org.voltscape.figure.view;

import org.jspecify.annotations.NullMarked;
