package org.voltscape.views.workbench;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.Figure;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.kept.KeptRuns;
import org.voltscape.views.lowrate.LowRateModel;
import org.voltscape.views.lowrate.LowRateSource;

/**
 * A window for a single view, without the window: keeps a study, applies what the view edits, and
 * remembers what the view said. For tests and demos.
 */
public final class LoneHost implements ViewHost {
  /** Has something for every view: results, a scheme that trains, an array of few units. */
  public static final String MEMORIES =
      """
      {"name": "Sample", "workload": "digits-10x10", "voltages": [0.50, 0.52], "trials": 2,
       "images": 50, "schemes": ["none", "bit-masking", "mat"],
       "training": {"epochs": 2, "samplesPerEpoch": 100},
       "array": {"rows": 16, "cols": 16, "samples": 20}}
      """;

  public static final String TIMING =
      """
      {"name": "Sample of timing errors", "workload": "digits-10x10", "voltages": [0.66, 0.70],
       "trials": 2, "images": 50, "schemes": ["te-drop", "hetero-mac"],
       "array": {"rows": 16, "cols": 16, "samples": 20}}
      """;

  /** A figure that was offered as a file, with what it carries. */
  public record Exported(Figure figure, Study study, String recipe) {}

  private final OperatingPoint point;
  private final EngineContext engine;
  private final List<Exported> exported = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final TaskThreads threads;
  private final LowRateModel lowRates;
  private final KeptRuns runs = new KeptRuns(() -> LocalTime.NOON);
  private ViewStudy study;
  private Consumer<ViewStudy> onEdit = next -> {};

  LoneHost(ViewStudy study, OperatingPoint point, EngineContext engine) {
    this(study, point, engine, TaskThreads.background());
  }

  /**
   * @param threads where the view computes
   */
  public LoneHost(
      ViewStudy study, OperatingPoint point, EngineContext engine, TaskThreads threads) {
    this.threads = threads;
    this.study = study;
    this.point = point;
    this.engine = engine;
    lowRates =
        new LowRateModel(threads, TaskThreads.own("low-rates"), LowRateSource.of(engine), point);
    lowRates.setStudy(study.study(), study::probability);
  }

  /** Networks that need no data. */
  public static EngineContext engine(Path cache) {
    return new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false));
  }

  /** A study that needs no other file. */
  public static ViewStudy read(String json) {
    Study read = StudyReader.parse(json, "sample");
    return new ViewStudy(read, StudyCurves.resolve(read, null), null);
  }

  /** Runs a study to its end, training nothing. */
  static Snapshot run(EngineContext engine, ViewStudy study) throws InterruptedException {
    Study untrained =
        study
            .study()
            .withSchemes(study.study().schemes().stream().filter(s -> !s.trains()).toList());
    return StudyRun.start(
            untrained,
            study.curve(),
            engine,
            StudyRun.RunOptions.allProcessors(false),
            snapshot -> {})
        .await();
  }

  /** All figures that were offered. */
  public List<Exported> exported() {
    return exported;
  }

  /** All that was said and edited, in words. */
  public List<String> said() {
    return said;
  }

  /** Told of every other study. */
  public void setOnEdit(Consumer<ViewStudy> receiver) {
    onEdit = receiver;
  }

  void set(ViewStudy next) {
    study = next;
    lowRates.setStudy(next.study(), next::probability);
    onEdit.accept(next);
  }

  @Override
  public KeptRuns runs() {
    return runs;
  }

  @Override
  public OperatingPoint point() {
    return point;
  }

  @Override
  public EngineContext engine() {
    return engine;
  }

  @Override
  public TaskThreads threads() {
    return threads;
  }

  @Override
  public TaskThreads thread(String name) {
    return TaskThreads.own(name);
  }

  @Override
  public LowRateModel lowRates() {
    return lowRates;
  }

  @Override
  public ViewStudy study() {
    return study;
  }

  @Override
  public void edit(Study changed, String what) {
    said.add(what);
    set(new ViewStudy(changed, study.curve(), study.map()));
  }

  @Override
  public void edit(ErrorCurve changed, CurveChoice choice, String what) {
    said.add(what);
    set(study.withCurve(changed));
  }

  @Override
  public void preview(ErrorCurve curve) {
    said.add("preview of " + curve.title());
  }

  @Override
  public void export(Figure figure, Study made) {
    exported.add(new Exported(figure, made, null));
    said.add("export of " + figure.title());
  }

  @Override
  public void export(Figure figure, String recipe) {
    exported.add(new Exported(figure, null, recipe));
    said.add("export of " + figure.title());
  }

  @Override
  public void hover(String text) {
    said.add(text);
  }

  @Override
  public void say(String sentence) {
    said.add(sentence);
  }

  @Override
  public void guard(String heading, Runnable action) {
    action.run();
  }

  @Override
  public void explain(String title, EnergyReport report) {
    said.add(title);
  }

  @Override
  public void average(AveragedSupplies supplies) {
    said.add("averaged over " + supplies);
  }

  @Override
  public void ask(ViewRequest request) {
    said.add("asked for " + request);
  }

  @Override
  public ViewJob job(Runnable cancel) {
    return new ViewJob() {
      @Override
      public void update(String name, double share, String text, double secondsLeft) {
        said.add(name + ": " + text);
      }

      @Override
      public void finished() {
        said.add("finished");
      }
    };
  }

  @Override
  public <T> void read(Question<T> question, Consumer<T> done) {
    said.add(question.title());
  }

  @Override
  public void open(Study asked, boolean window) {
    said.add("open " + asked.name() + (window ? " in a window" : ""));
  }

  @Override
  public void chooseData() {
    said.add("choose data");
  }

  @Override
  public void write(Folder question) {
    said.add(question.title());
  }
}
