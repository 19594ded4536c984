package org.voltscape.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class JavaFxConditionTest {
  /** Names TestFX, as a class that opens a window does. */
  static class Window {
    private static final String USES = "org/testfx/api/FxToolkit";

    static class Inside {}

    @Test
    void one() {
      assertThat(USES).isNotEmpty();
    }

    @RepeatedTest(2)
    void two() {}

    void helper() {}
  }

  static class Inherited extends Window {}

  static class Plain {}

  @Test
  void a_class_that_names_testfx_opens_a_window() {
    assertThat(OpensWindow.test(Window.class)).isTrue();
    assertThat(OpensWindow.test(Window.Inside.class)).isTrue();
    assertThat(OpensWindow.test(Inherited.class)).isTrue();
    assertThat(OpensWindow.test(Plain.class)).isFalse();
  }

  @Test
  void only_a_library_that_cannot_be_loaded_is_missing() {
    assertThat(JavaFxLibraries.attempt(() -> {})).isEmpty();
    assertThat(
            JavaFxLibraries.attempt(
                () -> {
                  throw new IllegalStateException("a fault of the program");
                }))
        .isEmpty();
    assertThat(
            JavaFxLibraries.attempt(
                () -> {
                  throw new ExceptionInInitializerError(
                      new UnsatisfiedLinkError(
                          "/home/x/.openjfx/cache/libjavafx_font_pango.so: libpango-1.0.so.0:"
                              + " cannot open shared object file"));
                }))
        .contains("no libpango-1.0.so.0");
  }

  @Nested
  class Counting {
    @Test
    void tests_and_classes_are_counted_and_the_command_is_named() {
      SkippedTests skipped = new SkippedTests("libpango-1.0.so.0: not there");
      skipped.add(Window.class);
      skipped.add(Window.class);
      assertThat(skipped.sentence())
          .isEqualTo(
              "Tests skipped: 2 in 1 class, because JavaFX cannot start (libpango-1.0.so.0: not"
                  + " there); they run after sudo apt-get update && sudo apt-get install -y libpango-1.0-0"
                  + " libpangoft2-1.0-0 fonts-dejavu-core");
    }
  }
}
