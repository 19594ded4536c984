/** What cost the accuracy in one trial: its layers and its weights. */
package org.voltscape.views.changed;
