/** What windows ask and complain of: files, fields, sentences. */
package org.voltscape.app.dialogs;
