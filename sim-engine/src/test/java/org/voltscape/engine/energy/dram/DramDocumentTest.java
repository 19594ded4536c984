package org.voltscape.engine.energy.dram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.traffic.KnownShapes;

/** The tables of docs/dram-platforms.md are what the model computes now. */
class DramDocumentTest {
  private static final Path PAGE = Path.of("..", "docs", "dram-platforms.md");

  @Test
  void the_page_has_the_numbers_of_the_model() throws IOException {
    String page = Files.readString(PAGE);
    List<String> missing = new ArrayList<>();
    for (String line : lines()) {
      if (!page.contains(line)) {
        missing.add(line);
      }
    }
    assertThat(missing).as("lines to write into %s", PAGE).isEmpty();
  }

  private static List<String> lines() {
    Map<String, NetworkShape> networks = new LinkedHashMap<>();
    networks.put("AlexNet", KnownShapes.alexNet());
    networks.put("VGG-16", KnownShapes.vgg16());
    networks.put("784-4096-4096-10", NetworkShape.mlp(Activation.RELU, 784, 4096, 4096, 10));
    List<String> lines = new ArrayList<>();
    networks.forEach(
        (name, shape) -> {
          for (SavingRow row : SavingRow.of(name, shape)) {
            lines.add(costs(row));
            lines.add(savings(row));
          }
        });
    return lines;
  }

  private static String costs(SavingRow row) {
    DramReport r = row.nominal();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.1f | %.1f | %.2f | %.2f | %s | %.2f |",
        row.published().platform(),
        row.network(),
        r.traffic().readBytes() / 1e6,
        r.traffic().writtenBytes() / 1e6,
        r.energy().total() * 1e3,
        r.time().total() * 1e3,
        r.time().bound(),
        100 * r.time().waitingShare());
  }

  private static String savings(SavingRow row) {
    PublishedSaving p = row.published();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %.0f | %s | %s |",
        p.platform(),
        row.network(),
        percent(row.linear(), 1),
        percent(row.quadratic(), 1),
        100 * p.energySaving(),
        percent(row.speedUps(), 2),
        p.speedUp().isPresent()
            ? String.format(Locale.ROOT, "%.1f", 100 * p.speedUp().getAsDouble())
            : "none");
  }

  private static String percent(List<Double> shares, int digits) {
    return shares.stream()
        .map(s -> String.format(Locale.ROOT, "%." + digits + "f", 100 * s))
        .collect(Collectors.joining(", "));
  }
}
