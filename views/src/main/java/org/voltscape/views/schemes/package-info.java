/** The schemes a study compares: picked, parametrised, labelled and ordered. */
package org.voltscape.views.schemes;
