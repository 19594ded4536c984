/** What faults cost where hardly any die has one: a line that several views have. */
package org.voltscape.views.lowrate;
