/** What cost the accuracy in one trial: its layers and its weights, measured by restoring them. */
package org.voltscape.engine.attribution;
