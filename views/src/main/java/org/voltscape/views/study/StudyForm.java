package org.voltscape.views.study;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.LiveScroll;

/**
 * The panel "Study": all of a study but its schemes and its curve. Fits a column 300 px wide. FX
 * thread only.
 */
public final class StudyForm {
  private final StudyFormModel model;
  private final VBox panes = new VBox();
  private final ScrollPane root = LiveScroll.of(panes);
  private final List<StudySection> sections;
  private final PruningSection pruning;

  public StudyForm(Study study) {
    model = new StudyFormModel(study);
    pruning = new PruningSection(model);
    sections =
        List.of(
            new WorkloadSection(model),
            new FormatSection(model),
            new MemorySection(model),
            new FaultScopeSection(model),
            new ArraySection(model),
            new VoltageSection(model),
            new EffortSection(model),
            new TrainingSection(model),
            pruning,
            new EnergySection(model));
    panes.getStyleClass().add("vs-study-form");
    sections.forEach(section -> panes.getChildren().add(section.pane()));
    root.getStyleClass().addAll("vs-study-scroll", "edge-to-edge");
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    root.setMinWidth(260);
    root.setPrefWidth(300);
    model.setOnState(this::refresh);
    refresh();
  }

  /** The panel. */
  public Node node() {
    return root;
  }

  /** Told each accepted study and what the user did, once per action. */
  public void setOnChange(BiConsumer<Study, String> receiver) {
    model.setOnChange(receiver);
  }

  /** Told when the user wants a measured map for the study's die. */
  public void setOnLoadMap(Runnable receiver) {
    model.setOnLoadMap(receiver);
  }

  /** Told when the user wants another part of the study's measured map. */
  public void setOnMapPart(Runnable receiver) {
    model.setOnMapPart(receiver);
  }

  /** Asked for platforms of the study's own. */
  public void setPlatforms(PlatformRequests asked) {
    model.setPlatforms(asked);
  }

  /**
   * Makes a platform the study's own, as one action; where the study cannot have it, the form says
   * why.
   */
  public void usePlatform(DataPlatform platform, String action) {
    model.usePlatform(platform, action);
  }

  /** The study accepted last. */
  public Study study() {
    return model.study();
  }

  /** Shows a study without reporting it; what the user has half typed stays where it can. */
  public void show(Study study) {
    model.show(study);
  }

  /** Tells what is known of the operations that the study shown skips; null for nothing. */
  public void showSkipped(@Nullable SkippedOperations skipped) {
    pruning.counted(skipped);
  }

  /** Puts another part of the window between the panes, for example the schemes behind Memory. */
  public void insertPane(int index, TitledPane pane) {
    StudySection.dress(pane);
    panes.getChildren().add(index, pane);
  }

  private void refresh() {
    Study study = model.study();
    sections.forEach(section -> section.show(study));
  }
}
