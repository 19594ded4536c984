package org.voltscape.engine.dram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.table.CsvTable;

class DramPresetsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ddr3-vendor-a", "ddr3-vendor-b", "ddr3-vendor-c"})
  void the_presets_agree_with_their_measured_means_within_the_residuals(String id) {
    DramDevice device = DramDevices.find(id).orElseThrow();
    assertThat(device.laws().keySet()).containsExactly(DramAxis.values());
    for (AxisLaw law : device.laws().values()) {
      AxisFit fit = law.fit().orElseThrow();
      double largest = fit.largestResidual();
      for (MeasuredRate rate : law.rates()) {
        BerEstimate at = law.at(rate.at(), 20);
        if (rate.celsius() != 20) {
          continue;
        }
        assertThat(at.extrapolated()).isFalse();
        if (at.upperBound()) {
          assertThat(rate.mean()).isZero();
          assertThat(at.ber()).isPositive().isLessThan(1e-8);
          assertThat(at.low()).isZero();
        } else if (law.axis() == DramAxis.SUPPLY) {
          assertThat(rate.mean() / 512).isCloseTo(at.low(), within(at.low() * 1e-9));
          assertThat(at.ber()).isBetween(at.low(), at.high());
        } else if (rate.mean() > 0) {
          assertThat(Math.abs(Math.log10(rate.mean() / at.ber()))).isLessThan(largest + 1e-9);
          assertThat(rate.mean()).isBetween(at.low() * (1 - 1e-9), at.high() * (1 + 1e-9));
        }
      }
      assertThat(fit.points()).anyMatch(AxisFit.Point::upperBound);
    }
    // Where tRP does not fall it is left out.
    assertThat(device.law(DramAxis.PRECHARGE).at(5, 20).extrapolated()).isTrue();
    BerEstimate nominal = device.mean(device.nominal());
    assertThat(nominal.upperBound()).isTrue();
    assertThat(nominal.extrapolated()).isFalse();
    assertThat(device.mean(device.nominal().with(DramAxis.SUPPLY, 0.95)).extrapolated()).isTrue();
    assertThat(device.mean(device.nominal().with(DramAxis.ACTIVATION, 2)).extrapolated()).isTrue();
    assertThat(nominal.ber()).isBetween(1e-13, 1e-8);
  }

  /** The curves of the same measurements were made from the summaries by another program. */
  @ParameterizedTest
  @ValueSource(strings = {"ddr3-vendor-a", "ddr3-vendor-b", "ddr3-vendor-c"})
  void the_presets_agree_with_the_curves_of_the_same_measurements(String id) {
    DramDevice device = DramDevices.find(id).orElseThrow();
    Map<DramAxis, String> curves =
        Map.of(
            DramAxis.SUPPLY,
            id,
            DramAxis.ACTIVATION,
            id + "-trcd",
            DramAxis.PRECHARGE,
            id + "-trp");
    curves.forEach(
        (axis, name) -> {
          ErrorCurve curve = CurvePresets.find(name).orElseThrow();
          int compared = 0;
          for (AxisFit.Point point : device.law(axis).points()) {
            double rate = curve.probability(point.at());
            if (!point.upperBound()) {
              assertThat(point.ber()).isCloseTo(rate, within(1e-3 * rate));
              compared++;
            }
          }
          assertThat(compared).as(name).isPositive();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ddr3-vendor-a", "ddr3-vendor-b", "ddr3-vendor-c"})
  void retention_at_70_degrees_follows_from_that_at_20_within_half_a_decade(String id) {
    AxisLaw law = DramDevices.find(id).orElseThrow().law(DramAxis.REFRESH);
    int compared = 0;
    for (MeasuredRate rate : law.rates()) {
      BerEstimate warm = law.at(rate.at(), 70);
      if (rate.celsius() == 70 && rate.at() >= 1024) {
        assertThat(Math.log10(warm.ber() / rate.mean())).isBetween(-0.5, 0.5);
        assertThat(warm.extrapolated()).isFalse();
        compared++;
      }
    }
    assertThat(compared).isEqualTo(3);
  }

  /** The means of the published files themselves, at 20 °C. */
  @Test
  void the_presets_hold_the_means_of_the_published_measurements() {
    String data = System.getenv("VOLTSCAPE_DATA");
    assumeTrue(data != null && Path.of(data, "dram").toFile().isDirectory(), "no DRAM data");
    CsvTable latency =
        CsvTable.read(Path.of(data, "dram", "dram_latency_variation_sigmetrics2016.csv.gz"));
    Map<String, double[]> sums = new TreeMap<>();
    for (int row = 0; row < latency.rows(); row++) {
      if (latency.number(row, "Temperature") == 20 && latency.number(row, "tRP") == 12.5) {
        double[] sum =
            sums.computeIfAbsent(
                latency.text(row, "VendorMask") + " " + latency.number(row, "tRCD"),
                k -> new double[2]);
        sum[0] += latency.number(row, "DIMMBER");
        sum[1]++;
      }
    }
    for (String vendor : new String[] {"a", "b", "c"}) {
      AxisLaw law =
          DramDevices.find("ddr3-vendor-" + vendor).orElseThrow().law(DramAxis.ACTIVATION);
      for (double time : new double[] {2.5, 5, 7.5}) {
        double[] sum = sums.get(vendor.toUpperCase(java.util.Locale.ROOT) + " " + time);
        assertThat(law.at(time, 20).ber())
            .isCloseTo(sum[0] / sum[1], within(1e-4 * sum[0] / sum[1]));
      }
    }
    CsvTable lines = CsvTable.read(Path.of(data, "dram", "dram_voltage_faulty_cachelines.csv.gz"));
    double sum = 0;
    int count = 0;
    for (int row = 0; row < lines.rows(); row++) {
      if (lines.text(row, "vendor").equals("B") && lines.number(row, "vdd") == 1.05) {
        sum += lines.number(row, "error_cacheline_percent") / 100;
        count++;
      }
    }
    AxisFit fit =
        DramDevices.find("ddr3-vendor-b").orElseThrow().law(DramAxis.SUPPLY).fit().orElseThrow();
    double mean = sum / count;
    assertThat(fit.points())
        .anySatisfy(p -> assertThat(p.share()).isCloseTo(mean, within(1e-5 * mean)));
  }
}
