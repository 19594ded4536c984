/** Why a number is what it is: an energy figure opened into its terms. */
package org.voltscape.views.why;
