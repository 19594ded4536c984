/**
 * Parts of forms shared by the views: number fields, fields that suggest, labels with a sentence of
 * complaint below, and forms built from declared parameters.
 *
 * <p>Controls report a change once per action of the user and only where the value is accepted;
 * what is not accepted stays in the control, marked, with the sentence of what would be. Setting a
 * value from the program never reports.
 *
 * <p>Only this package uses {@code ParamSpec}.
 */
package org.voltscape.views.form;
