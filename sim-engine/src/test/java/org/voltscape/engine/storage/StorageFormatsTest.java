package org.voltscape.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.param.BadInputException;

class StorageFormatsTest {
  private static StorageFormat parse(String text) {
    return StorageFormats.parse(text, "--weights", "");
  }

  @ParameterizedTest
  @CsvSource({"fp32,32", "fp16,16", "sym8,8", "sym2,2", "u4,4", "u16,16", "Q2.6,8", "Q1.3,4"})
  void names_of_formats(String name, int bits) {
    StorageFormat format = parse(name);
    assertThat(format.id()).isEqualTo(name);
    assertThat(format.bits()).isEqualTo(bits);
    StoredFormat of = format.of(-0.75f, 1.5f);
    assertThat(of.id()).isEqualTo(name);
    assertThat(of.bits()).isEqualTo(bits);
    assertThat(bits == 32 ? 0 : of.encode(-0.6f) >>> bits).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fp8", "float", "sym17", "u1", "Q20.3", "", "FP32"})
  void other_names_are_refused(String name) {
    assertThatThrownBy(() -> parse(name))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--weights")
        .hasMessageContaining("\"" + name + "\"")
        .hasMessageContaining("fp32, fp16");
    assertThatThrownBy(() -> parse("FP16")).hasMessageContaining("did you mean \"fp16\"?");
  }

  @Test
  void single_precision_is_kept_as_it_is() {
    StoredFormat format = parse("fp32").of(0, 0);
    float[] values = {0.1f, -0f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY};
    for (float value : values) {
      assertThat(format.encode(value)).isEqualTo(Float.floatToRawIntBits(value));
      assertThat(format.decode(format.encode(value))).isEqualTo(value);
    }
    float[] rounded = values.clone();
    format.round(rounded, 0, rounded.length);
    assertThat(rounded).isEqualTo(values);
    // However it was computed: its bits differ between machines.
    float[] none = {Float.intBitsToFloat(0xFFC12345)};
    assertThat(format.encode(none[0])).isEqualTo(0x7FC00000);
    format.round(none, 0, 1);
    assertThat(Float.floatToRawIntBits(none[0])).isEqualTo(0x7FC00000);
  }

  @Test
  void symmetric_words_take_their_step_from_the_range() {
    StoredFormat format = parse("sym8").of(-2.54f, 1);
    assertThat(format.encode(-2.54f)).isEqualTo(0x81);
    assertThat(format.encode(0.02f)).isEqualTo(1);
    assertThat(format.encode(100)).isEqualTo(0x7F);
    assertThat(format.encode(Float.NaN)).isZero();
    assertThat(format.decode(0x81)).isEqualTo(-2.54f);
    // The code that is never written can be read.
    assertThat(format.decode(0x80)).isEqualTo(-2.56f);
    float[] values = {0.029f, 0.031f, -9};
    format.round(values, 0, 2);
    assertThat(values).containsExactly(0.02f, 0.04f, -9);
  }

  @Test
  void offset_and_fixed_words_read_every_code() {
    StoredFormat offset = parse("u4").of(-1, 2);
    assertThat(offset.decode(0)).isEqualTo(-1);
    assertThat(offset.decode(15)).isEqualTo(2);
    StoredFormat fixed = parse("Q2.6").of(-1, 2);
    assertThat(fixed.decode(0x80)).isEqualTo(-2);
    assertThat(fixed.decode(0x7F)).isEqualTo(127 / 64f);
    assertThat(fixed.encode(-0.5f)).isEqualTo(0xE0);
  }

  @Test
  void bounds_apply_to_what_is_outside_only() {
    for (Bounding bounding : Bounding.values()) {
      for (float inside : new float[] {-1, 0, 0.5f, 2}) {
        assertThat(bounding.apply(inside, -1, 2)).isEqualTo(inside);
      }
    }
    assertThat(Bounding.NONE.apply(3, -1, 2)).isEqualTo(3);
    assertThat(Bounding.NONE.apply(Float.NaN, -1, 2)).isNaN();
    for (float outside : new float[] {3, -1.5f, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThat(Bounding.ZERO.apply(outside, -1, 2)).isZero();
    }
    assertThat(Bounding.SATURATE.apply(3, -1, 2)).isEqualTo(2);
    assertThat(Bounding.SATURATE.apply(-1.5f, -1, 2)).isEqualTo(-1);
    assertThat(Bounding.SATURATE.apply(Float.NEGATIVE_INFINITY, -1, 2)).isEqualTo(-1);
    float negative = Float.intBitsToFloat(0xFFC00000);
    assertThat(Bounding.SATURATE.apply(negative, -1, 2)).isEqualTo(-1);
    assertThat(Bounding.SATURATE.apply(Float.NaN, -1, 2)).isEqualTo(2);
  }
}
