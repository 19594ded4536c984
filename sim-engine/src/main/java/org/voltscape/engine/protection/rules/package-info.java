/**
 * How stored words are read, and the words closest to a wanted one that stuck cells can hold: what
 * schemes share.
 */
package org.voltscape.engine.protection.rules;
