/**
 * The one door to the window thread: everything that crosses from a computing thread to the views
 * passes through {@link org.voltscape.views.fx.LatestSlot} or {@link
 * org.voltscape.views.fx.BackgroundTask}.
 *
 * <p>Only this package uses {@code Platform} and {@code AnimationTimer}.
 */
package org.voltscape.views.fx;
