package org.voltscape.views.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.DataPlatform;

class PlatformDraftTest {
  private static final String KEY = "sram_capacitance";

  private final PlatformDraft draft = new PlatformDraft(snnac());

  private static DataPlatform snnac() {
    return (DataPlatform) EnergyPlatforms.byId("snnac-65nm");
  }

  static List<DataPlatform> platforms() {
    return EnergyPlatforms.all().stream().map(DataPlatform.class::cast).toList();
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void what_is_not_touched_stays_to_the_last_bit_and_every_constant_has_one_place(
      DataPlatform platform) {
    PlatformDraft plain = new PlatformDraft(platform);
    assertThat(plain.complaint()).isEmpty();
    assertThat(plain.platform().data())
        .isEqualTo(platform.data().named("my-" + platform.id(), platform.title() + ", my copy"));
    List<String> shown = plain.groups().stream().flatMap(g -> g.keys().stream()).toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(platform.data().constants().keySet());
    // What is shown reads back as the same number.
    shown.forEach(
        key -> {
          plain.setValue(key, plain.value(key) + " ");
          assertThat(plain.changed(key)).as(key + " " + plain.value(key)).isFalse();
        });
  }

  @Test
  void another_value_needs_a_source_of_its_own() {
    assertThat(draft.value(KEY)).isEqualTo("34.5 pF");
    String before = draft.source(KEY);
    draft.setValue(KEY, "69pF");
    assertThat(draft.changed(KEY)).isTrue();
    assertThat(draft.source(KEY)).isEmpty();
    assertThat(draft.complaint().orElseThrow())
        .contains("constants." + KEY + ".source")
        .contains("where the number comes from");
    draft.setSource(KEY, before);
    assertThat(draft.complaint().orElseThrow()).contains("with the source of the old one");
    draft.setSource(KEY, "bench of May");
    draft.setTier(KEY, Tier.MEASURED);
    assertThat(draft.complaint()).isEmpty();
    assertThat(draft.platform())
        .isEqualTo(
            new DataPlatform(
                snnac()
                    .data()
                    .named(draft.id(), draft.title())
                    .with(KEY, 69e-12, Tier.MEASURED, "bench of May")));
    draft.setValue(KEY, "0.0345 nF");
    draft.setSource(KEY, "");
    draft.setValue(KEY, "34.5");
    assertThat(draft.changed(KEY)).isFalse();
    assertThat(draft.source(KEY)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "many|expected a number",
        "-3 pF|expected a number, 0 or more",
        "34 pW|expected a constant in F",
        "34 px|expected one of V, A, F",
        "1.2.3 pF|expected a number"
      })
  void what_the_reader_refuses_is_told_in_its_words(String typed, String sentence) {
    draft.setSource(KEY, "bench");
    draft.setValue(KEY, typed);
    assertThat(draft.complaint().orElseThrow()).contains(sentence);
  }

  @Test
  void the_fields_that_are_wrong_are_known() {
    draft.setValue("banks", "1.5");
    draft.setSource("banks", "bench");
    assertThat(draft.refused()).containsExactly("banks");
    draft.setValue("nominal_volts", "900 V");
    draft.setSource("nominal_volts", "bench");
    // The constants are read first: nothing is said of what names one that is refused.
    assertThat(draft.refused()).containsExactly("nominal_volts");
    assertThat(draft.complaint().orElseThrow()).contains("looks like millivolts");
    draft.setValue("nominal_volts", "0.9 V");
    draft.setValue("banks", "8");
    assertThat(draft.refused()).isEmpty();
  }

  @Test
  void texts_that_name_an_old_number_are_told_and_can_be_changed() {
    assertThat(draft.outdated()).isEmpty();
    draft.setValue("nominal_clock", "200 MHz");
    draft.setSource("nominal_clock", "bench");
    assertThat(draft.outdated())
        .startsWith("Texts that still name a changed number: ")
        .contains("\"High performance: how it is operated\" names 250 MHz")
        .doesNotContain("0.9 V");
    for (String place : draft.texts().places()) {
      draft.texts().set(place, draft.texts().typed(place).replace("250 MHz", "200 MHz"));
    }
    assertThat(draft.outdated()).isEmpty();
    assertThat(draft.platform().data().scenarios().get(0).about().help()).startsWith("200 MHz");
    draft.texts().set("/scope", "");
    assertThat(draft.complaint().orElseThrow()).contains("field scope");
  }

  @Test
  void the_ids_of_the_programs_platforms_are_theirs() {
    draft.setId("snnac-65nm");
    assertThat(draft.complaint().orElseThrow()).contains("an id of its own");
    draft.setId("My Chip");
    assertThat(draft.complaint().orElseThrow()).contains("lower-case letters and digits");
    draft.setId("chip-2");
    assertThat(draft.platform().id()).isEqualTo("chip-2");
    PlatformDraft again = new PlatformDraft(draft.platform());
    assertThat(again.id()).isEqualTo("chip-2");
    assertThat(again.title()).isEqualTo(draft.title());
  }
}
