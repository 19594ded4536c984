package org.voltscape.engine.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.io.table.CellNumber.Reading;

class CellNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12; PLAIN; 12",
        "0.5; POINT; 0.5",
        "0,5; COMMA; 0.5",
        "0.123; POINT; 0.123",
        "0,123; COMMA; 0.123",
        "1234.567; POINT; 1234.567",
        "1234,567; COMMA; 1234.567",
        "1,234,567; POINT; 1234567",
        "1.234.567; COMMA; 1234567",
        "1,234.5; POINT; 1234.5",
        "1.234,5; COMMA; 1234.5",
        "1 234,5; COMMA; 1234.5",
        "1'234.5; POINT; 1234.5",
        "1,234e-3; COMMA; 0.001234",
        "-3,51; COMMA; -3.51",
        "1.234; EITHER_POINT; 1.234",
        "+.5e1; POINT; 5",
        "1.; POINT; 1"
      })
  void one_number_says_what_its_points_and_commas_are(String cell, Reading reading, double value) {
    CellNumber number = CellNumber.of(cell);
    assertThat(number.reading()).isEqualTo(reading);
    assertThat(number.value(reading == Reading.COMMA, 0)).isEqualTo(value);
  }

  @Test
  void what_can_be_read_in_two_ways_depends_on_the_file() {
    assertThat(CellNumber.of("1,234").reading()).isEqualTo(Reading.EITHER_COMMA);
    assertThat(CellNumber.of("1,234").value(false, 0)).isEqualTo(1234);
    assertThat(CellNumber.of("1,234").value(true, 0)).isEqualTo(1.234);
    assertThat(CellNumber.of("1.234").value(false, 0)).isEqualTo(1.234);
    assertThat(CellNumber.of("1.234").value(true, 0)).isEqualTo(1234);
  }

  @Test
  void units_are_applied_without_rounding() {
    assertThat(CellNumber.of("560").value(false, -3)).isEqualTo(0.56);
    assertThat(CellNumber.of("0.0012 %").value(false, -2)).isEqualTo(0.000012);
    assertThat(CellNumber.of("540 mV").unit()).isEqualTo("mV");
    assertThat(CellNumber.of("0.54V").unit()).isEqualTo("V");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        ".",
        ",",
        "-",
        "1,",
        "1..2",
        "1,2,3",
        "1,23,456",
        "12,3456,789.0",
        "1.2.3",
        "1,234.567.8",
        "1 23",
        "1 2345",
        "1e",
        "e5",
        "1e+",
        "1e99999999",
        "--1",
        "1-2",
        "0x10",
        "1d",
        "NaN",
        "inf",
        "V",
        "%",
        "1e5e5",
        "07:01",
        "1/2",
        "１"
      })
  void other_texts_are_no_numbers(String cell) {
    assertThat(CellNumber.of(cell)).isNull();
  }

  @Property(tries = 500, seed = "7")
  void numbers_come_back_from_every_convention(@ForAll long seed) {
    Random random = new Random(seed);
    BigDecimal exact =
        BigDecimal.valueOf(random.nextLong() >> random.nextInt(62), random.nextInt(12));
    String plain = exact.toPlainString();
    double value = exact.doubleValue();
    String german = grouped(plain, '.', ',');
    String english = grouped(plain, ',', '.');
    String french = grouped(plain, '\u202F', ',');
    String swiss = grouped(plain, '\'', '.');
    assertThat(CellNumber.of(plain).value(false, 0)).isEqualTo(value);
    assertThat(CellNumber.of(plain.replace('.', ',')).value(true, 0)).isEqualTo(value);
    assertThat(CellNumber.of(german).value(true, 0)).isEqualTo(value);
    assertThat(CellNumber.of(english).value(false, 0)).isEqualTo(value);
    assertThat(CellNumber.of(french).value(true, 0)).isEqualTo(value);
    assertThat(CellNumber.of(swiss).value(false, 0)).isEqualTo(value);
  }

  private static String grouped(String plain, char group, char decimal) {
    int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    int start = plain.startsWith("-") ? 1 : 0;
    StringBuilder text = new StringBuilder(plain.substring(0, start));
    for (int i = start; i < end; i++) {
      if (i > start && (end - i) % 3 == 0) {
        text.append(group);
      }
      text.append(plain.charAt(i));
    }
    return text + (end < plain.length() ? decimal + plain.substring(end + 1) : "");
  }
}
