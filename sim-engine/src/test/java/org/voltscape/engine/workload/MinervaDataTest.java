package org.voltscape.engine.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.FloatInference;
import org.voltscape.engine.network.matrix.MatrixKernels;

/** On the data sets of the user, where VOLTSCAPE_DATA names them. */
class MinervaDataTest {
  @TempDir private Path cache;

  private DataPlace place(String file) {
    String folder = System.getenv("VOLTSCAPE_DATA");
    Assumptions.assumeTrue(folder != null && Files.exists(Path.of(folder).resolve(file)), file);
    return new DataPlace(Optional.of(Path.of(folder)), cache, message -> {}, () -> false);
  }

  @ParameterizedTest
  @CsvSource({
    "forest, covtype/covtype_kaggle15120.csv.gz, 11340, 3780, 8, forest cover types",
    "webkb, text/WebKB.tsv.gz, 2803, 1396, 4, WebKB",
    "reuters, text/R8.tsv.gz, 5485, 2189, 8, Reuters R8",
    "20ng, text/20ng-train.svm.gz, 11314, 7532, 20, 20 Newsgroups"
  })
  void files_are_read_as_they_are_described(
      String id, String file, int train, int test, int outputs, String found) {
    DataPlace place = place(file);
    Workload workload = Workloads.byId(id, "test", "");
    assertThat(workload.dataFound(place)).isEqualTo(found);
    assertThat(workload.dataFiles(place)).isNotEmpty().doesNotHaveDuplicates();
    Examples training = workload.trainingExamples(place);
    Examples testing = workload.testExamples(place);
    assertThat(training.count()).isEqualTo(train);
    assertThat(testing.count()).isEqualTo(test).isEqualTo(workload.testImages());
    assertThat(training.features()).isEqualTo(workload.shape().inputs());
    assertThat(workload.shape().outputs()).isEqualTo(outputs);
    for (Examples part : new Examples[] {training, testing}) {
      for (float x : part.inputs()) {
        if (!(x >= 0 && x <= 1)) {
          throw new AssertionError("input " + x);
        }
      }
      assertThat(Arrays.stream(part.labels()).max().getAsInt()).isEqualTo(outputs - 1);
    }
  }

  /**
   * The published network of Reuters in a tenth of its training time still knows most documents.
   */
  @Test
  void a_member_of_a_family_learns_the_documents_of_reuters() {
    DataPlace place = place("text/R8.tsv.gz");
    Workload workload = Workloads.byId("reuters-mlp-32@epochs=2", "test", "");
    Answers answers =
        FloatInference.answers(
            MatrixKernels.fast(),
            workload.network(place),
            workload.testExamples(place),
            () -> false);
    assertThat(answers.outcome()).isGreaterThan(0.9);
  }
}
