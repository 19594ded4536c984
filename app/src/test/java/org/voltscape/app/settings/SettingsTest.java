package org.voltscape.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.study.RunBudget;

class SettingsTest {
  @Test
  void settings_come_back_as_they_were_saved(@TempDir Path folder) {
    Settings settings =
        new Settings(true, "/data", 1280, 800, false)
            .withComfort(new Comfort(true, 150, 3, 30, RunBudget.PAPER));
    settings.save(folder);
    assertThat(Settings.load(folder)).isEqualTo(settings);
  }

  @Test
  void places_of_views_come_back_and_files_without_them_are_as_at_a_first_start(
      @TempDir Path folder) {
    WindowLayout layout =
        new WindowLayout(
            true,
            false,
            false,
            Map.of(
                "map",
                new ViewPlace(true, true, new ViewPlace.Bounds(-20, 30, 800, 600.5)),
                "word",
                new ViewPlace(false, false, null)),
            List.of("tradeoff", "map"));
    Settings settings = new Settings(true, "", 1280, 800, true).withLayout(layout);
    settings.save(folder);
    assertThat(Settings.load(folder)).isEqualTo(settings);
    assertThat(Settings.load(folder).layout().together().views().get("map"))
        .isEqualTo(new ViewPlace(true, false, new ViewPlace.Bounds(-20, 30, 800, 600.5)));
    assertThat(Settings.load(folder).layout().together().front())
        .containsExactly("tradeoff", "map");

    write(
        folder,
        "{\"dark\": true, \"width\": 1280, \"height\": 800, \"sideBySide\": false, \"later\": 1}");
    assertThat(Settings.load(folder)).isEqualTo(new Settings(true, "", 1280, 800, false));
    write(
        folder,
        "{\"width\": 1280, \"height\": 800, \"layout\": {\"strip\": false, \"views\": {\"map\": null},"
            + " \"front\": [null, \"word\"]}}");
    assertThat(Settings.load(folder).layout())
        .isEqualTo(new WindowLayout(true, true, false, Map.of(), List.of("word")));
  }

  @Test
  void every_change_of_a_setting_leaves_the_others_as_they_were() {
    Comfort comfort = new Comfort(true, 150, 3, 30);
    Settings settings = new Settings(true, "/data", 1280, 800, false).withComfort(comfort);
    assertThat(settings.withDark(false).withDark(true)).isEqualTo(settings);
    assertThat(settings.withDataFolder("").withDataFolder("/data")).isEqualTo(settings);
    assertThat(settings.withWindow(900, 700, true).withWindow(1280, 800, false))
        .isEqualTo(settings);
    assertThat(comfort.withBudget(RunBudget.PAPER).withBudget(RunBudget.NORMAL)).isEqualTo(comfort);
    assertThat(settings.withComfort(Comfort.defaults()).withComfort(comfort)).isEqualTo(settings);
  }

  @Test
  void settings_of_an_earlier_version_keep_what_they_say_and_are_as_usual_elsewhere(
      @TempDir Path folder) {
    write(
        folder,
        "{\"dark\": true, \"dataFolder\": \"/d\", \"width\": 1280.0, \"height\": 800.0,"
            + " \"sideBySide\": false}");
    assertThat(Settings.load(folder)).isEqualTo(new Settings(true, "/d", 1280, 800, false));
    write(folder, "{\"dark\": true, \"comfort\": {\"threads\": 2}}");
    assertThat(Settings.load(folder).comfort()).isEqualTo(new Comfort(false, 100, 2, 2));
    assertThat(Settings.load(folder).dark()).isTrue();
    write(folder, "{\"comfort\": {\"threads\": 2, \"budget\": \"quick\"}}");
    assertThat(Settings.load(folder).comfort().budget()).isEqualTo(RunBudget.QUICK);
    write(folder, "{\"comfort\": {\"threads\": 2, \"budget\": \"of a later version\"}}");
    assertThat(Settings.load(folder).comfort()).isEqualTo(new Comfort(false, 100, 2, 2));
  }

  @Test
  void numbers_beyond_the_limits_become_the_limits(@TempDir Path folder) {
    write(
        folder, "{\"comfort\": {\"fontPercent\": 9999, \"threads\": -5, \"autosaveSeconds\": 0}}");
    assertThat(Settings.load(folder).comfort()).isEqualTo(new Comfort(false, 200, 0, 1));
    assertThat(new Comfort(false, 0, 99_999, 999)).isEqualTo(new Comfort(false, 80, 1024, 60));
  }

  @Test
  void no_number_of_threads_means_all_processors() {
    assertThat(Comfort.defaults().workers()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(new Comfort(false, 100, 7, 2).workers()).isEqualTo(7);
  }

  private static void write(Path folder, String text) {
    AtomicFiles.write(
        folder.resolve("settings.json"), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void missing_or_broken_settings_are_the_defaults(@TempDir Path folder) {
    assertThat(Settings.load(folder)).isEqualTo(Settings.defaults());
    write(folder, "{\"dark\": ");
    assertThat(Settings.load(folder)).isEqualTo(Settings.defaults());
  }

  @Test
  void a_window_too_small_to_use_is_opened_at_its_usual_size(@TempDir Path folder) {
    new Settings(false, "", 3, 2, false).save(folder);
    assertThat(Settings.load(folder).width()).isEqualTo(Settings.defaults().width());
  }

  @Test
  void folders_follow_the_customs_of_the_system() {
    Path home = Path.of("home").toAbsolutePath();
    Path cache = Path.of("cache").toAbsolutePath();
    assertThat(Places.of("Linux", home, Map.of("XDG_CACHE_HOME", cache.toString())))
        .isEqualTo(new Places(home.resolve(".config/voltscape"), cache.resolve("voltscape")));
    assertThat(Places.of("Mac OS X", home, Map.of()).config())
        .isEqualTo(home.resolve("Library/Application Support/Voltscape"));
    assertThat(Places.of("Windows 11", home, Map.of("APPDATA", cache.toString())).config())
        .isEqualTo(cache.resolve("Voltscape"));
  }

  @Test
  void a_folder_that_is_not_absolute_is_ignored() {
    Path home = Path.of("home").toAbsolutePath();
    Places plain = Places.of("Linux", home, Map.of());
    for (String value : List.of("", " ", "cache", "./cache", "~/cache", "\0")) {
      assertThat(
              Places.of("Linux", home, Map.of("XDG_CACHE_HOME", value, "XDG_CONFIG_HOME", value)))
          .as(value)
          .isEqualTo(plain);
    }
  }

  /**
   * A user id without an entry among the users, as in a container, has a question mark for a home.
   */
  @Test
  void the_home_folder_is_never_a_question_mark() {
    Path a = Path.of("a").toAbsolutePath();
    Path b = Path.of("b").toAbsolutePath();
    Path temporary = Path.of("t").toAbsolutePath();
    Map<String, String> home = Map.of("HOME", a.toString());
    assertThat(UserHome.of("Linux", home, b.toString(), temporary)).isEqualTo(a);
    assertThat(UserHome.of("Linux", home, "?", temporary)).isEqualTo(a);
    assertThat(UserHome.of("Linux", Map.of(), b.toString(), temporary)).isEqualTo(b);
    assertThat(UserHome.of("Linux", Map.of("HOME", "here"), "?", temporary)).isEqualTo(temporary);
    assertThat(UserHome.of("Linux", Map.of("HOME", ""), null, temporary)).isEqualTo(temporary);
    assertThat(UserHome.of("Windows 11", home, b.toString(), temporary)).isEqualTo(b);
    assertThat(UserHome.of("Darwin", home, b.toString(), temporary)).isEqualTo(a);
  }
}
