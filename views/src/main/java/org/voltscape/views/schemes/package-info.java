/** The schemes a study compares: picked, parametrised, labelled and ordered. */
@NullMarked
package org.voltscape.views.schemes;

import org.jspecify.annotations.NullMarked;
