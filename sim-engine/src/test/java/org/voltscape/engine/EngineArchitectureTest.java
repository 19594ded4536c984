package org.voltscape.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the engine: no window, no chart, no cycle, files only in {@code io}. */
@AnalyzeClasses(
    packages = "org.voltscape.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class EngineArchitectureTest {
  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("org.voltscape.engine.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule no_user_interface =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..",
              "java.awt..",
              "javax.swing..",
              "org.jfree..",
              "org.voltscape.views..",
              "org.voltscape.figure..",
              "org.voltscape.app..");

  @ArchTest
  static final ArchRule only_packages_named_after_them_touch_native_libraries =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.voltscape.engine.network.nd4j..", "org.voltscape.engine.network.onednn..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

  @ArchTest
  static final ArchRule files_are_read_and_written_in_io_only =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.voltscape.engine.io..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.nio\\.file\\.Files|java\\.io\\.(File|RandomAccessFile)(Input|Output)?(Stream)?|java\\.nio\\.channels\\.FileChannel");
}
