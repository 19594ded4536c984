package org.voltscape.app.cli.minerva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.minerva.Effort;
import org.voltscape.engine.minerva.FamilyNetworks;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaDataSets;
import org.voltscape.engine.minerva.MinervaFlow;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.StageWatch;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.minerva.MinervaFiles;

class MinervaCommandTest {
  /** Three networks that train in seconds. */
  private static final Effort SMALL =
      new Effort("small", List.of(0.0625), List.of(-2, -1), List.of(1.0), 2, 1, 2, false);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cifar|found the bare word cifar",
        "mnist --bound 0|--bound: found \"0\", expected a number from 0.001 to 100.0 points",
        "mnist --bound much|--bound: found \"much\"",
        "mnist --seed -1|--seed: found \"-1\"",
        "mnist --network 256x|--network: found",
        "mnist --network 1x1x1x1x1x1x1x1x1|--network: found 9 widths, expected at most 8",
        "mnist --architecture 16,1|--architecture: found \"16,1\", expected lanes",
        "mnist --architecture 16,1,32,250|--architecture: found",
        "mnist --architecture 16,1,16,500|--architecture: found \"500\", expected",
        "mnist --words Q2.6,Q2.4|--words: found",
        "mnist --words Q2.6,Q2.4,Q9.9|--words: found \"Q9.9\"",
        "mnist --thresholds 0.1,x|--thresholds: found \"x\"",
        "mnist --thresholds -1|--thresholds: found \"-1\"",
        "mnist --voltage 700|--voltage: found",
        "digits --quick --scheme wishes|scheme: found",
        "digits --quick --voltage 0.3|supply of the weight memory: found 0.3 V, expected",
        "mnist --quick --data /no/such/folder|--data: found"
      })
  void mistakes_are_told_in_one_sentence(String arguments, String sentence) {
    Answer answer =
        Answer.of(("minerva " + arguments + " --out " + folder.resolve("out")).split(" "));
    assertThat(answer.code()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err().lines().count()).as(answer.err()).isEqualTo(1);
    if (!arguments.startsWith("cifar")) {
      assertThat(answer.err()).contains(sentence);
    }
  }

  @Test
  void data_sets_have_what_is_published_of_them() {
    assertThat(MinervaDataSets.all().stream().map(MinervaData::id))
        .containsExactlyInAnyOrder("20ng", "digits", "forest", "mnist", "reuters", "webkb");
    MinervaData mnist = MinervaDataSets.byId("mnist", "test", "");
    // MIN-010: 1.6 times 1.9 times 2.5.
    assertThat(mnist.publishedStages().total()).isBetween(7.55, 7.65);
  }

  @Test
  void tables_studies_and_answer_tell_what_the_stages_found() throws Exception {
    MinervaData digits = MinervaDataSets.byId("digits", "test", "");
    DataPlace place =
        new DataPlace(Optional.empty(), folder.resolve("cache"), m -> {}, () -> false);
    MinervaPlan plan = new MinervaPlan(digits, SMALL, 0.02, 1);
    MinervaResult result =
        new MinervaFlow(
                plan,
                new FamilyNetworks(digits, place),
                new StageFiles(folder),
                StageWatch.NONE,
                () -> false)
            .run();
    MinervaFiles.write(folder, plan, result);
    JsonNode answer = new ObjectMapper().readTree(JsonLine.of(MinervaAnswer.of(plan, result)));
    assertThat(answer.get("total_power_factor").asDouble())
        .isEqualTo(result.waterfall().totalFactor());
    assertThat(answer.get("bound_points").asDouble()).isEqualTo(2);
    assertThat(answer.get("pruned_share").asDouble()).isEqualTo(result.pruning().skippedInAll());
    assertThat(answer.get("bits")).hasSize(result.words().layers().size());
    assertThat(answer.get("power_by_stage")).hasSize(4);
    assertThat(answer.get("error_rise_points").asDouble())
        .isCloseTo(100 * (result.check().error() - result.check().floatError()), within(1e-9));

    for (String table : List.of("networks", "architectures", "layers", "supplies", "waterfall")) {
      List<String> lines = Files.readAllLines(folder.resolve(table + ".csv"));
      assertThat(lines.get(0)).startsWith("# ");
      assertThat(lines.size()).as(table).isGreaterThan(2);
    }
    assertThat(Files.readString(folder.resolve("networks.csv"))).contains("true,true");
    assertThat(FigureWriter.readRecipe(folder.resolve("waterfall.svg")))
        .contains("{\"minerva\":\"digits, small\",\"bound_points\":2,\"seed\":1}");
    for (String stage : List.of("words", "pruning", "supply")) {
      Study study = StudyInput.read(folder.resolve(stage + ".voltscape").toString()).study();
      assertThat(study.workload()).isEqualTo(result.training().network().workload());
      assertThat(study.weights().id()).isEqualTo(result.words().datapath().weights());
      assertThat(study.energyPlatform().id()).isEqualTo("minerva-40nm-digits");
    }
    Study first = StudyInput.read(folder.resolve("training.voltscape").toString()).study();
    assertThat(first.workload()).isEqualTo(result.training().network().workload());
    Study second = StudyInput.read(folder.resolve("architecture.voltscape").toString()).study();
    assertThat(second.weights().id()).isEqualTo("Q6.10");
    assertThat(second.energy().banks().get("weights").banks())
        .isEqualTo(result.architecture().built().banks(result.training().network().weights()));
    // The study's energy is the flow's, where the same MACs are skipped.
    Study last = StudyInput.read(folder.resolve("words.voltscape").toString()).study();
    assertThat(StudyEnergy.of(last, last.schemes().get(0), 0.9, null).total())
        .isCloseTo(result.waterfall().bars().get(1).joules(), withinPercentage(0.01));
    assertThat(StudyInput.read(folder.resolve("supply.voltscape").toString()).study().voltages())
        .contains(result.supply().built().volts());
    assertThat(Files.readString(folder.resolve("words.voltscape"))).doesNotContain("pruning\"");
    assertThat(Files.readString(folder.resolve("pruning.voltscape"))).contains("thresholds");
    assertThat(Files.readString(folder.resolve("supply.voltscape"))).contains("bit-masking");
  }
}
