package org.voltscape.engine.eden.characterize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.stages.StageFiles;

class CharacterizationTest {
  private static final double DROP = 0.01;

  private static Characterization of(Subject subject, boolean fine) {
    return new Characterization(subject, DROP, fine, null, (n, text) -> {}, () -> false);
  }

  private static SyntheticSubject subject(double training) {
    return new SyntheticSubject(new double[] {4, 1, 0.25, 0.05}, 1e-4, training, 7);
  }

  /**
   * 5.3 times the rate is the drop: the target is met up to 1.9e-3, less what a test keeps back.
   */
  @Test
  void findsTheHighestRateWithinTenPerCentOfWhatATestLetsPass() {
    Characterization.Found found = of(subject(1), false).run(1e-3);
    double limit = DROP / 5.3;
    assertThat(found.flat()).isBetween(limit * 0.8, limit);
    double above = found.flat() * Math.pow(10, 1.0 / RateGrid.PER_DECADE);
    assertThat(found.tested())
        .anySatisfy(
            t -> {
              assertThat(t.rate()).isCloseTo(above, within(above * 1e-6));
              assertThat(t.decision().holds()).isFalse();
            });
  }

  @Test
  void whereItBeginsDoesNotMatter() {
    double from = of(subject(1), false).run(1e-3).flat();
    assertThat(of(subject(1), false).run(1e-7).flat()).isEqualTo(from);
    assertThat(of(subject(1), false).run(0.4).flat()).isEqualTo(from);
  }

  @Test
  void trainingRaisesTheRate() {
    Characterization.Found found = of(subject(10), false).run(1e-3);
    assertThat(found.flatTrained() / found.flat()).isBetween(8.0, 12.0);
    assertThat(found.rates()).isEqualTo(ErrorRates.uniform(4, found.flatTrained()));
  }

  @Test
  void networksTrainedSideBySideChangeNothing() {
    for (double training : new double[] {1, 1.3, 3, 10, 40}) {
      AtomicInteger pairs = new AtomicInteger();
      Characterization.Found one = of(trainedByRate(training, 1, pairs), true).run(1e-3);
      assertThat(pairs).hasValue(0);
      Characterization.Found both = of(trainedByRate(training, 2, pairs), true).run(1e-3);
      assertThat(both.tested()).isEqualTo(one.tested());
      assertThat(both.rates()).isEqualTo(one.rates());
      assertThat(pairs).hasPositiveValue();
    }
  }

  /** The higher the rate that it is trained for, the less its training helps. */
  private static Subject trainedByRate(double training, int sideBySide, AtomicInteger pairs) {
    double[] weights = {4, 1, 0.25, 0.05};
    return new SyntheticSubject(weights, 1e-4, training, 7) {
      @Override
      public int sideBySide() {
        return sideBySide;
      }

      @Override
      public List<Subject> trainedFor(List<ErrorRates> each, BooleanSupplier cancelled) {
        pairs.addAndGet(each.size() / 2);
        return super.trainedFor(each, cancelled);
      }

      @Override
      public Subject trainedFor(ErrorRates rates, BooleanSupplier cancelled) {
        double[] less = new double[weights.length];
        for (int t = 0; t < less.length; t++) {
          less[t] = weights[t] / training * (1 + 100 * rates.of(0));
        }
        return new SyntheticSubject(less, 1e-4, 1, 7);
      }
    };
  }

  @Test
  void everyTensorBearsTheFlatRateAndSomeBearMore() {
    Characterization.Found found = of(subject(2), true).run(1e-3);
    assertThat(found.rates().rates()).allMatch(r -> r >= found.flatTrained());
    assertThat(found.rates().of(3)).isGreaterThan(found.flatTrained());
    assertThat(((SyntheticSubject) found.network()).mean(found.rates())).isLessThan(DROP);
  }

  /**
   * Where the search's own trials are lucky, others hold its rates back, but not all of the way.
   */
  @Test
  void whatIsFoundIsConfirmedByTrialsThatTheSearchDoesNotUse() {
    for (double training : new double[] {1, 3}) {
      double[] weights = {4, 1, 0.25, 0.05};
      Subject lucky = new SyntheticSubject(weights, 1e-4, training, 7, 0.7);
      Characterization.Found found = of(lucky, true).run(1e-3);
      ErrorRates rates = found.rates();
      DropTest.Decision other =
          DropTest.decide(found.network(), rates, DROP, DropTest.first(2), 0, () -> false);
      assertThat(other.holds()).as("training %s", training).isTrue();
      assertThat(rates.rates()).allMatch(r -> r >= found.flatTrained());
      assertThat(rates.highest()).isGreaterThan(found.flatTrained());
    }
  }

  @Test
  void aNetworkThatBearsNothingSaysSo() {
    Subject dead = new SyntheticSubject(new double[] {1e9}, 1e-4, 1, 1);
    Characterization.Found found = of(dead, true).run(1e-3);
    assertThat(found.flat()).isZero();
    assertThat(found.flatTrained()).isZero();
    assertThat(found.rates()).isEqualTo(ErrorRates.uniform(1, 0));
  }

  @Test
  void goesOnFromTheTestsThatWereMade(@TempDir Path folder) {
    SyntheticSubject whole = subject(2);
    Characterization.Found found = of(whole, true).run(1e-3);
    AtomicInteger looks = new AtomicInteger();
    StageFiles files = StageFiles.keepingAll(folder);
    assertThatThrownBy(
            () ->
                new Characterization(
                        subject(2),
                        DROP,
                        true,
                        files,
                        (n, text) -> {
                          if (looks.incrementAndGet() > 12) {
                            throw new CancellationException();
                          }
                        },
                        () -> false)
                    .run(1e-3))
        .isInstanceOf(CancellationException.class);
    SyntheticSubject again = subject(2);
    Characterization.Found resumed =
        new Characterization(again, DROP, true, files, (n, text) -> {}, () -> false).run(1e-3);
    assertThat(resumed.rates()).isEqualTo(found.rates());
    assertThat(resumed.trials()).isEqualTo(found.trials());
    assertThat(again.trialsMade()).isLessThan(whole.trialsMade());
  }
}
