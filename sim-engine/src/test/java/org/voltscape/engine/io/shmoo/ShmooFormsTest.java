package org.voltscape.engine.io.shmoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Axis;
import org.voltscape.engine.io.shmoo.MeasuredShmoo.Cell;
import org.voltscape.engine.param.BadInputException;

/** Any plane comes back from any form that it is written in, and no text breaks the reader. */
class ShmooFormsTest {
  private static final String SIGNS = ",;\t|\"'#%<*.-+eE=0123456789 \nVmxXPFMHz°C\u00A0\u207B";

  /** Results of a pass and a fail, and a line that says so where that is needed. */
  private record Marks(String pass, String fail, String legend) {}

  private static final List<Marks> MARKS =
      List.of(
          new Marks("P", "F", ""),
          new Marks("pass", "FAIL", ""),
          new Marks("1", "0", "# 1 = pass, 0 = fail\n"),
          new Marks("*", ".", "# * = pass\n"),
          new Marks(".", "*", "# * is a fail\n"),
          new Marks(".", "X", "# x: fail\n"),
          new Marks("o", "x", "# o = pass\n"),
          new Marks("+", "-", "# + = pass, - = fail\n"),
          new Marks("0", "3", "# cells: errors\n"));

  /** How numbers of the two axes are written. */
  private record Units(String volts, int millivolts, String second, Axis axis, boolean behind) {}

  private static final List<Units> UNITS =
      List.of(
          new Units("V", 1000, "MHz", Axis.CLOCK, false),
          new Units("mV", 1, "MHz", Axis.CLOCK, false),
          new Units("V", 1000, "GHz", Axis.CLOCK, false),
          new Units("mV", 1, "kHz", Axis.CLOCK, true),
          new Units("V", 1000, "MHz", Axis.CLOCK, true),
          new Units("V", 1000, "°C", Axis.TEMPERATURE, false),
          new Units("mV", 1, "C", Axis.TEMPERATURE, true),
          new Units("mV", 1, "K", Axis.TEMPERATURE, false));

  /** A plane: places in mV and MHz or °C, and 1, 0 or -1 for a pass, a fail or nothing. */
  private record Plane(List<Integer> millivolts, List<Integer> second, int[][] results) {}

  private static Plane plane(Random random) {
    List<Integer> millivolts = places(random, 450, 1250);
    List<Integer> second = places(random, 5, 195);
    int[][] results = new int[millivolts.size()][second.size()];
    for (int[] row : results) {
      Arrays.setAll(row, i -> random.nextInt(3) - 1);
    }
    results[random.nextInt(results.length)][random.nextInt(second.size())] = 1;
    return new Plane(millivolts, second, results);
  }

  /** Some places in any order, in irregular steps. */
  private static List<Integer> places(Random random, int least, int most) {
    TreeSet<Integer> places = new TreeSet<>();
    int count = 2 + random.nextInt(6);
    while (places.size() < count) {
      places.add(least + random.nextInt(most - least));
    }
    List<Integer> list = new ArrayList<>(places);
    switch (random.nextInt(3)) {
      case 0 -> Collections.reverse(list);
      case 1 -> Collections.shuffle(list, random);
      default -> {}
    }
    return list;
  }

  private static List<Cell> cells(Plane plane, Axis axis, boolean counted) {
    List<Cell> cells = new ArrayList<>();
    for (int mv : new TreeSet<>(plane.millivolts)) {
      for (int at : new TreeSet<>(plane.second)) {
        int result = plane.results[plane.millivolts.indexOf(mv)][plane.second.indexOf(at)];
        if (result >= 0) {
          double mhz = axis == Axis.CLOCK ? at : Double.NaN;
          double celsius = axis == Axis.CLOCK ? Double.NaN : at;
          long errors = !counted ? Cell.NOT_COUNTED : result == 1 ? 0 : 3;
          cells.add(new Cell(mv / 1000.0, mhz, celsius, result, 1, errors));
        }
      }
    }
    return cells;
  }

  private static String volts(int mv, Units units, boolean commas) {
    String text =
        units.millivolts == 1 ? String.valueOf(mv) : decimals("%.4f", mv / 1000.0, commas);
    return text + (units.behind ? " " + units.volts : "");
  }

  private static String second(int at, Units units, boolean commas) {
    String text =
        switch (units.second) {
          case "GHz" -> decimals("%.4f", at / 1000.0, commas);
          case "kHz" -> at + "000";
          case "K" -> decimals("%.2f", at + 273.15, commas);
          default -> String.valueOf(at);
        };
    return text + (units.behind ? " " + units.second : "");
  }

  private static String decimals(String format, double value, boolean commas) {
    String text = String.format(Locale.ROOT, format, value);
    return commas ? text.replace('.', ',') : text;
  }

  private static String mark(int result, Marks marks) {
    return result < 0 ? "" : result == 1 ? marks.pass : marks.fail;
  }

  private static String grid(
      Plane plane, Units units, Marks marks, String delimiter, boolean commas, boolean turned) {
    StringBuilder text = new StringBuilder(marks.legend);
    String kelvin = units.second.equals("K") ? "T (K)" : units.second;
    String corner =
        units.behind ? "" : turned ? kelvin + " \\ " + units.volts : units.volts + " \\ " + kelvin;
    text.append(corner);
    List<Integer> above = turned ? plane.millivolts : plane.second;
    List<Integer> left = turned ? plane.second : plane.millivolts;
    for (int at : above) {
      text.append(delimiter).append(turned ? volts(at, units, commas) : second(at, units, commas));
    }
    for (int row = 0; row < left.size(); row++) {
      text.append('\n');
      int at = left.get(row);
      text.append(turned ? second(at, units, commas) : volts(at, units, commas));
      for (int column = 0; column < above.size(); column++) {
        int result = turned ? plane.results[column][row] : plane.results[row][column];
        text.append(delimiter).append(mark(result, marks));
      }
    }
    return text.append('\n').toString();
  }

  private static String list(
      Plane plane, Units units, Marks marks, String delimiter, boolean commas) {
    boolean counted = marks.legend.contains("errors");
    String quantity = units.axis == Axis.CLOCK ? "frequency" : "temperature";
    StringBuilder text = new StringBuilder(counted ? "" : marks.legend);
    text.append("chip").append(delimiter);
    text.append(units.behind ? "Vdd" : "Vdd (" + units.volts + ")").append(delimiter);
    text.append(units.behind ? quantity : quantity + " (" + units.second + ")").append(delimiter);
    text.append(counted ? "errors" : "result").append('\n');
    for (int row = 0; row < plane.millivolts.size(); row++) {
      for (int column = 0; column < plane.second.size(); column++) {
        text.append("a7").append(delimiter);
        text.append(volts(plane.millivolts.get(row), units, commas)).append(delimiter);
        text.append(second(plane.second.get(column), units, commas)).append(delimiter);
        text.append(mark(plane.results[row][column], marks)).append('\n');
      }
    }
    return text.toString();
  }

  @Property(tries = 10)
  void a_plane_is_the_same_in_every_form(@ForAll long seed) {
    Random random = new Random(seed);
    Plane plane = plane(random);
    for (Units units : UNITS) {
      for (Marks marks : MARKS) {
        boolean counted = marks.legend.contains("errors");
        List<Cell> expected = cells(plane, units.axis, counted);
        for (String delimiter : List.of(",", ";", "\t")) {
          boolean commas = !delimiter.equals(",") && random.nextBoolean();
          for (String text :
              List.of(
                  grid(plane, units, marks, delimiter, commas, false),
                  grid(plane, units, marks, delimiter, commas, true),
                  list(plane, units, marks, delimiter, commas))) {
            MeasuredShmoo read = MeasuredShmooReader.parse(text, "t.csv");
            assertThat(read.cells()).as(text).isEqualTo(expected);
            assertThat(read.axis()).isEqualTo(units.axis);
          }
        }
      }
    }
  }

  @Test
  void a_spoiled_table_is_read_or_refused_in_a_sentence() {
    Random random = new Random(7);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      Plane plane = plane(random);
      Units units = UNITS.get(random.nextInt(UNITS.size()));
      Marks marks = MARKS.get(random.nextInt(MARKS.size()));
      String text =
          random.nextInt(3) == 0
              ? list(plane, units, marks, ",", false)
              : grid(plane, units, marks, ";", random.nextBoolean(), random.nextBoolean());
      String spoiled = spoiled(text, random);
      try {
        MeasuredShmoo shmoo = MeasuredShmooReader.parse(spoiled, "t.csv");
        assertThat(shmoo.cells()).isNotEmpty();
        assertThat(shmoo.cells()).allMatch(c -> c.volts() > 0 && c.volts() <= 5);
        assertThat(shmoo.cells()).noneMatch(c -> Double.isNaN(c.along(shmoo.axis())));
        read++;
      } catch (BadInputException e) {
        assertThat(e.getMessage()).startsWith("t.csv").endsWith(".");
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError(spoiled, e);
      }
    }
    assertThat(read).isGreaterThan(150);
    assertThat(refused).isGreaterThan(300);
  }

  private static String spoiled(String text, Random random) {
    StringBuilder spoiled = new StringBuilder(text);
    for (int k = random.nextInt(2); k >= 0; k--) {
      int at = random.nextInt(spoiled.length());
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      switch (random.nextInt(5)) {
        case 0 -> spoiled.insert(at, sign);
        case 1 -> spoiled.delete(at, Math.min(spoiled.length(), at + 1 + random.nextInt(8)));
        case 2, 3 -> spoiled.setCharAt(at, sign);
        default -> spoiled.setLength(Math.max(1, at));
      }
      if (spoiled.isEmpty()) {
        spoiled.append(sign);
      }
    }
    return spoiled.toString();
  }

  @Test
  void long_lines_take_no_long_time() {
    for (String line :
        List.of(
            "#".repeat(1_000_000),
            "/ ".repeat(500_000),
            "V MHz ".repeat(100_000) + ",400\n0.7,P",
            "errors ".repeat(100_000),
            "V \\ MHz" + ",400".repeat(200_000) + "\n0.7" + ",P".repeat(200_000))) {
      try {
        assertThat(MeasuredShmooReader.parse(line, "t.csv").cells()).hasSize(1);
      } catch (BadInputException e) {
        assertThat(e.getMessage()).startsWith("t.csv").endsWith(".");
      }
    }
  }
}
