package org.voltscape.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the application: no cycle, and a command line that needs no window. */
@AnalyzeClasses(
    packages = "org.voltscape.app",
    importOptions = ImportOption.DoNotIncludeTests.class)
class AppArchitectureTest {
  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("org.voltscape.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule commands_need_no_window =
      noClasses()
          .that()
          .resideInAPackage("org.voltscape.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "org.voltscape.views..");

  @ArchTest
  static final ArchRule commands_know_nothing_of_the_workbench =
      noClasses()
          .that()
          .resideInAPackage("org.voltscape.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.voltscape.app");

  @ArchTest
  static final ArchRule a_session_needs_no_stage =
      noClasses()
          .that()
          .resideInAPackage("org.voltscape.app.session..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.stage..", "javafx.scene..", "org.controlsfx..");

  /**
   * Everywhere else files go through engine.io, which refuses the thread of the window in tests.
   */
  @ArchTest
  static final ArchRule files_are_touched_in_few_places =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.voltscape.app.cli..",
              "org.voltscape.app.log..",
              "org.voltscape.app.natives..",
              "org.voltscape.app")
          .and()
          .doNotHaveSimpleName("RecoveryFiles")
          .and()
          .doNotHaveSimpleName("FileChoice")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.nio\\.file\\.Files|java\\.io\\.(File(Input|Output)Stream|FileReader|FileWriter|RandomAccessFile)");

  @ArchTest
  static final ArchRule launcher_is_no_javafx_application =
      noClasses()
          .that()
          .haveSimpleName("Launcher")
          .should()
          .beAssignableTo("javafx.application.Application");
}
