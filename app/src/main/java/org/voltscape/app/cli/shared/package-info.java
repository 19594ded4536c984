/**
 * What commands share: where answers and complaints go, options, studies and data that are read,
 * progress, tables and folders of results.
 */
package org.voltscape.app.cli.shared;
