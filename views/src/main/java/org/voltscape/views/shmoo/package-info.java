/** The plane of supply against clock or temperature, tested and walked through cell by cell. */
package org.voltscape.views.shmoo;
