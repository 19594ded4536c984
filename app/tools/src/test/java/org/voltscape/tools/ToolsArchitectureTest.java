package org.voltscape.tools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The tools stand beside the program: they know it, and it does not know them. */
@AnalyzeClasses(packages = "org.voltscape", importOptions = ImportOption.DoNotIncludeTests.class)
class ToolsArchitectureTest {
  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("org.voltscape.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_program_knows_no_tool =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.voltscape.tools..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.voltscape.tools..");

  @ArchTest
  static final ArchRule files_are_written_by_the_engine =
      noClasses()
          .that()
          .resideInAPackage("org.voltscape.tools..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.nio\\.file\\.Files|java\\.io\\.(File(Input|Output)Stream|FileReader|FileWriter|RandomAccessFile)");
}
