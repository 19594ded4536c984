/** What there is: schemes, workloads, curves, platforms, studies, lessons and plug-ins. */
package org.voltscape.app.cli.lists;
