package org.voltscape.figure.minerva;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.minerva.Effort;
import org.voltscape.engine.minerva.MinervaChoices;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaDataSets;
import org.voltscape.engine.minerva.MinervaPlan;
import org.voltscape.engine.minerva.WordLengths;
import org.voltscape.engine.minerva.power.Architecture;

class MinervaCommandWordsTest {
  private static final MinervaData DIGITS = MinervaDataSets.byId("digits", "test", "");

  @Test
  void a_plan_is_told_in_the_options_of_the_command() {
    assertThat(
            MinervaRecipe.command(
                FlowFigure.POWER,
                new MinervaPlan(DIGITS, Effort.FULL, null, 1, MinervaChoices.NONE)))
        .containsExactly("minerva", "--flow", "digits", "--step", "power", "--seed", "1");
    MinervaChoices choices =
        new MinervaChoices(
            new MinervaChoices.NetworkChoice(List.of(128, 64), DIGITS.l1(), DIGITS.l2()),
            new Architecture(16, 1, 16, 250e6),
            new WordLengths.Words("Q2.6", "Q2.4", "Q2.7"),
            List.of(0.5, 0.25),
            "word-masking",
            0.6);
    assertThat(
            String.join(
                " ",
                MinervaRecipe.command(
                    FlowFigure.SUPPLY, new MinervaPlan(DIGITS, Effort.QUICK, 0.005, 7, choices))))
        .isEqualTo(
            "minerva --flow digits --step supply --quick --bound 0.5 --seed 7 --network 128x64"
                + " --architecture 16,1,16,250 --words Q2.6,Q2.4,Q2.7 --thresholds 0.5,0.25"
                + " --scheme word-masking --voltage 0.6");
  }

  @Test
  void a_network_with_penalties_of_its_own_has_no_options() {
    MinervaChoices other =
        MinervaChoices.NONE.withNetwork(
            new MinervaChoices.NetworkChoice(List.of(128), DIGITS.l1() * 2, DIGITS.l2()));
    assertThat(
            MinervaRecipe.command(
                FlowFigure.POWER, new MinervaPlan(DIGITS, Effort.QUICK, null, 1, other)))
        .isEmpty();
  }
}
