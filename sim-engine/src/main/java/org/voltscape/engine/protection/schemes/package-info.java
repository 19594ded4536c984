/** The schemes, one file each, found as services. */
package org.voltscape.engine.protection.schemes;
