package org.voltscape.views.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.sensitivity.InjectionSensitivity;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.sensitivity.SensitivityCase;
import org.voltscape.engine.trial.sensitivity.SensitivityOn;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.Figure;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import org.voltscape.figure.sensitivity.SensitivityText;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.PreparedModel;
import org.voltscape.views.fx.TaskThreads;

/**
 * Sensitivities of a study's network. Gradients of all layers are computed when the view is first
 * seen, flips are injected when a person asks; what was injected last is kept. FX thread only.
 */
public final class SensitivityModel extends PreparedModel<SensitivityBase, SensitivityFrame> {
  /** Draws of all groups together: each keeps what it flips. */
  private static final int MOST_VARIANTS = 1_000_000;

  private static final int MOST_TRAINING_IMAGES = 1_000_000;

  private final SensitivitySource source;
  private final Injections injections;
  private final ReadOnlyObjectWrapper<SensitivityFrame> frame = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<SensitivitySettings> settings =
      new ReadOnlyObjectWrapper<>(SensitivitySettings.DEFAULT);
  private final ReadOnlyObjectWrapper<Study> study = new ReadOnlyObjectWrapper<>();

  /**
   * @param threads where gradients and figures are computed
   * @param injectors where flips are injected, which may take minutes
   */
  public SensitivityModel(TaskThreads threads, TaskThreads injectors, SensitivitySource source) {
    super(threads, BackgroundTask.Outdated.DROP, false);
    this.source = source;
    injections = new Injections(injectors, this::refresh);
  }

  @Override
  public boolean settled() {
    return super.settled() && !injections.busy();
  }

  @Override
  public void dispose() {
    super.dispose();
    injections.cancel();
  }

  /** Takes another study; gradients are computed again only where they are others. */
  public void setStudy(Study next) {
    SensitivitySettings now = settings.get();
    Workload workload = workload(next);
    int most = mostImages(workload, now.on());
    // First, so that nobody sees the new network with a layer it does not have.
    settings.set(
        now.withLayer(Math.min(now.layer(), workload.shape().layers().size() - 1))
            .withImages(Math.min(now.images(), most)));
    study.set(next);
    follow();
  }

  /** Data sets are read from elsewhere: what was computed before is not shown any more. */
  public void forget() {
    injections.clear();
    forgetPrepared();
    forgetFrame();
    refresh();
  }

  /** Changes what is shown; a layer or a number of images that there is not is refused. */
  void change(UnaryOperator<SensitivitySettings> edit) {
    SensitivitySettings next = edit.apply(settings.get());
    next = next.withImages(Math.min(next.images(), mostImages(next.on())));
    if (!next.equals(settings.get())) {
      settings.set(next);
      follow();
    }
  }

  /** Drops what belongs to another network or other examples, and asks for what is missing. */
  private void follow() {
    if (study.get() == null) {
      return;
    }
    Object key = SensitivityBase.key(study.get(), settings.get());
    injections.keepOnly(key);
    if (keepOnly(key)) {
      forgetFrame();
    }
    refresh();
  }

  private void forgetFrame() {
    cancelAnswer();
    frame.set(null);
  }

  /** Computes gradients after all. */
  void measureAgain() {
    prepareAgain();
  }

  /** Ends the computation of gradients under way. */
  void cancel() {
    cancelPreparation("The gradients were not computed.");
  }

  @Override
  protected @Nullable Need<SensitivityBase> need() {
    if (study.get() == null) {
      return null;
    }
    Study of = study.get();
    SensitivitySettings asked = settings.get();
    Object key = SensitivityBase.key(of, asked);
    return new Need<>(
        key,
        String.format(
            Locale.ROOT,
            "Computing the gradients of %s on %s…",
            of.workload(),
            SensitivityText.examples(of, asked.on(), asked.images())),
        outdated -> {
          SensitivityCase found = source.of(of, asked.on(), asked.images(), outdated);
          return new SensitivityBase(key, found, found.gradients(outdated));
        });
  }

  @Override
  protected BackgroundTask.Computation<SensitivityFrame> next(SensitivityBase of) {
    Study asked = study.get();
    LayerSensitivity.Question question = question();
    SensitivityCase.Injected flips = injections.found(of.key(), question.injection(asked.seed()));
    return outdated ->
        SensitivityFrame.of(
            of, LayerSensitivity.of(asked, of.of(), of.gradients(), question, flips));
  }

  @Override
  protected void take(SensitivityFrame next) {
    // One that was still on its way when another network was chosen is of no use.
    if (next.base() == prepared()) {
      frame.set(next);
    }
  }

  /** What is asked of the network; draws are as many as can be kept. */
  LayerSensitivity.Question question() {
    SensitivitySettings now = settings.get();
    int most = Math.max(1, MOST_VARIANTS / now.grain().count(layers().get(now.layer())));
    return new LayerSensitivity.Question(
        now.layer(), now.grain(), now.reading(), now.p(), Math.min(now.draws(), most));
  }

  /** Shows a layer, 0 the first, and injects flips into its groups. */
  public void inject(int layer) {
    change(s -> s.withLayer(layer));
    inject();
  }

  /** Injects flips into the groups shown; only where there are any, and none are on their way. */
  void inject() {
    SensitivityBase of = prepared();
    if (of == null || injections.busy()) {
      return;
    }
    InjectionSensitivity.Recipe recipe = question().injection(study.get().seed());
    int groups = recipe.grain().count(layers().get(recipe.layer()));
    injections.begin(
        of,
        recipe,
        String.format(
            Locale.ROOT,
            "Flipping bits of %s in layer %d…",
            SensitivityText.groups(groups, recipe.grain()),
            recipe.layer() + 1));
  }

  /** Ends the injection under way; what was injected before stays. */
  void cancelInjection() {
    injections.cancel();
  }

  /** The layers of the study's network. */
  List<Layer> layers() {
    return workload(study.get()).shape().layers();
  }

  private static Workload workload(Study of) {
    return Workloads.byId(of.workload(), "study", "field workload");
  }

  /** Most examples that can be asked for. */
  int mostImages() {
    return mostImages(settings.get().on());
  }

  private int mostImages(SensitivityOn on) {
    return study.get() == null ? MOST_TRAINING_IMAGES : mostImages(workload(study.get()), on);
  }

  private static int mostImages(Workload workload, SensitivityOn on) {
    return on == SensitivityOn.TRAIN ? MOST_TRAINING_IMAGES : workload.mostTestImages();
  }

  /** Groups by Taylor's estimate as a figure; only where there are any. */
  public Figure figure() {
    if (frame.get() == null) {
      throw new BadInputException("figure", "", "no sensitivities yet", "computed gradients");
    }
    return frame.get().ranked().figure();
  }

  /** The study on as many images as the view takes; as it is where no study can have as many. */
  Study studyOfImages() {
    Study of = study.get();
    int images = settings.get().images();
    return images > workload(of).mostTestImages()
        ? of
        : of.withAutoImages(false).withEffort(of.trials(), images, of.seed());
  }

  /**
   * How the command {@code figure} is asked for a figure of the view with {@link #studyOfImages};
   * empty where it shows more images than a study can have.
   */
  List<String> command(Figure figure) {
    SensitivityFrame shown = frame.get();
    SensitivitySettings now = settings.get();
    if (now.images() > workload(study.get()).mostTestImages()) {
      return List.of();
    }
    LayerSensitivity.Question asked = question();
    List<String> words = new ArrayList<>(List.of("sensitivity", "--layer"));
    words.add(String.valueOf(asked.layer() + 1));
    words.addAll(List.of("--by", asked.grain().id(), "--reading", asked.reading().id()));
    words.addAll(List.of("--on", now.on().id()));
    if (shown.scatter() != null && figure.equals(shown.scatter().figure())) {
      words.addAll(List.of("--inject", "--ber", CsvWriter.number(asked.p())));
      words.addAll(List.of("--draws", String.valueOf(asked.draws())));
    }
    return words;
  }

  /** Whether there is anything to see. */
  public boolean hasFigures() {
    return frame.get() != null;
  }

  /** Whether flips were injected into what is shown. */
  public boolean hasInjection() {
    return frame.get() != null && frame.get().scatter() != null;
  }

  /** The study; null before the first. */
  ReadOnlyObjectProperty<Study> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** The latest answer; null before the first. */
  ReadOnlyObjectProperty<SensitivityFrame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** What is asked for. */
  ReadOnlyObjectProperty<SensitivitySettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** What is being injected, in words; empty for nothing. */
  ReadOnlyStringProperty injectingProperty() {
    return injections.runningProperty();
  }

  /** How much of the injection is done, 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return injections.progressProperty();
  }
}
