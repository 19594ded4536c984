/** What the tests of other modules share. */
package org.voltscape.testing;
