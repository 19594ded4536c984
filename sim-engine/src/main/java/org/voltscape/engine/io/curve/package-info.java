/** Error curves in tables. */
package org.voltscape.engine.io.curve;
