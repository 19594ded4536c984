package org.voltscape.testing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestTemplate;
import org.junit.platform.commons.support.AnnotationSupport;

/** The test classes skipped so far; told in one line when all tests are over. */
final class SkippedTests implements AutoCloseable {
  private final String missing;
  private final Set<Class<?>> classes = new LinkedHashSet<>();

  /**
   * @param missing what the system lacks
   */
  SkippedTests(String missing) {
    this.missing = missing;
  }

  synchronized void add(Class<?> type) {
    classes.add(type);
  }

  /** For example "Tests skipped: 34 in 2 classes, because ...". */
  synchronized String sentence() {
    long tests = classes.stream().mapToLong(SkippedTests::count).sum();
    return "Tests skipped: "
        + tests
        + " in "
        + classes.size()
        + (classes.size() == 1 ? " class" : " classes")
        + ", because JavaFX cannot start ("
        + missing
        + "); they run after "
        + JavaFxCondition.COMMAND;
  }

  /** Test methods; one with parameters counts as one. */
  private static long count(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods()).filter(SkippedTests::isTest).count();
  }

  private static boolean isTest(Method method) {
    return AnnotationSupport.isAnnotated(method, Test.class)
        || AnnotationSupport.isAnnotated(method, TestTemplate.class);
  }

  @Override
  public void close() {
    System.out.println(sentence());
  }
}
