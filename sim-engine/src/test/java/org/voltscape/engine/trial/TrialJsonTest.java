package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

class TrialJsonTest {
  @Test
  void trials_and_results_keep_every_bit() {
    TrialSpec spec = new TrialSpec("0a".repeat(32), 3, 9999, Integer.MAX_VALUE);
    assertThat(TrialJson.spec(TrialJson.write(spec), "test")).isEqualTo(spec);
    for (TrialResult result :
        List.of(
            new TrialResult.Classification(
                CorrectImages.of(300, i -> i % 40 == 3),
                8,
                new TrialResult.Faults(1L << 53, 0),
                null),
            new TrialResult.Regression(
                Double.longBitsToDouble(0x3ff123456789abcdL),
                Double.POSITIVE_INFINITY,
                new TrialResult.Faults(Long.MAX_VALUE, 4),
                new TrialResult.Training(
                    TrainingVerdict.DEAD,
                    2,
                    List.of(
                        new TrainingProgress(1, 2, 5, Double.NaN, -0.0, Double.MIN_VALUE, 1),
                        new TrainingProgress(2, 2, 9, 0, 1, 2, Double.NEGATIVE_INFINITY)))))) {
      assertThat(TrialJson.result(TrialJson.write(result), "test")).isEqualTo(result);
    }
  }

  /** What bounds the trials that are kept. */
  @Test
  void the_memory_a_trial_takes_counts_its_images() {
    TrialResult.Faults faults = new TrialResult.Faults(1, 1);
    TrialResult few =
        new TrialResult.Classification(CorrectImages.of(10_000, i -> i < 9), 1, faults, null);
    TrialResult many =
        new TrialResult.Classification(CorrectImages.of(10_000, i -> i % 2 == 0), 1, faults, null);
    assertThat(few.bytes()).isEqualTo(210);
    assertThat(many.bytes()).isEqualTo(200 + 1251);
    assertThat(new TrialResult.Regression(1, 1, faults, null).bytes()).isEqualTo(200);
  }

  @Test
  void outputs_that_are_no_numbers_are_as_wrong_as_can_be() {
    var result =
        new TrialResult.Regression(Double.NaN, Double.NaN, new TrialResult.Faults(0, 0), null);
    assertThat(result.error()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(result.deviation()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|lines: found no field study, expected a trial in JSON",
        "{'study': 'a', 'design': 0, 'point': 0}|lines: found no field trial, expected",
        "{'study': 'a', 'design': -1, 'point': 0, 'trial': 0}|lines",
        "{'study': 'a', 'design': 0.5, 'point': 0, 'trial': 0}|lines, field design: found 0.5, expected a whole number",
        "{'study': 'a', 'design': 'x', 'point': 0, 'trial': 0}|lines, field design: found x, expected a whole number",
        "{'study': [], 'design': 0, 'point': 0, 'trial': 0}|lines, field study: found a value of another kind, expected a text",
        "{'study': 'a', 'design': 0, 'point': 0, 'trial': 0, 'trail': 0}|lines, field trail: found a field that is not known, expected one of design, point, study, trial (did you mean `trial`?)",
        "{'study': 'a', 'design': 0, 'design': 1, 'point': 0, 'trial': 0}|found the field design twice, expected a trial in JSON",
        "{'study': 'a', 'design': 0, 'point': 0, 'trial': 0} more|found the bare word more",
        "{'study': 'a', 'design': null, 'point': 0, 'trial': 0}|lines, field design",
        "{'study': null, 'design': 0, 'point': 0, 'trial': 0}|lines, field study: found null, expected a text",
        "null|lines: found null, expected a trial in JSON",
        "[]|lines, line 1, column 1: found a value of another kind, expected an object",
      })
  void what_is_no_trial_is_refused_with_the_place_and_what_is_wrong(String json, String message) {
    assertThatThrownBy(() -> TrialJson.spec(json.replace('\'', '"'), "lines"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message.replace('`', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'kind': 'other', 'correct': 1}|found the kind other, expected a kind of the result of a trial",
        "{'correct': 1, 'agreeing': 1, 'faults': null, 'training': null}|found no kind",
        "{'kind': 'classification', 'correct': 1}|found no field agreeing",
        "{'kind': 'classification', 'correct': 1, 'agreeing': 1, 'faults': {'words': 1}, 'training': null}|found no field faults.scheduled",
        "{'kind': 'classification', 'correct': 1, 'agreeing': 1, 'faults': {'scheduled': 'x', 'words': 1}, 'training': null}|field faults.scheduled: found x",
        "{'kind': 'classification', 'correct': 1, 'agreeing': 1, 'faults': {'scheduled': 0, 'words': 0}, 'training': null}|found no field images",
        "{'kind': 'classification', 'correct': 2, 'agreeing': 1, 'faults': {'scheduled': 0, 'words': 0}, 'training': null, 'images': {'images': 8, 'code': 'AAE='}}|found 2 correct beside 1 of 8 images, expected the result of a trial",
        "{'kind': 'classification', 'correct': 1, 'agreeing': 1, 'faults': {'scheduled': 0, 'words': 0}, 'training': null, 'images': {'images': 8, 'code': 'AAEA'}}|field images: found 3 bytes that are not 8 images, expected the result of a trial",
        "{'kind': 'classification', 'correct': 1, 'agreeing': 1, 'faults': null, 'training': null}|field faults: found null, expected an object",
        "{'kind': 'regression', 'error': 1, 'deviation': 1, 'faults': {'scheduled': 0, 'words': 0}, 'training': {'verdict': null, 'restarts': 0, 'history': []}}|field training.verdict: found null, expected one of",
        "{'kind': 'regression', 'error': 1, 'deviation': 1, 'faults': {'scheduled': 0, 'words': 0}, 'training': {'verdict': 'DEAD', 'restarts': 0, 'history': [null]}}|field training.history[0]: found null, expected an object",
      })
  void a_result_of_another_kind_is_refused(String json, String message) {
    assertThatThrownBy(() -> TrialJson.result(json.replace('\'', '"'), "lines"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message.replace('`', '"'));
  }
}
