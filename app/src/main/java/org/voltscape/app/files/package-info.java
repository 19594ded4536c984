/** Files and samples that are opened in a window: dropped, recent, shipped. */
package org.voltscape.app.files;
