package org.voltscape.views.runs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.runs.NamedRun;
import org.voltscape.figure.runs.RunComparison;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.LiveModel;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.kept.KeptRun;
import org.voltscape.views.kept.KeptRuns;

/** The two runs that are looked at, and what there is to say of them. FX thread only. */
final class RunsModel extends LiveModel<RunsModel.Frame> {
  /** What is computed of two runs. */
  record Frame(RunComparison comparison, LineFigure outcomes, LineFigure energies) {}

  private final KeptRuns kept;
  private final ListChangeListener<KeptRun> changed = c -> keptChanged();
  private final ReadOnlyObjectWrapper<@Nullable Frame> frame =
      new ReadOnlyObjectWrapper<>(this, "frame");
  private final ReadOnlyObjectWrapper<@Nullable KeptRun> a = new ReadOnlyObjectWrapper<>(this, "a");
  private final ReadOnlyObjectWrapper<@Nullable KeptRun> b = new ReadOnlyObjectWrapper<>(this, "b");
  private final ObjectProperty<Boolean> energy = new SimpleObjectProperty<>(this, "energy", false);

  /** The runs that the user chose; 0 for the latest, and the one before it. */
  private int chosenA;

  private int chosenB;

  RunsModel(TaskThreads threads, KeptRuns kept) {
    super(threads, BackgroundTask.Outdated.DROP, false);
    this.kept = kept;
    kept.all().addListener(changed);
    keptChanged();
  }

  KeptRuns kept() {
    return kept;
  }

  /** What is shown; null while no run has ended. */
  ReadOnlyObjectProperty<@Nullable Frame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** What the other is compared with; null where there is one run only. */
  ReadOnlyObjectProperty<@Nullable KeptRun> aProperty() {
    return a.getReadOnlyProperty();
  }

  /** The run; null where there is none. */
  ReadOnlyObjectProperty<@Nullable KeptRun> bProperty() {
    return b.getReadOnlyProperty();
  }

  /** Whether energies are drawn in place of accuracies. */
  ObjectProperty<Boolean> energyProperty() {
    return energy;
  }

  /** The letter of a run: A, B, or empty. */
  String letter(int number) {
    return is(a.get(), number) ? "A" : is(b.get(), number) ? "B" : "";
  }

  private static boolean is(@Nullable KeptRun run, int number) {
    return run != null && run.number() == number;
  }

  /** Compares with this run; one that was B changes places with A. */
  void chooseA(int number) {
    KeptRun other = a.get();
    if (is(b.get(), number) && other != null) {
      chosenB = other.number();
    }
    chosenA = number;
    keptChanged();
  }

  /** Looks at this run; one that was A changes places with B. */
  void chooseB(int number) {
    KeptRun other = b.get();
    if (is(a.get(), number) && other != null) {
      chosenA = other.number();
    }
    chosenB = number;
    keptChanged();
  }

  private void keptChanged() {
    KeptRun second =
        kept.find(chosenB)
            .or(() -> kept.latest().filter(r -> r.number() != chosenA))
            .or(() -> newest(chosenA))
            .or(() -> newest(0))
            .orElse(null);
    int besideB = second == null ? 0 : second.number();
    KeptRun first =
        kept.find(chosenA)
            .filter(r -> r.number() != besideB)
            .or(() -> before(besideB))
            .or(() -> newest(besideB))
            .orElse(null);
    boolean same = Objects.equals(first, a.get()) && Objects.equals(second, b.get());
    a.set(first);
    b.set(second);
    if (second == null) {
      cancelAnswer();
      frame.set(null);
    } else if (!same || frame.get() == null) {
      refresh();
    }
  }

  /** The newest run but one. */
  private Optional<KeptRun> newest(int but) {
    return last(kept.all().stream().filter(r -> r.number() != but).toList());
  }

  private Optional<KeptRun> before(int number) {
    return last(kept.all().stream().filter(r -> r.number() < number).toList());
  }

  private static Optional<KeptRun> last(List<KeptRun> runs) {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  @Override
  protected BackgroundTask.@Nullable Computation<Frame> next() {
    KeptRun one = a.get();
    KeptRun other = b.get();
    if (other == null) {
      return null;
    }
    NamedRun first = one == null ? null : one.named();
    NamedRun second = other.named();
    return outdated -> {
      RunComparison comparison = RunComparison.of(first, second);
      return new Frame(comparison, comparison.outcomes(), comparison.energies());
    };
  }

  @Override
  protected void take(Frame answer) {
    frame.set(answer);
  }

  @Override
  public void dispose() {
    kept.all().removeListener(changed);
    super.dispose();
  }
}
