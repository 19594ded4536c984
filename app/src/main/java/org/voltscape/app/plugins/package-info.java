/** The plug-ins of this installation and of this user. */
package org.voltscape.app.plugins;
