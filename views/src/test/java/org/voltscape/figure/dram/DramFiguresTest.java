package org.voltscape.figure.dram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.dram.DramGeometry;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.dram.Variation;
import org.voltscape.engine.energy.dram.DramPlatforms;
import org.voltscape.engine.energy.dram.VoltageLaw;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.device.DeviceMapping;
import org.voltscape.engine.mapping.device.DividedDevice;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

class DramFiguresTest {
  private static final DramDevice DEVICE =
      DramDevices.find("ddr3-vendor-b")
          .orElseThrow()
          .withGeometry(new DramGeometry(2, 2, 3, 5, 512, 1024, 8))
          .withVariation(new Variation(0, 0, 0, 0.5, 0, 0));

  private static DeviceMapping mapping(Partition.Level level) {
    Tolerances bears = Tolerances.uniform(1e-3);
    return new DeviceMapping(
        new DividedDevice(
            DEVICE,
            Partition.all(DEVICE.geometry(), level),
            Partition.Level.CHIP,
            DramAxis.SUPPLY,
            List.of(1.05, 1.1, 1.35),
            DEVICE.nominal()),
        bears.network(Workloads.byId("digits-10x10", "test", "").shape(), 8, 8),
        bears,
        DramPlatforms.byId("cpu", "test", ""),
        VoltageLaw.LINEAR);
  }

  @Test
  void every_sub_array_has_a_cell_with_its_rate() {
    DeviceMapping mapping = mapping(Partition.Level.SUB_ARRAY);
    PlacedTensors placed =
        PlacedTensors.of(mapping, new MappingPlan(List.of(0, 0, 0, 0), List.of(0, 2, 2, 2)));
    HeatFigure map = DramFigures.map(placed);
    // Five sub-arrays in blocks of two rows and three columns: one place is empty.
    assertThat(map.panels()).containsExactly("m0", "m1");
    assertThat(map.rows()).isEqualTo(6);
    assertThat(map.columns()).isEqualTo(6);
    double[] first = map.bands().get(0).values().get(0);
    assertThat(java.util.Arrays.stream(first).filter(Double::isNaN).count()).isEqualTo(6);
    Partition at = new Partition(0, 1, 2, 4);
    int number = mapping.parts().stream().map(p -> p.partition()).toList().indexOf(at);
    assertThat(first[(2 * 2 + 1) * 6 + 3 + 1]).isEqualTo(placed.rate(number).ber());
    assertThat(map.note())
        .contains("m0.c0 at 1.05 V")
        .contains("No error was seen in 45 of 60 cells: their rates are upper bounds.");
  }

  @Test
  void a_bar_has_the_colour_of_its_domain_and_the_file_has_it_once(@TempDir Path folder)
      throws Exception {
    DeviceMapping mapping = mapping(Partition.Level.BANK);
    PlacedTensors placed =
        PlacedTensors.of(mapping, new MappingPlan(List.of(0, 4, 0, 4), List.of(1, 2, 2, 2)));
    BarFigure bars = DramFigures.bars(placed);
    assertThat(bars.categories()).containsExactly("in", "1w", "1o", "2w");
    assertThat(bars.grouped()).isFalse();
    assertThat(bars.series().stream().map(BarFigure.Bars::label))
        .containsExactly("m0.c0 at 1.1 V", "m0.c1 at 1.35 V");
    assertThat(bars.series().get(0).values()).containsExactly(1e-3, 0, 1e-3, 0);
    assertThat(bars.right(0, 1) - bars.left(1, 1)).isGreaterThan(0.8);
    assertThat(bars.lines().get(0).y()[0]).isEqualTo(placed.rate(0).ber());
    Path file = folder.resolve("bars.csv");
    FigureWriter.write(bars, FigureTheme.PAPER, FigureFormat.CSV, 3.5, 2.6, "{}", file);
    assertThat(Files.readAllLines(file).stream().filter(l -> l.startsWith("m0.c0 at"))).hasSize(2);
    assertThat(Files.readString(file)).contains("layer 1 weights: 3.2 KiB, in m0.c1.b1");
    FigureWriter.write(
        bars, FigureTheme.PAPER, FigureFormat.SVG, 3.5, 2.6, "{}", folder.resolve("bars.svg"));
    FigureWriter.write(
        DramFigures.map(placed),
        FigureTheme.PAPER,
        FigureFormat.PNG,
        3.5,
        2.6,
        "{}",
        folder.resolve("map.png"));
  }

  @Test
  void sizes_rates_and_energies_in_words() {
    assertThat(DramText.size(8L * 512 * 1024)).isEqualTo("512 KiB");
    assertThat(DramText.size(12)).isEqualTo("2 B");
    assertThat(DramText.rate(1.7e-11)).isEqualTo("1.7e-11");
    assertThat(DramText.rate(0.05)).isEqualTo("5.0e-2");
    assertThat(DramText.si(1.744e-5, "J")).isEqualTo("17.4 µJ");
    assertThat(DramText.percent(-1e-9)).isEqualTo("0.0 %");
  }
}
