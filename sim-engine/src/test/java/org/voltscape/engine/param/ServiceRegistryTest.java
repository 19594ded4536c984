package org.voltscape.engine.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.workload.Workloads;

/** Services by their ids, told with those of mappings. */
class ServiceRegistryTest {
  private static ServiceRegistry<ArrayMapping> by(Comparator<ArrayMapping> first) {
    return ServiceRegistry.of(ArrayMapping.class, "a mapping", ArrayMapping::id, first);
  }

  @Test
  void what_sorts_first_comes_before_the_id() {
    assertThat(ServiceRegistry.of(ArrayMapping.class, "a mapping", ArrayMapping::id).ids())
        .contains("column-wise", "conventional")
        .isSorted();
    assertThat(by(Comparator.comparingInt(ArrayMapping::order).reversed()).all())
        .isSortedAccordingTo(
            Comparator.comparingInt(ArrayMapping::order)
                .reversed()
                .thenComparing(ArrayMapping::id));
  }

  @Test
  void an_id_finds_its_service_whatever_the_thread_knows() throws InterruptedException {
    Thread stranger =
        new Thread(
            () ->
                assertThat(by(Comparator.comparing(ArrayMapping::title)).find("column-wise"))
                    .isPresent());
    stranger.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    Throwable[] failure = new Throwable[1];
    stranger.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
    stranger.start();
    stranger.join();
    assertThat(failure[0]).isNull();
  }

  @Test
  void an_unknown_id_is_refused_with_those_there_are() {
    ServiceRegistry<ArrayMapping> mappings = by(Comparator.comparingInt(ArrayMapping::order));
    assertThat(mappings.find("columns")).isEmpty();
    assertThat(mappings.find(null)).isEmpty();
    assertThatThrownBy(() -> mappings.byId("columns", "s.json", "field mapping"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "s.json, field mapping: found \"columns\", expected a mapping: "
                + String.join(", ", mappings.ids())
                + ".");
    assertThatThrownBy(() -> ProtectionSchemes.byId("noone", "--scheme", ""))
        .hasMessageStartingWith("--scheme: found \"noone\", expected a scheme: none, ");
    assertThatThrownBy(() -> Workloads.byId("mnist", "s.json", "field workload"))
        .hasMessageContaining("found \"mnist\", expected a workload: ");
  }
}
