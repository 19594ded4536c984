package org.voltscape.app.workbench;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.stage.Window;
import org.voltscape.app.session.Session;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.schemes.SchemePicker;
import org.voltscape.views.study.StudyForm;

/** The left column: the form of the study, with its schemes in it. JavaFX thread only. */
final class FormColumn {
  private final StudyForm form;
  private final SchemePicker schemes;
  private final Platforms platforms;

  /**
   * @param owner of the dialogs about platforms
   * @param edits take what is changed in the form
   * @param maps asked for a measured map, or for another part of it
   */
  FormColumn(Window owner, Session session, Edits edits, FailureMaps maps) {
    form = new StudyForm(session.document().study());
    schemes = new SchemePicker(session.schemes(), session.document().study());
    form.insertPane(1, new TitledPane("Schemes", schemes.node()));
    form.setOnChange(
        (study, what) -> {
          edits.apply(study, what);
          form.show(session.document().study());
          form.showSkipped(session.runs().skipped());
        });
    form.setOnLoadMap(maps::load);
    form.setOnMapPart(maps::choosePart);
    platforms = new Platforms(owner, session, form::usePlatform);
    form.setPlatforms(platforms);
  }

  /** Platforms of the study's own. */
  Platforms platforms() {
    return platforms;
  }

  Node node() {
    return form.node();
  }

  /**
   * Shows a study.
   *
   * @param skipped what is known of the operations that it skips; null for nothing
   */
  void show(Study study, SkippedOperations skipped) {
    form.show(study);
    form.showSkipped(skipped);
    schemes.setStudy(study);
  }

  /** Tells what is known of the operations that the study shown skips; null for nothing. */
  void showSkipped(SkippedOperations skipped) {
    form.showSkipped(skipped);
  }

  /** Gives the schemes the colours they have in figures. */
  void setTheme(FigureTheme look) {
    schemes.setColors(index -> Theme.colour(look, index));
  }
}
