package org.voltscape.engine.workload.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.SmallMnist;
import org.voltscape.engine.workload.ValidatedWorkload;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.WorkloadFamily;
import org.voltscape.engine.workload.Workloads;

class FamiliesTest {
  private static Workload of(String id) {
    return Workloads.byId(id, "study.json", "field workload");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "mnist-mlp-128x64x32 mnist-mlp-128x64x32",
        "digits-mlp-0016 digits-mlp-16",
        "mnist-mlp-1x1x1x1x1x1x1x4096 mnist-mlp-1x1x1x1x1x1x1x4096",
        "mnist-mlp-128x64@l1=1e-5,l2=1e-5,seed=3,epochs=6,holdout=10000"
            + " mnist-mlp-128x64@l1=1e-5,l2=1e-5,seed=3,epochs=6,holdout=10000",
        "mnist-mlp-128x64@epochs=6,holdout=10000,seed=03,l2=1E-05,l1=0.00001"
            + " mnist-mlp-128x64@l1=1e-5,l2=1e-5,seed=3,epochs=6,holdout=10000",
        "webkb-mlp-8@l2=1e-2,l1=1.25e-6 webkb-mlp-8@l1=1.25e-6,l2=0.01",
        "reuters-mlp-8@l1=0.0,seed=-9223372036854775808"
            + " reuters-mlp-8@l1=0,seed=-9223372036854775808",
        "reuters-52-mlp-8@l2=1000 reuters-52-mlp-8@l2=1000",
        "20ng-mlp-64x64@seed=1 20ng-mlp-64x64@seed=1",
        "forest-mlp-8@l2=1 forest-mlp-8@l2=1"
      })
  void spellings_become_one_id_that_is_its_own(String written, String id) {
    assertThat(of(written).id()).isEqualTo(id);
    assertThat(of(id).id()).isEqualTo(id);
    assertThat(of(written)).isEqualTo(of(id)).hasSameHashCodeAs(of(id));
    assertThat(of(id).title()).isNotBlank();
    assertThat(of(id).help()).endsWith(".");
  }

  @Test
  void an_id_says_layers_and_recipe_and_the_rest_is_the_data_sets() {
    Workload member = of("mnist-mlp-128x64@l1=2e-5,l2=3e-5,seed=3,epochs=6");
    Workload base = of("mnist-mlp-256x3");
    TrainingRecipe recipe = member.recipe();
    assertThat(member.shape().describe()).isEqualTo("784-128-64-10");
    assertThat(recipe).isEqualTo(base.recipe().withPenalties(2e-5, 3e-5).withSeed(3).withEpochs(6));
    assertThat(of("mnist-mlp-128x64").recipe()).isEqualTo(base.recipe());
    assertThat(member.weightFormat()).isEqualTo("Q2.6");
    assertThat(member.title())
        .isEqualTo("MNIST, 784-128-64-10, L1 2e-5, L2 3e-5, seed 3, 6 epochs");
    assertThat(of("webkb-mlp-9").task().example()).isEqualTo("document");
    assertThat(of("forest-mlp-9").shape().describe()).isEqualTo("54-9-8");
    assertThat(of("20ng-mlp-9").shape().describe()).isEqualTo("8000-9-20");
    assertThat(of("reuters-mlp-9").shape().describe()).isEqualTo("2837-9-8");
    assertThat(of("reuters-52-mlp-9").shape().describe()).isEqualTo("2837-9-52");
  }

  @Test
  void listed_workloads_stay_what_they_are() {
    assertThat(of("mnist-mlp-256x3")).isSameAs(Workloads.registry().find("mnist-mlp-256x3").get());
    assertThat(of("mnist-mlp-256x3").shape().describe()).isEqualTo("784-256-256-256-10");
    assertThatThrownBy(() -> of("mnist-mlp-256x3@seed=2"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "study.json, field workload: found options behind mnist-mlp-256x3, a network of its own"
                + " in \"mnist-mlp-256x3@seed=2\", expected none, or the widths of all hidden layers:"
                + " mnist-mlp-256x256x256@seed=2.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "mnist-mlp-; the width \"\"",
        "mnist-mlp-0; the width \"0\"",
        "mnist-mlp-4097; the width \"4097\"",
        "mnist-mlp-128x; the width \"\"",
        "mnist-mlp-128-64; the width \"128-64\"",
        "mnist-mlp--5; the width \"-5\"",
        "mnist-mlp-99999999999; the width \"99999999999\"",
        "mnist-mlp-1x1x1x1x1x1x1x1x1; 9 hidden layers",
        "mnist-mlp-8@; the option \"\" behind the @",
        "mnist-mlp-8@l3=1; the option \"l3=1\" behind the @",
        "mnist-mlp-8@l1; \"l1\" without a value",
        "mnist-mlp-8@l1=; l1=",
        "mnist-mlp-8@l1=-1; l1=-1",
        "mnist-mlp-8@l1=1001; l1=1001",
        "mnist-mlp-8@l2=NaN; l2=NaN",
        "mnist-mlp-8@l2=1e999999999; l2=1e999999999",
        "mnist-mlp-8@seed=1,seed=2; the option \"seed\" twice",
        "mnist-mlp-8@seed=1.5; seed=1.5",
        "mnist-mlp-8@seed=9223372036854775808; seed=9223372036854775808",
        "mnist-mlp-8@epochs=0; epochs=0",
        "mnist-mlp-8@epochs=10001; epochs=10001",
        "mnist-mlp-8@holdout=0; holdout=0",
        "mnist-mlp-8@seed=1, epochs=2; the option \" epochs=2\" behind the @"
      })
  void each_mistake_is_told_in_a_sentence(String id, String found) {
    assertThatThrownBy(() -> of(id))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "study.json, field workload: found " + found + " in \"" + id + "\", expected ");
    assertThat(Workloads.has(id)).isFalse();
  }

  @Test
  void other_names_are_told_the_families() {
    assertThatThrownBy(() -> of("mnist-cnn-8"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("or one of a family (20ng-mlp, digits-mlp, ");
    assertThat(Workloads.has("mnist-mlp-8")).isTrue();
    assertThat(Workloads.families().all())
        .extracting(WorkloadFamily::id)
        .contains("digits-mlp", "mnist-mlp", "forest-mlp", "webkb-mlp", "reuters-mlp", "20ng-mlp");
  }

  @Test
  void a_study_of_a_member_is_written_as_it_was_read() {
    Study study =
        StudyReader.parse(
            "{\"voltscape\": 1, \"workload\": \"digits-mlp-16@epochs=1,l1=1E-05\"}", "s.json");
    assertThat(study.workload()).isEqualTo("digits-mlp-16@l1=1e-5,epochs=1");
    assertThat(study.name()).isEqualTo("Digits, 784-16-10, L1 1e-5, 1 epoch");
    String written = StudyWriter.toJson(study);
    assertThat(StudyWriter.toJson(StudyReader.parse(written, "again"))).isEqualTo(written);
    assertThat(written).contains("\"digits-mlp-16@l1=1e-5,epochs=1\"");
  }

  private static DataPlace place(Path data, Path cache, List<String> messages) {
    return new DataPlace(Optional.of(data), cache, messages::add, () -> false);
  }

  @Test
  void examples_kept_back_are_neither_trained_on_nor_the_same_twice(@TempDir Path folder)
      throws IOException {
    new SmallMnist(200, 20, 1).write(folder);
    DataPlace place = place(folder, folder.resolve("cache"), new CopyOnWriteArrayList<>());
    Workload member = of("mnist-mlp-8@holdout=60");
    Examples all = of("mnist-mlp-256x3").trainingExamples(place);
    Examples train = member.trainingExamples(place);
    Examples kept = ((ValidatedWorkload) member).validationExamples(place);
    assertThat(train.count()).isEqualTo(140);
    assertThat(kept.count()).isEqualTo(60);
    // The first pixel grows from image to image.
    Set<Float> first = new HashSet<>();
    for (Examples part : List.of(train, kept)) {
      for (int i = 0; i < part.count(); i++) {
        assertThat(first.add(part.inputs()[i * part.features()])).isTrue();
      }
    }
    assertThat(first).hasSize(all.count());
    assertThat(((ValidatedWorkload) of("mnist-mlp-99@holdout=60,seed=4")).validationExamples(place))
        .satisfies(other -> assertThat(other.inputs()).isEqualTo(kept.inputs()));
    assertThat(member.testExamples(place).count()).isEqualTo(20);
    assertThat(of("mnist-mlp-8")).isNotInstanceOf(ValidatedWorkload.class);
    assertThatThrownBy(() -> of("mnist-mlp-8@holdout=73").trainingExamples(place))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "found 73 of 200 training examples to keep back, expected at most 72");
  }

  @Test
  void members_are_trained_at_once_and_kept(@TempDir Path folder) throws IOException {
    new SmallMnist(256, 20, 1).write(folder);
    List<String> messages = new CopyOnWriteArrayList<>();
    DataPlace place = place(folder, folder.resolve("cache"), messages);
    List<String> ids =
        List.of("mnist-mlp-32@epochs=2", "mnist-mlp-32@seed=2,epochs=2", "mnist-mlp-64@epochs=2");
    List<CompletableFuture<Network>> trainings =
        ids.stream().map(id -> CompletableFuture.supplyAsync(() -> of(id).network(place))).toList();
    List<Network> trained = trainings.stream().map(CompletableFuture::join).toList();
    assertThat(trained.get(0).weights().get(0)).isNotEqualTo(trained.get(1).weights().get(0));
    messages.clear();
    for (int i = 0; i < ids.size(); i++) {
      Network again = of(ids.get(i)).network(place);
      assertThat(again.weights().get(0)).isEqualTo(trained.get(i).weights().get(0));
      Network alone = of(ids.get(i)).network(place(folder, folder.resolve("c" + i), messages));
      assertThat(alone.weights().get(1)).isEqualTo(trained.get(i).weights().get(1));
    }
    // Only the trainings in caches of their own.
    assertThat(messages).filteredOn(m -> m.startsWith("Training ")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mnist-mlp-8", "webkb-mlp-8", "forest-mlp-8"})
  void data_that_are_not_there_are_told_by_the_data_set(String id, @TempDir Path folder) {
    DataPlace nowhere = new DataPlace(Optional.empty(), folder, m -> {}, () -> false);
    assertThatThrownBy(() -> of(id).network(nowhere))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no data folder");
  }
}
