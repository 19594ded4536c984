/** A guided lesson beside the views: its text, its questions and what is said of answers. */
package org.voltscape.views.lesson;
