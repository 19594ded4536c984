package org.voltscape.engine.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.study.Study;

/**
 * One step of a lesson.
 *
 * @param id names the step within its lesson
 * @param title for people
 * @param text paragraphs in {@link Markup}
 * @param study the study on the workbench during the step, as it stands after this step's changes
 *     to those before; null while no step has named one
 * @param voltage operating voltage in V, or null to leave it
 * @param view id of the view to bring to the front, or null to leave it
 * @param highlight id of the control to point out, or null for none
 * @param word a word to follow through its memory, or null
 * @param question or null where there is only something to read
 */
public record Step(
    String id,
    String title,
    List<String> text,
    @Nullable Study study,
    @Nullable Double voltage,
    @Nullable String view,
    @Nullable String highlight,
    @Nullable WordSetting word,
    @Nullable Question question) {
  public Step {
    text = List.copyOf(text);
  }
}
