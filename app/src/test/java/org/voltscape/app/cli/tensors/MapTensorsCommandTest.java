package org.voltscape.app.cli.tensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;

class MapTensorsCommandTest {
  private static final String TENSORS =
      "name,bytes,tolerable_ber\nfirst,1000,1e-5\nmiddle,3000,1e-2\nlast,2000,1e-3\n";
  private static final String PARTITIONS =
      "name,bytes,domain,voltage_v,ber\n"
          + "bank 0,4000,rail A,1.35,0\nbank 0,4000,rail A,1.2,1e-4\nbank 0,4000,rail A,1.05,5e-3\n"
          + "bank 1,4000,rail B,1.35,0\nbank 1,4000,rail B,1.2,2e-4\nbank 1,4000,rail B,1.05,6e-3\n";

  @TempDir private Path folder;
  private Path tensors;
  private Path partitions;

  @BeforeEach
  void write() throws IOException {
    tensors = Files.writeString(folder.resolve("tensors.csv"), TENSORS);
    partitions = Files.writeString(folder.resolve("partitions.csv"), PARTITIONS);
  }

  private Answer map(String... more) {
    String[] line = new String[3 + more.length];
    line[0] = "map-tensors";
    line[1] = tensors.toString();
    line[2] = partitions.toString();
    System.arraycopy(more, 0, line, 3, more.length);
    return Answer.of(line);
  }

  @Test
  void the_optimum_stands_beside_the_rules() throws IOException {
    Path out = folder.resolve("mapping.csv");
    Answer answer = map("--out", out.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    JsonNode json = answer.json();
    assertThat(json.get("proved").asBoolean()).isTrue();
    assertThat(json.get("methods")).hasSize(3);
    double one = json.get("methods").get(0).get("cost").asDouble();
    double best = json.get("cost").asDouble();
    // One setting must stay at 1.35 V. The best plan has "middle" alone at 1.05 V.
    double share = (3000 + 3000 * 1.05 / 1.35) / 6000;
    assertThat(best / one).isCloseTo(share, within(1e-9));
    assertThat(json.get("tensors").get(1).get("ber").asDouble()).isIn(5e-3, 6e-3);
    assertThat(Files.readAllLines(out)).hasSize(4);
    assertThat(Files.readAllLines(out).get(0))
        .isEqualTo("tensor,bytes,partition,domain,point,ber,tolerable_ber,energy_j");
  }

  @Test
  void the_other_law_saves_more_and_more_traffic_costs_more() throws IOException {
    double linear = map().json().get("cost").asDouble();
    double quadratic = map("--law", "quadratic").json().get("cost").asDouble();
    assertThat(quadratic).isLessThan(linear);
    Files.writeString(
        tensors,
        "name,bytes,tolerable_ber,moved_bytes\nfirst,1000,1e-5,2000\nmiddle,3000,1e-2,6000\n"
            + "last,2000,1e-3,4000\n");
    assertThat(map().json().get("cost").asDouble()).isCloseTo(2 * linear, within(1e-12));
  }

  @Test
  void timings_are_waited_for() throws IOException {
    Files.writeString(
        partitions,
        "name,bytes,domain,voltage_v,ber,trcd_ns\nb,9000,d,1.2,0,14\nb,9000,d,1.2,1e-6,8\n");
    JsonNode json = map("--waiting").json();
    assertThat(json.get("unit").asText()).isEqualTo("s/inference");
    assertThat(json.get("domains").get(0).get("point").asText()).contains("tRCD 8 ns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t|first,0,1e-5|line 2, column bytes: found 0, expected a whole number of bytes",
        "t|first,10,2|line 2, column tolerable_ber: found 2, expected a bit error rate from 0 to 1",
        "t|first,90000,1e-5|tensor first: found 90000 bytes that bear a rate of 1.0E-5, expected no more",
        "p|b,5000,d,1.2,0|tensors.csv: found tensors that exact finds no place for: no plan exists",
        "p|b,5000,d,1.2,1e-4|tensor first: found 1000 bytes that bear a rate of 1.0E-5, expected",
        "p|b,10,d,9,0|column voltage_v: found 9, expected a supply above 0 V",
        "p|b,10,d,1.2,-1|column ber: found -1, expected a bit error rate",
      })
  void bad_tables_are_one_sentence(String which, String row, String sentence) throws IOException {
    if (which.equals("t")) {
      Files.writeString(tensors, "name,bytes,tolerable_ber\n" + row + "\n");
    } else {
      Files.writeString(partitions, "name,bytes,domain,voltage_v,ber\n" + row + "\n");
    }
    map().assertRefused(sentence);
  }

  @Test
  void a_partition_has_a_rate_at_every_point_of_its_domain() throws IOException {
    Files.writeString(partitions, PARTITIONS + "bank 2,10,rail A,1.35,0\n");
    map().assertRefused("partition bank 2: found no row at 1.2 V");
    Files.writeString(partitions, PARTITIONS + "bank 1,10,rail B,1.1,0\n");
    map().assertRefused("line 8, column bytes: found 10, expected 4000, as in line 5");
    map("--method", "exactt");
    Files.writeString(partitions, PARTITIONS);
    map("--method", "exactt").assertRefused("did you mean \"exact\"?");
    map("--law", "cubic").assertRefused("--law: found \"cubic\", expected linear or quadratic");
  }
}
