package org.voltscape.views.lowrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.rare.LowRateTable;
import org.voltscape.engine.rare.LowRates;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.TaskThreads;

/** Cells are counted where a person can see it, tables are made when asked for and kept. */
class LowRateModelTest {
  private static final String WATCHER = "a view";
  private static final int CELLS = 1000;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final OperatingPoint point = new OperatingPoint(0.5);
  private final Source source = new Source();
  private final LowRateModel model =
      new LowRateModel(
          TaskThreads.sameThread(), new TaskThreads(waiting::add, Runnable::run), source, point);

  /** One faulty cell of a thousand costs 2 % of the accuracy. */
  private static final class Source implements LowRateSource {
    private final List<String> counted = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private boolean missing;

    @Override
    public long cells(Study study, SchemeChoice scheme, BooleanSupplier cancelled) {
      counted.add(scheme.id());
      return CELLS;
    }

    @Override
    public LowRateTable table(
        Study study, Design design, LowRates.Watch watch, BooleanSupplier cancelled) {
      if (missing) {
        throw new BadInputException("mnist.gz", "", "nothing", "a data set");
      }
      made.add(design.label());
      watch.tested(50, 100);
      meanwhile.run();
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      return tableOf(CELLS);
    }
  }

  static LowRateTable tableOf(long cells) {
    LowRateTable.Part part =
        new LowRateTable.Part(1, 100, 500, 0.02, 1e-6, 0, new Interval(0, 0.05));
    return new LowRateTable(cells, 100, 90, 3, 0.5, 1, List.of(part), 0.05, 1, 1);
  }

  private static Study study(String more) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"voltages\": [0.5], \"schemes\": [\"none\","
            + " \"word-masking\", \"mat\"]"
            + more
            + "}",
        "study.json");
  }

  private void show(double probability) {
    model.setStudy(study(""), volts -> probability * (volts < 0.6 ? 1 : 1e-3));
    model.watch(WATCHER, true);
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  private String line() {
    return LowRateText.line(model.stateProperty().get(), true);
  }

  @Test
  void cells_are_counted_once_and_only_for_somebody_who_looks() {
    model.setStudy(study(""), volts -> 1e-6);
    assertThat(source.counted).isEmpty();
    assertThat(line()).isEmpty();
    model.watch(WATCHER, true);
    // The third trains a network for each die: plain words tell whether faults are few.
    assertThat(source.counted).containsExactly("none", "word-masking");
    model.setStudy(study(", \"trials\": 7"), volts -> 1e-7);
    assertThat(source.counted).hasSize(2);
    model.setStudy(study(", \"images\": 60"), volts -> 1e-7);
    assertThat(source.counted).hasSize(4);
  }

  @Test
  void few_faulty_cells_are_spoken_of_and_no_others() {
    show(2.9e-3);
    assertThat(line()).startsWith("At 0.500 V a die has 2.90 faulty cells on average: trials tell");
    show(3.1e-3);
    assertThat(line()).isEmpty();
    show(0);
    assertThat(line()).isEmpty();
  }

  @Test
  void tables_are_made_when_asked_for_and_serve_every_voltage() {
    show(3e-6);
    work();
    assertThat(source.made).isEmpty();
    assertThat(line())
        .isEqualTo(
            "At 0.500 V a die has 0.003 faulty cells on average: trials tell next to nothing.");
    model.compute();
    assertThat(model.workingProperty().get())
        .isEqualTo("Scheme 1 of 2, none: testing sets of few faulty cells…");
    work();
    assertThat(source.made).containsExactly("none", "word-masking");
    assertThat(model.workingProperty().get()).isEmpty();
    assertThat(model.stateProperty().get().untold()).isEmpty();
    // 0.003 * 0.02, in points; the interval allows for dies with more faulty cells.
    assertThat(line())
        .contains("Mean accuracy drop in points (95 %): none 0.006 (0.0053 to 0.007)");
    point.setVolts(0.7);
    assertThat(line()).contains("none 6×10⁻⁶ (");
    model.setStudy(study(", \"trials\": 7"), volts -> 1e-6);
    assertThat(line()).contains("none 0.002 (");
    assertThat(source.made).hasSize(2);
  }

  @Test
  void reasons_are_told_beside_what_is_known() {
    show(3e-6);
    assertThat(LowRateText.everything(model.stateProperty().get()))
        .contains("none: 1,000 cells, 0.003 faulty on average; not computed yet.")
        .contains("mat: does not apply: a network is trained for each die");
    model.setStudy(study(", \"memory\": {\"rowCorrelation\": 0.2}"), volts -> 3e-6);
    assertThat(line()).endsWith("the reasons are under the mouse.");
    assertThat(model.stateProperty().get().untold()).isEmpty();
    model.compute();
    assertThat(waiting).isEmpty();
  }

  @Test
  void progress_runs_over_all_schemes() {
    show(3e-6);
    List<Double> shares = new ArrayList<>();
    List<String> words = new ArrayList<>();
    source.meanwhile =
        () -> {
          shares.add(model.progressProperty().get());
          words.add(model.workingProperty().get());
        };
    model.compute();
    work();
    assertThat(shares).containsExactly(0.25, 0.75);
    assertThat(words.get(1)).isEqualTo("Scheme 2 of 2, word-masking: 50 of about 100 sets tested");
  }

  @Test
  void cancelling_keeps_what_was_finished() {
    show(3e-6);
    source.meanwhile =
        () -> {
          if (source.made.size() == 2) {
            model.cancel();
          }
        };
    model.compute();
    work();
    assertThat(model.workingProperty().get()).isEmpty();
    assertThat(model.stateProperty().get().told()).hasSize(1);
    assertThat(model.stateProperty().get().untold()).hasSize(1);
  }

  @Test
  void ending_it_says_what_is_missing() {
    show(3e-6);
    source.meanwhile =
        () -> {
          if (source.made.size() == 2) {
            model.end();
          }
        };
    model.compute();
    work();
    assertThat(model.complaintProperty().get())
        .isEqualTo(
            "Ended; the drop of word-masking was not computed. The scheme finished before is"
                + " kept.");
    source.meanwhile = () -> {};
    model.compute();
    assertThat(model.complaintProperty().get()).isEmpty();
    assertThat(model.workingProperty().get())
        .isEqualTo("Scheme word-masking: testing sets of few faulty cells…");
    work();
    model.end();
    assertThat(model.complaintProperty().get()).as("nothing was under way").isEmpty();
    model.forget();
    model.compute();
    model.end();
    work();
    assertThat(model.complaintProperty().get())
        .isEqualTo("Ended; the drop of none, word-masking was not computed.");
  }

  @Test
  void an_edit_ends_the_work_only_where_it_is_of_another_network() {
    show(3e-6);
    source.meanwhile = () -> model.setStudy(study(", \"trials\": 9"), volts -> 1e-6);
    model.compute();
    work();
    assertThat(model.stateProperty().get().told()).hasSize(2);
    model.forget();
    source.meanwhile = () -> model.setStudy(study(", \"seed\": 9"), volts -> 1e-6);
    model.compute();
    work();
    assertThat(model.stateProperty().get().told()).isEmpty();
    assertThat(model.workingProperty().get()).isEmpty();
  }

  @Test
  void missing_data_are_told() {
    show(3e-6);
    source.missing = true;
    model.compute();
    work();
    assertThat(model.complaintProperty().get()).contains("mnist.gz");
    assertThat(model.workingProperty().get()).isEmpty();
    source.missing = false;
    model.compute();
    assertThat(model.complaintProperty().get()).isEmpty();
    work();
    assertThat(model.stateProperty().get().told()).hasSize(2);
  }

  @Test
  void a_low_view_names_one_scheme() {
    show(3e-6);
    model.compute();
    work();
    assertThat(LowRateText.line(model.stateProperty().get(), false))
        .isEqualTo(
            "At 0.500 V: drop in points (95 %) none 0.006 (0.0053 to 0.007); 1 more under the"
                + " mouse.");
  }
}
