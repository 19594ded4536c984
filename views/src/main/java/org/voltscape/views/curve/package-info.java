/** The error curve: shown, dragged, edited, compared with those that ship with the program. */
package org.voltscape.views.curve;
