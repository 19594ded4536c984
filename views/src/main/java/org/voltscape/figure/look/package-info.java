/** What an author chooses of a figure's looks, whatever kind of figure it is. */
package org.voltscape.figure.look;
