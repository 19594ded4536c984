package org.voltscape.engine.protection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.protection.TimingScheme;
import org.voltscape.engine.protection.TrainingScheme;
import org.voltscape.engine.training.Adaptation;
import org.voltscape.engine.training.UpdateRule;
import org.voltscape.engine.word.WordShape;

/** What the parameters of training and timing schemes make of them. */
class SchemeParametersTest {
  private static ProtectionScheme scheme(String id) {
    return ProtectionSchemes.byId(id, "test", "");
  }

  private static ParamValues values(ProtectionScheme scheme, Map<String, ?> set) {
    return ParamValues.of(scheme.parameters(), set, "test", "");
  }

  private static Adaptation adaptation(String id, Map<String, ?> set) {
    return ((TrainingScheme) scheme(id)).adaptation(values(scheme(id), set));
  }

  private static List<String> ids(ProtectionScheme scheme) {
    return scheme.parameters().stream().map(ParamSpec::id).toList();
  }

  @Test
  void schemes_have_the_parameters_of_their_kind() {
    List<String> fixed = List.of("rule", "epochs", "rate", "clipNorm", "restarts");
    List<String> chosen = List.of("rule", "start", "epochs", "rate", "clipNorm", "restarts");
    assertThat(ids(scheme("mat"))).isEqualTo(chosen);
    assertThat(ids(scheme("mat-nwr"))).isEqualTo(chosen);
    assertThat(ids(scheme("mat-pretrained"))).isEqualTo(fixed);
    assertThat(ids(scheme("defect-retrain"))).isEqualTo(fixed);
    assertThat(ids(scheme("eden-retrain")))
        .startsWith("model", "curriculum", "perTrial")
        .endsWith(fixed.toArray(new String[0]))
        .hasSize(8);
    assertThat(ids(scheme("te-drop"))).containsExactly("mapping", "sizes", "budget", "sampler");
    assertThat(ids(scheme("te-propagate"))).containsExactly("mapping", "sizes", "budget");
  }

  @ParameterizedTest
  @CsvSource({
    "mat, study, STUDY", "mat, trained, TRAINED", "mat, scratch, SCRATCH",
    "mat-nwr, scratch, SCRATCH", "mat-pretrained, , TRAINED", "defect-retrain, , TRAINED",
    "eden-retrain, , TRAINED"
  })
  void training_begins_as_chosen(String id, String start, Adaptation.Start expected) {
    assertThat(adaptation(id, start == null ? Map.of() : Map.of("start", start)).start())
        .isEqualTo(expected);
  }

  @Test
  void what_is_set_reaches_the_training() {
    for (String id : List.of("mat", "mat-nwr", "mat-pretrained", "defect-retrain")) {
      Map<String, Object> set = new HashMap<>();
      set.put("rule", "printed");
      set.put("epochs", 7L);
      set.put("rate", 0.25);
      set.put("clipNorm", 0.0);
      set.put("restarts", 5L);
      Adaptation adaptation = adaptation(id, set);
      assertThat(adaptation)
          .isEqualTo(
              new Adaptation(
                  adaptation.start(),
                  Adaptation.Faults.MAP,
                  Adaptation.MATCHED,
                  false,
                  true,
                  5,
                  UpdateRule.PRINTED,
                  7,
                  0.25,
                  0));
      assertThat(adaptation(id, Map.of("rule", "straight-through")).rule())
          .isEqualTo(UpdateRule.STRAIGHT_THROUGH);
      assertThat(adaptation(id, Map.of("clipNorm", 3.0)).clipNorm()).isEqualTo(3);
      assertThat(adaptation(id, Map.of()).clipNorm()).isNaN();
    }
  }

  @Test
  void retraining_with_a_model_draws_faults_anew() {
    assertThat(adaptation("eden-retrain", Map.of()))
        .isEqualTo(
            new Adaptation(
                Adaptation.Start.TRAINED,
                Adaptation.Faults.DRAWN_ANEW,
                Adaptation.MATCHED,
                true,
                false,
                2,
                null,
                0,
                0,
                Double.NaN));
    Adaptation other =
        adaptation(
            "eden-retrain", Map.of("model", "eden-3", "curriculum", false, "perTrial", true));
    assertThat(other.model()).isEqualTo("eden-3");
    assertThat(other.curriculum()).isFalse();
    assertThat(other.perTrial()).isTrue();
  }

  @Test
  void numbers_that_mean_something_else_have_a_name() {
    for (ParamSpec spec : scheme("mat").parameters()) {
      switch (spec.id()) {
        case "epochs", "rate" ->
            assertThat(spec.names()).containsExactly(new ParamSpec.Name(0, "study"));
        case "clipNorm" ->
            assertThat(spec.names())
                .containsExactlyInAnyOrder(
                    new ParamSpec.Name(-1, "study"), new ParamSpec.Name(0, "off"));
        default -> assertThat(spec.names()).isEmpty();
      }
    }
    assertThat(scheme("te-drop").parameters().get(2).names())
        .containsExactly(new ParamSpec.Name(0, "study"));
  }

  @Test
  void timing_parameters_start_as_the_kind_of_scheme_says() {
    for (boolean sized : new boolean[] {false, true}) {
      for (boolean drops : new boolean[] {false, true}) {
        List<ParamSpec> all = TimingParameters.of(sized, drops);
        assertThat(all.get(1).defaultValue()).isEqualTo(sized ? "optimal" : "uniform");
        assertThat(all).hasSize(drops ? 4 : 3);
        assertThat(all.get(0).choices()).startsWith("study", "conventional");
      }
    }
  }

  private static ErrorHandling handling(String id, Map<String, ?> set) {
    return ((TimingScheme) scheme(id)).handling(values(scheme(id), set));
  }

  @Test
  void timing_schemes_handle_errors_as_set() {
    assertThat(handling("te-drop", Map.of()))
        .isEqualTo(new ErrorHandling(ErrorEffect.DROP_NEXT, false, null, 0, false));
    assertThat(handling("te-propagate", Map.of()))
        .isEqualTo(new ErrorHandling(ErrorEffect.PROPAGATE, false, null, 0, false));
    assertThat(handling("product-drop", Map.of()))
        .isEqualTo(new ErrorHandling(ErrorEffect.DROP_OWN, false, null, 0, false));
    assertThat(handling("hetero-mac", Map.of()))
        .isEqualTo(new ErrorHandling(ErrorEffect.DROP_OWN, true, null, 0, false));
    Map<String, Object> set =
        Map.of(
            "mapping", "column-wise", "sizes", "optimal", "budget", 1785.0, "sampler", "moments");
    assertThat(handling("te-drop", set))
        .isEqualTo(new ErrorHandling(ErrorEffect.DROP_NEXT, true, "column-wise", 1785, true));
    assertThat(handling("hetero-mac", Map.of("sizes", "uniform")).sized()).isFalse();
  }

  @Test
  void the_mapping_of_a_study_counts_where_the_scheme_says_none() {
    ProtectionScheme drop = scheme("product-drop");
    ParamValues open = values(drop, Map.of("budget", 1785.0));
    ParamValues own = values(drop, Map.of("mapping", "column-wise-2to1"));
    ParamValues filled = TimingParameters.inStudy(drop.parameters(), open, "column-wise-4to1");
    assertThat(filled.choice("mapping")).isEqualTo("column-wise-4to1");
    assertThat(filled.number("budget")).isEqualTo(1785);
    assertThat(TimingParameters.inStudy(drop.parameters(), own, "column-wise-4to1")).isEqualTo(own);
    assertThat(TimingParameters.mapping(own).id()).isEqualTo("column-wise-2to1");
    assertThat(TimingParameters.mapping(open).id()).isEqualTo("conventional");
  }

  @Test
  void dropping_arrays_cost_the_circuit_of_their_mapping() {
    ProtectionScheme drop = scheme("product-drop");
    WordShape shape = new WordShape(8, true);
    ProtectionCost plain = drop.cost(shape, values(drop, Map.of("mapping", "conventional")));
    ProtectionCost column = drop.cost(shape, values(drop, Map.of("mapping", "column-wise")));
    ProtectionCost four = drop.cost(shape, values(drop, Map.of("mapping", "column-wise-4to1")));
    assertThat(plain.source()).endsWith("; none is published for the mapping conventional");
    assertThat(column.source()).doesNotContain("none is printed");
    assertThat(plain.datapath()).isEqualTo(column.datapath());
    assertThat(four.datapath()).isNotEqualTo(column.datapath());
    assertThat(drop.create(shape, values(drop, Map.of())).decode(0x5A, 1)).isEqualTo(0x5A);
  }
}
