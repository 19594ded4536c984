package org.voltscape.engine.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class BudgetSeriesTest {
  private static Study study(String schemes) {
    return StudyReader.parse(
        "{\"workload\": \"digits-mlp-256x3\", \"voltages\": [0.68], \"schemes\": ["
            + schemes
            + "], \"array\": {\"budget_um2\": 1885, \"mapping\": \"column-wise\"}}",
        "test");
  }

  private static String scheme(String id, String label, String more) {
    return "{\"id\": \"" + id + "\", \"label\": \"" + label + "\"" + more + "}";
  }

  @Test
  void schemes_that_differ_in_their_budget_only_are_one_series_ascending() {
    List<BudgetSeries> all =
        BudgetSeries.of(
            study(
                String.join(
                    ",",
                    scheme("te-drop", "te-drop 1985", ", \"budget\": 1985"),
                    scheme("hetero-mac", "4-to-1, 1785 um2", fourToOne(1785)),
                    scheme("te-drop", "te-drop 1785 um2", ", \"budget\": 1785"),
                    "\"te-drop\"",
                    scheme("hetero-mac", "4-to-1 (1985)", fourToOne(1985)))));
    assertThat(all)
        .containsExactly(
            new BudgetSeries(
                "te-drop",
                List.of(
                    new BudgetSeries.Place(1785, 2),
                    new BudgetSeries.Place(1885, 3),
                    new BudgetSeries.Place(1985, 0))),
            new BudgetSeries(
                "4-to-1",
                List.of(new BudgetSeries.Place(1785, 1), new BudgetSeries.Place(1985, 4))));
  }

  private static String fourToOne(int budget) {
    return ", \"mapping\": \"column-wise-4to1\", \"budget\": " + budget;
  }

  @Test
  void what_differs_otherwise_is_a_series_of_its_own() {
    Study study =
        study(
            String.join(
                ",",
                "\"te-drop\"",
                scheme("te-drop", "b", ", \"budget\": 1785, \"sizes\": \"optimal\""),
                scheme("te-drop", "c", ", \"budget\": 1785, \"mapping\": \"conventional\""),
                scheme("te-drop", "d", ", \"budget\": 1785, \"sampler\": \"moments\""),
                scheme("product-drop", "e", ", \"budget\": 1785")));
    assertThat(BudgetSeries.of(study)).hasSize(5).allMatch(s -> s.places().size() == 1);
    assertThat(BudgetSeries.any(study)).isFalse();
  }

  @Test
  void the_study_s_own_mapping_and_budget_are_those_of_schemes_that_name_none() {
    Study study =
        study(
            String.join(
                ",",
                "\"te-drop\"",
                scheme("te-drop", "twice", ", \"budget\": 1885"),
                scheme("te-drop", "named", ", \"budget\": 1785, \"mapping\": \"column-wise\"")));
    assertThat(BudgetSeries.any(study)).isTrue();
    assertThat(BudgetSeries.of(study)).hasSize(1);
    assertThat(BudgetSeries.of(study).get(0).places())
        .containsExactly(new BudgetSeries.Place(1785, 2), new BudgetSeries.Place(1885, 0));
  }

  @Test
  void labels_without_a_common_part_give_way_to_the_id_and_no_two_are_the_same() {
    List<BudgetSeries> all =
        BudgetSeries.of(
            study(
                String.join(
                    ",",
                    scheme("te-drop", "small", ", \"budget\": 1785, \"sizes\": \"optimal\""),
                    scheme("te-drop", "large", ", \"budget\": 1985, \"sizes\": \"optimal\""),
                    scheme("product-drop", "x 1785", ", \"budget\": 1785"),
                    scheme("hetero-mac", "x 1885", ""))));
    assertThat(all)
        .extracting(BudgetSeries::label)
        .containsExactly("te-drop, optimal", "x", "x (2)");
  }

  @Test
  void memories_have_no_budget() {
    Study memories =
        StudyReader.parse("{\"workload\": \"digits-mlp-256x3\", \"schemes\": [\"none\"]}", "test");
    assertThat(BudgetSeries.of(memories)).isEmpty();
    assertThat(BudgetSeries.any(memories)).isFalse();
  }
}
