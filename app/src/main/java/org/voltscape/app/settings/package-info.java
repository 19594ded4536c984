/** The user's settings and the folders the program keeps its own files in. */
package org.voltscape.app.settings;
