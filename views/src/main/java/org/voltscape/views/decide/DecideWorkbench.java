package org.voltscape.views.decide;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.Pin;
import org.voltscape.figure.Figure;
import org.voltscape.figure.decide.DecideFigures;
import org.voltscape.figure.decide.DecideText;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewFigure;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** The choice of a design in a window. */
final class DecideWorkbench extends ViewBase {
  private final DecideModel model;
  private @Nullable DecideView view;

  DecideWorkbench(ViewHost host) {
    super(host);
    model = new DecideModel(host.threads());
  }

  /** What is shown. */
  DecideModel model() {
    return model;
  }

  @Override
  protected Region build() {
    DecideView made = new DecideView(model, this::ask, this::operate, this::keep, this::pin);
    view = made;
    made.chart().setOnExport(f -> exportTable(false));
    charts(List.of(made.chart()));
    made.pins().setOnExport(() -> exportTable(made.pins().showsPinned()));
    // The table of all designs is what the chart's own file holds.
    figure(new ViewFigure(made.tables(), made.pins()::showsPinned, () -> exportTable(true)));
    watch(made.node(), model);
    return made.node();
  }

  /** The figure with the table that is shown, as its data. */
  private void exportTable(boolean pinned) {
    DecideFrame shown = model.frameProperty().get();
    if (shown != null) {
      Study of = shown.run().study().withDecide(model.settingsProperty().get());
      host()
          .export(
              pinned
                  ? DecideFigures.pinned(shown.run(), shown.decision(), shown.pinned())
                  : DecideFigures.of(shown.run(), shown.decision()),
              of);
    }
  }

  private void pin(DesignPoint point) {
    String full = model.whyNotPinned(point);
    if (!full.isEmpty()) {
      host().say(full);
      return;
    }
    DecideSettings next = model.pinOrUnpin(point);
    boolean pinned = next.pins().stream().anyMatch(p -> p.isOf(point.label(), point.volts()));
    List<Pin> before = host().study().study().decide().pins();
    ask(next, (pinned ? "Pin " : "Unpin ") + DecideText.name(point));
    before.stream()
        .filter(p -> pinned && !next.pins().contains(p))
        .forEach(
            p ->
                host()
                    .say(
                        "The pin on "
                            + p.text()
                            + ", which is not in the study, made room; Undo brings it back."));
  }

  /** The study asks for something else. */
  private void ask(DecideSettings next, String what) {
    Study study = host().study().study();
    if (!next.equals(study.decide())) {
      host().edit(study.withDecide(next), what);
    }
  }

  private void operate(DesignPoint point) {
    host().point().setVolts(point.volts());
    host().say("Operating point: " + DecideText.name(point) + ".");
  }

  /** One scheme and one voltage are left of the study. */
  private void keep(DesignPoint point) {
    DecideFrame shown = model.frameProperty().get();
    Study study = host().study().study();
    if (shown == null) {
      return;
    }
    int place = study.schemes().stream().map(SchemeChoice::label).toList().indexOf(point.label());
    if (place < 0 || !study.voltages().contains(point.volts())) {
      host().say("The study has changed since: it has no " + DecideText.name(point) + " any more.");
      return;
    }
    SchemeChoice scheme =
        study.schemes().get(place).withColour(SchemeColours.of(study.schemes())[place]);
    host()
        .guard(
            "The design cannot be a study of its own",
            () -> {
              host()
                  .edit(
                      study.with(
                          s ->
                              s.schemes(List.of(scheme))
                                  .voltages(List.of(point.volts()))
                                  .decide(study.decide().withBrush(Map.of()))),
                      "Keep only " + DecideText.name(point));
              host().point().setVolts(point.volts());
              host()
                  .say(
                      DecideText.name(point)
                          + " is the study now; Undo brings the other designs back.");
            });
  }

  @Override
  public void show(ViewStudy study) {
    model.setStudy(study.study());
  }

  @Override
  public void show(Snapshot snapshot, ErrorCurve curve) {
    model.setSnapshot(snapshot, host().budget());
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    DecideFrame shown = model.frameProperty().get();
    if (shown == null || shown.run().state() != Snapshot.State.DONE) {
      return List.of();
    }
    return DecideFigures.isPinned(figure)
        ? List.of(DecideFigures.ID, "--quantity", "pinned")
        : List.of(DecideFigures.ID);
  }

  @Override
  public boolean settled() {
    return model.settled();
  }

  @Override
  public void dispose() {
    model.dispose();
    if (view != null) {
      view.dispose();
    }
  }
}
