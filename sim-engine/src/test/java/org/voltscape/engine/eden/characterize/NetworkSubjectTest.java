package org.voltscape.engine.eden.characterize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.ApproximateTests;
import org.voltscape.engine.eden.EdenCase;
import org.voltscape.engine.eden.ErrorRates;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.storage.Bounding;

class NetworkSubjectTest {
  private static final int TRIALS = 9;

  private static final ApproximateNetwork NETWORK =
      EdenCase.stored("sym8", "sym8", Bounding.ZERO, FaultKind.FLIPS);

  private static Examples examples() {
    int[] labels = IntStream.range(0, EdenCase.IMAGES).map(i -> i % EdenCase.CLASSES).toArray();
    return EdenCase.examples(labels);
  }

  private static NetworkQuestions questions(int threads) {
    return new NetworkQuestions(threads, 5, (rates, stop) -> NETWORK);
  }

  private static BitSet clean() {
    return NetworkQuestions.right(NETWORK, examples(), () -> false);
  }

  @Test
  void whatIsRightWithoutErrorsIsAsManyAsTheBaseline() {
    assertThat(clean().cardinality())
        .isEqualTo(new ApproximateTests(NETWORK, examples()).baseline())
        .isPositive();
  }

  /** A search's hint where to begin changes nothing, nor do threads. */
  @Test
  void outcomesDependOnRatesAndTrialAlone() {
    int tensors = NETWORK.tensors().size();
    ErrorRates rates = ErrorRates.uniform(tensors, 0.02);
    try (NetworkQuestions one = questions(1);
        NetworkQuestions three = questions(3)) {
      Subject alone = one.subject(NETWORK, examples(), clean());
      Subject several = three.subject(NETWORK, examples(), clean());
      List<Subject.Outcome> plain = alone.trials(rates, 2, TRIALS, 0, () -> false);
      assertThat(plain).anyMatch(o -> o.lost() > 0).anyMatch(o -> o.won() > 0);
      for (int varied = tensors - 1; varied >= 0; varied--) {
        assertThat(several.trials(rates, 2, TRIALS, varied, () -> false)).isEqualTo(plain);
        ErrorRates raised = rates.with(varied, 0.1);
        assertThat(several.trials(raised, 2, TRIALS, varied, () -> false))
            .isEqualTo(alone.trials(raised, 2, TRIALS, 0, () -> false));
        // The rates before the layers kept have changed.
        ErrorRates earlier = rates.with(0, 0.3);
        assertThat(several.trials(earlier, 2, TRIALS, varied, () -> false))
            .isEqualTo(alone.trials(earlier, 2, TRIALS, 0, () -> false));
      }
    }
  }

  @Test
  void aDropIsWhatIsLostLessWhatIsWon() {
    int tensors = NETWORK.tensors().size();
    ErrorRates rates = ErrorRates.uniform(tensors, 0.02);
    try (NetworkQuestions questions = questions(2)) {
      ApproximateTests tests = new ApproximateTests(NETWORK, examples());
      Subject subject = questions.subject(NETWORK, examples(), clean());
      List<Double> drops =
          questions.drops(NETWORK, examples(), clean(), rates, TRIALS, () -> false);
      List<Subject.Outcome> same = subject.trials(rates, DropTest.first(3), TRIALS, 0, () -> false);
      assertThat(drops).isEqualTo(same.stream().map(Subject.Outcome::drop).toList());
      for (Subject.Outcome outcome : same) {
        assertThat(outcome.lost()).isLessThanOrEqualTo((double) tests.baseline() / EdenCase.IMAGES);
      }
    }
  }

  @Test
  void anotherNetworkOrOtherExamplesHaveAnotherKey() {
    try (NetworkQuestions questions = questions(1)) {
      String key = questions.subject(NETWORK, examples(), clean()).key();
      Examples few = examples().subset(new int[] {0, 1, 2});
      assertThat(questions.subject(NETWORK, few, new BitSet()).key()).isNotEqualTo(key);
      assertThat(questions.subject(NETWORK, examples(), new BitSet()).key()).isNotEqualTo(key);
      ApproximateNetwork other = EdenCase.stored("sym8", "sym8", Bounding.ZERO, FaultKind.EDEN_1);
      assertThat(questions.subject(other, examples(), clean()).key()).isNotEqualTo(key);
      assertThat(questions.subject(NETWORK, examples(), clean()).key()).isEqualTo(key);
    }
  }
}
