package org.voltscape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the views: figures without a window, features that never meet, one door each. */
@AnalyzeClasses(
    packages = {"org.voltscape.figure", "org.voltscape.views"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ViewsArchitectureTest {
  private static final String[] SHARED = {
    "org.voltscape.views.fx..",
    "org.voltscape.views.chart..",
    "org.voltscape.views.image..",
    "org.voltscape.views.form..",
    "org.voltscape.views.imports..",
    "org.voltscape.views.kept..",
    "org.voltscape.views.lowrate..",
    "org.voltscape.views.workbench.."
  };

  @ArchTest
  static final ArchRule packages_form_no_cycle =
      slices().matching("org.voltscape.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule figures_are_drawn_without_a_window =
      noClasses()
          .that()
          .resideInAPackage("org.voltscape.figure..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javafx..", "org.voltscape.views..", "org.voltscape.app..", "org.jfree.chart.fx..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule features_do_not_import_each_other =
      slices()
          .matching("org.voltscape.views.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAnyPackage(SHARED))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_window_thread_has_one_door =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.voltscape.views.fx..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javafx.application.Platform")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_chart_canvas_has_one_door =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.voltscape.views.chart..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jfree.chart.fx..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pixels_have_one_door =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.voltscape.views.image..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("javafx\\.scene\\.image\\.(PixelBuffer|PixelWriter|WritableImage)")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule declared_parameters_have_one_form =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.voltscape.views.form..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.voltscape.engine.param.ParamSpec")
          .allowEmptyShould(true);

  /** Files go through engine.io, which refuses the thread of the window in tests. */
  @ArchTest
  static final ArchRule views_touch_no_files =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.nio\\.file\\.Files|java\\.io\\.(File(Input|Output)Stream|FileReader|FileWriter|RandomAccessFile)")
          .allowEmptyShould(true);
}
