package org.voltscape.views.minerva;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.minerva.Effort;
import org.voltscape.engine.minerva.MinervaChoices;
import org.voltscape.engine.minerva.MinervaDataSets;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.figure.minerva.MinervaRecipe;
import org.voltscape.views.fx.TaskThreads;

/** Flows that are started, stopped and changed by hand, without a window. */
class MinervaModelTest {
  private static final WordLengths.Words WORDS = new WordLengths.Words("Q2.7", "Q4.6", "Q4.8");

  @TempDir Path folder;
  private SmallFlows flows;
  private MinervaModel model;

  @BeforeEach
  void make() {
    flows = new SmallFlows(folder);
    model = new MinervaModel(TaskThreads.sameThread(), flows);
  }

  private List<MinervaModel.State> states() {
    return Arrays.stream(Step.values()).map(model::state).toList();
  }

  /** The result of the plan, which is there. */
  private MinervaResult result() {
    MinervaResult result = model.result();
    assertThat(result).isNotNull();
    return result;
  }

  @Test
  void every_step_is_seen_to_run_and_ends_with_a_result() {
    List<String> seen = new ArrayList<>();
    model
        .wordsProperty()
        .addListener((o, was, is) -> seen.add(is.isEmpty() ? "" : model.shown().name()));
    assertThat(states()).containsOnly(MinervaModel.State.NONE);
    model.start();
    assertThat(seen).containsSubsequence("TRAINING", "ARCHITECTURE", "WORDS", "PRUNING", "SUPPLY");
    assertThat(model.running()).isFalse();
    assertThat(model.wordsProperty().get()).isEmpty();
    assertThat(states()).containsOnly(MinervaModel.State.DONE);
    assertThat(model.shown()).isEqualTo(Step.POWER);
    assertThat(flows.computed)
        .containsExactly("training", "architecture", "words", "pruning", "supply", "check");
    for (Step step : Step.values()) {
      assertThat(StepLines.result(step, model.found())).isNotEmpty();
    }
    assertThat(StepLines.check(result())).contains("1,000 test examples");
  }

  @Test
  void later_steps_follow_a_choice_and_earlier_ones_stay() {
    model.start();
    MinervaResult before = result();
    flows.computed.clear();
    model.look(Step.WORDS);
    model.choose(model.choices().withWords(WORDS));
    assertThat(flows.computed).containsExactly("words", "pruning", "supply", "check");
    MinervaResult after = result();
    assertThat(after.training()).isEqualTo(before.training());
    assertThat(after.architecture()).isEqualTo(before.architecture());
    assertThat(after.words().datapath()).isEqualTo(WORDS).isNotEqualTo(before.words().datapath());
    assertThat(after.waterfall()).isNotEqualTo(before.waterfall());
    assertThat(model.byHand(Step.WORDS)).isTrue();
    assertThat(model.byHand(Step.PRUNING)).isFalse();
    // Who chose something looks at what came of it.
    assertThat(model.shown()).isEqualTo(Step.WORDS);
  }

  @Test
  void a_choice_is_taken_back_and_made_again_without_work() {
    model.start();
    MinervaResult before = result();
    model.choose(model.choices().withWords(WORDS));
    MinervaResult after = result();
    flows.computed.clear();
    assertThat(model.canRedo()).isFalse();
    model.undo();
    assertThat(model.choices()).isEqualTo(MinervaChoices.NONE);
    assertThat(result()).isEqualTo(before);
    assertThat(model.canUndo()).isFalse();
    model.redo();
    assertThat(result()).isEqualTo(after);
    model.choose(Choices.without(model.choices(), Step.WORDS));
    assertThat(result()).isEqualTo(before);
    assertThat(flows.computed).isEmpty();
  }

  @Test
  void what_was_found_before_a_choice_is_seen_as_old_until_it_is_computed() {
    model.start();
    List<List<MinervaModel.State>> seen = new ArrayList<>();
    List<MinervaModel.State> atFirst = new ArrayList<>();
    model
        .versionProperty()
        .addListener(
            o -> {
              if (atFirst.isEmpty()) {
                atFirst.addAll(states());
              }
              if (model.progress() != null && model.progress().step() == Step.SUPPLY) {
                seen.add(states());
                model.stop();
              }
            });
    model.choose(model.choices().withWords(WORDS));
    assertThat(atFirst.subList(0, 2)).containsOnly(MinervaModel.State.DONE);
    assertThat(atFirst.subList(2, 6)).doesNotContain(MinervaModel.State.DONE);
    assertThat(seen.get(0))
        .containsExactly(
            MinervaModel.State.DONE,
            MinervaModel.State.DONE,
            MinervaModel.State.DONE,
            MinervaModel.State.DONE,
            MinervaModel.State.RUNNING,
            MinervaModel.State.WAITING);
    assertThat(model.running()).isFalse();
    assertThat(model.state(Step.SUPPLY)).isEqualTo(MinervaModel.State.OLD);
    assertThat(model.state(Step.POWER)).isEqualTo(MinervaModel.State.OLD);
    assertThat(model.result()).isNull();
    assertThat(model.found().result()).isNotNull();
  }

  @Test
  void a_flow_that_was_stopped_goes_on_from_there() {
    model.start();
    MinervaResult whole = result();

    SmallFlows others = new SmallFlows(folder.resolve("other"));
    MinervaModel stopped = new MinervaModel(TaskThreads.sameThread(), others);
    stopped
        .versionProperty()
        .addListener(
            o -> {
              if (stopped.progress() != null
                  && stopped.progress().step() == Step.WORDS
                  && others.computed.size() == 3) {
                stopped.stop();
              }
            });
    stopped.start();
    assertThat(stopped.running()).isFalse();
    assertThat(stopped.state(Step.ARCHITECTURE)).isEqualTo(MinervaModel.State.DONE);
    assertThat(stopped.state(Step.WORDS)).isEqualTo(MinervaModel.State.NONE);
    assertThat(stopped.shown()).isEqualTo(Step.WORDS);
    assertThat(stopped.complaint()).isEmpty();
    assertThat(others.computed).containsExactly("training", "architecture", "words");
    stopped.start();
    assertThat(others.computed.subList(3, others.computed.size()))
        .containsExactly("words", "pruning", "supply", "check");
    assertThat(stopped.result()).isEqualTo(whole);
  }

  @Test
  void a_choice_during_a_flow_wins() {
    model.start();
    flows.computed.clear();
    boolean[] chosen = {false};
    WordLengths.Words others = new WordLengths.Words("Q2.8", "Q4.6", "Q4.8");
    model
        .versionProperty()
        .addListener(
            o -> {
              if (!chosen[0]
                  && model.progress() != null
                  && model.progress().step() == Step.PRUNING) {
                chosen[0] = true;
                model.choose(model.choices().withWords(others));
              }
            });
    model.choose(model.choices().withWords(WORDS));
    assertThat(chosen[0]).isTrue();
    assertThat(model.running()).isFalse();
    assertThat(result().words().datapath()).isEqualTo(others);
    assertThat(flows.computed.stream().filter("check"::equals).count()).isEqualTo(1);
  }

  @Test
  void data_that_are_missing_are_one_sentence_and_no_end() {
    flows.broken = "nothing";
    model.start();
    assertThat(model.running()).isFalse();
    assertThat(model.complaint()).contains("nothing").contains("the data set");
    assertThat(states()).containsOnly(MinervaModel.State.NONE);
    model.forget();
    assertThat(model.complaint()).isEmpty();
    model.start();
    assertThat(model.result()).isNotNull();
  }

  @Test
  void another_plan_shows_nothing_of_the_one_before_and_going_back_all_of_it() {
    model.start();
    MinervaResult first = result();
    model.setSeed(3);
    assertThat(states()).containsOnly(MinervaModel.State.NONE);
    model.setSeed(1);
    assertThat(model.result()).isEqualTo(first);
    model.setEffort(Effort.FULL);
    assertThat(model.result()).isNull();
    model.setEffort(Effort.QUICK);
    model.setBound(0.05);
    assertThat(model.result()).isNull();
    model.setBound(null);
    model.choose(model.choices().withWords(WORDS));
    model.setData(MinervaDataSets.byId("digits", "test", ""));
    assertThat(model.choices()).isEqualTo(MinervaChoices.NONE);
    assertThat(model.canUndo()).isFalse();
  }

  @Test
  void thresholds_of_other_layers_go_with_their_network() {
    model.start();
    int layers = result().pruning().thresholds().size();
    model.choose(
        model
            .choices()
            .withThresholds(new ArrayList<>(java.util.Collections.nCopies(layers, 0.0))));
    assertThat(model.byHand(Step.PRUNING)).isTrue();
    assertThat(model.complaint()).isEmpty();
    model.choose(
        model
            .choices()
            .withNetwork(
                new MinervaChoices.NetworkChoice(
                    java.util.Collections.nCopies(layers, 16), 1e-5, 1e-5)));
    assertThat(model.complaint()).isEmpty();
    assertThat(model.byHand(Step.TRAINING)).isTrue();
    assertThat(model.byHand(Step.PRUNING)).isFalse();
    assertThat(result().pruning().thresholds()).hasSize(layers + 1);
    model.undo();
    assertThat(model.byHand(Step.PRUNING)).isTrue();
    assertThat(result().pruning().thresholds()).hasSize(layers);
  }

  @Test
  void figures_tell_the_plan_and_bars_open_into_all_their_terms() {
    model.start();
    assertThat(MinervaRecipe.of(model.plan()))
        .isEqualTo("{\"minerva\":\"mnist, quick\",\"seed\":1}\n");
    model.setBound(0.0014);
    model.start();
    model.choose(model.choices().withWords(WORDS).withVolts(0.7));
    assertThat(MinervaRecipe.of(model.plan()))
        .isEqualTo(
            "{\"minerva\":\"mnist, quick\",\"bound_points\":0.14,\"seed\":1,\"set_by_hand\":"
                + "{\"words\":{\"weights\":\"Q2.7\",\"activities\":\"Q4.6\",\"products\":\"Q4.8\"},"
                + "\"volts\":0.7}}\n");
    for (Waterfall.Bar bar : result().waterfall().bars()) {
      assertThat(bar.report().terms())
          .isNotEmpty()
          .allSatisfy(term -> assertThat(term.inputs()).isNotEmpty());
    }
  }

  @Test
  void files_are_saved_in_a_folder_called_as_the_command_calls_it() {
    assertThat(model.save(model.plan(), folder)).isEqualTo(folder.resolve("minerva-mnist"));
    assertThat(flows.saved).isEqualTo(folder.resolve("minerva-mnist"));
  }

  @Test
  void a_view_that_is_closed_ends_its_flow() {
    model
        .versionProperty()
        .addListener(
            o -> {
              if (model.progress() != null && model.progress().step() == Step.WORDS) {
                model.dispose();
              }
            });
    model.start();
    assertThat(flows.computed).doesNotContain("pruning");
    assertThat(model.running()).isFalse();
  }
}
