package org.voltscape.engine.energy.dram;

import java.util.List;
import org.voltscape.engine.energy.Constant;

/**
 * The main memory of a platform.
 *
 * @param title for people, for example {@code DDR4-2400}
 * @param source where its currents and timings come from
 * @param scaled what its chips draw from the supply that is lowered
 * @param fixed what they draw from the supply that is not; all 0 where there is none
 * @param timings nominal ones
 * @param chips that work together on a burst, above 0
 * @param channels buses that work independently, above 0
 * @param ranks sets of chips on one bus, above 0
 * @param banks of one rank, above 0
 * @param rowBytes bytes of a row over all chips of a rank, above 0
 * @param burstBytes bytes of a burst, above 0
 */
public record DramDevice(
    String title,
    String source,
    RailCurrents scaled,
    RailCurrents fixed,
    DramTimings timings,
    int chips,
    int channels,
    int ranks,
    int banks,
    int rowBytes,
    int burstBytes) {
  /** DDR4: one channel of eight chips of 8 Gbit. */
  public static final DramDevice DDR4_2400 =
      new DramDevice(
          "DDR4-2400",
          "data sheet of Micron MT40A1G8 (8 Gbit) as gem5 carries it, DDR4_2400_8x8; the pump supply"
              + " of 2.5 V draws its standby current throughout",
          RailCurrents.milli(1.2, 48, 34, 43, 135, 123, 250),
          RailCurrents.milli(2.5, 3, 3, 3, 3, 3, 3),
          DramTimings.nano(14.16, 14.16, 32, 14.16, 3.332, 350, 7800),
          8,
          1,
          2,
          16,
          8192,
          64);

  /** DDR3: two channels of eight chips of 4 Gbit. */
  public static final DramDevice DDR3_2133 =
      new DramDevice(
          "DDR3-2133, two channels",
          "data sheet of Micron MT41J512M8 (4 Gbit) as gem5 carries it, DDR3_2133_8x8; refresh of a"
              + " 4 Gbit chip: 260 ns every 7.8 us (JEDEC)",
          RailCurrents.milli(1.5, 70, 37, 44, 191, 157, 250),
          RailCurrents.milli(1.5, 0, 0, 0, 0, 0, 0),
          DramTimings.nano(13.09, 13.09, 33, 13.09, 3.752, 260, 7800),
          8,
          2,
          2,
          8,
          8192,
          64);

  /** LPDDR3: one chip of 32 bits, 4 Gbit. */
  public static final DramDevice LPDDR3_1600 =
      new DramDevice(
          "LPDDR3-1600",
          "data sheet of Micron EDF8132A1MC (4 Gbit) as gem5 carries it, LPDDR3_1600_1x32; the supply"
              + " of 1.8 V is not lowered",
          RailCurrents.milli(1.2, 60, 26, 34, 230, 190, 150),
          RailCurrents.milli(1.8, 8, 0.8, 2, 2, 2, 28),
          DramTimings.nano(18, 18, 42, 15, 5, 130, 3900),
          1,
          1,
          1,
          8,
          4096,
          32);

  /** GDDR5: six channels of two chips of 32 bits, 1 Gbit, at the paper's 924 MHz. */
  public static final DramDevice GDDR5 =
      new DramDevice(
          "GDDR5, six channels",
          "currents of a 1 Gbit x32 chip as DRAMsim3 carries them, GDDR5_1Gb_x32 (for a clock of 1.5"
              + " GHz); timings of SK Hynix H5GQ1H24AFR as gem5 carries them, the same as EDE-066;"
              + " bursts at 4 x 924 MHz (EDE-066)",
          RailCurrents.milli(1.5, 490, 250, 450, 1080, 1160, 450),
          RailCurrents.milli(1.5, 0, 0, 0, 0, 0, 0),
          DramTimings.nano(12, 12, 28, 12, 8 / (4 * 0.924), 65, 7800),
          2,
          6,
          1,
          16,
          4096,
          64);

  /** Nominal supply of the rail that is lowered, V. */
  public double nominalVolts() {
    return scaled.volts();
  }

  /** The point it is made for. */
  public DramPoint nominal() {
    return new DramPoint(nominalVolts(), timings.tRcd(), timings.tRp());
  }

  /** Bytes that all buses together move in a second. */
  public double bytesPerSecond() {
    return channels * burstBytes / timings.burst();
  }

  /** Chips of the whole memory, all of which wait and refresh. */
  public int allChips() {
    return chips * ranks * channels;
  }

  Constant constant(String name, double value, String unit) {
    return Constant.published(name, value, unit, source);
  }

  /** Everything that its energies are made of. */
  public List<Constant> constants() {
    return List.of(
        constant("memory supply that is lowered, nominal", scaled.volts(), "V"),
        constant("IDD0", scaled.cycling(), "A"),
        constant("IDD2N", scaled.idle(), "A"),
        constant("IDD3N", scaled.open(), "A"),
        constant("IDD4R", scaled.reading(), "A"),
        constant("IDD4W", scaled.writing(), "A"),
        constant("IDD5", scaled.refreshing(), "A"),
        constant("memory supply that stays", fixed.volts(), "V"),
        constant("IDD3N of the supply that stays", fixed.open(), "A"),
        constant("tRCD", timings.tRcd(), "s"),
        constant("tRP", timings.tRp(), "s"),
        constant("tRAS", timings.tRas(), "s"),
        constant("tCL", timings.tCl(), "s"),
        constant("burst", timings.burst(), "s"),
        constant("tRFC", timings.tRfc(), "s"),
        constant("tREFI", timings.tRefi(), "s"),
        constant("chips of a burst", chips, "1"),
        constant("channels", channels, "1"),
        constant("ranks", ranks, "1"),
        constant("banks", banks, "1"),
        constant("bytes of a row", rowBytes, "1"),
        constant("bytes of a burst", burstBytes, "1"));
  }
}
