package org.voltscape.app.cli.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.cli.Answer;

class DiffCommandTest {
  @TempDir Path folder;

  private String study(String name, String fields) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "{\"workload\": \"digits-10x10\"" + fields + "}").toString();
  }

  @Test
  void tells_each_setting_that_differs() throws IOException {
    String a = study("a.json", ", \"trials\": 20");
    String b = study("b.json", ", \"trials\": 50, \"seed\": 9");
    Answer table = Answer.of("diff", a, b);
    assertThat(table.code()).isZero();
    assertThat(table.lines().get(0)).startsWith("setting").contains("place", "first", "second");
    assertThat(table.out()).containsPattern("Trials +trials +20 +50 +which trials");
    JsonNode json = Answer.of("diff", a, b, "--json").json();
    assertThat(json.get("same_results").booleanValue()).isFalse();
    assertThat(json.get("changes")).hasSize(2);
    assertThat(json.get("changes").get(1).get("path").textValue()).isEqualTo("seed");
    assertThat(json.get("changes").get(1).get("reach").textValue()).isEqualTo("outcomes");
  }

  @Test
  void says_that_nothing_differs() throws IOException {
    String a = study("a.json", "");
    assertThat(Answer.of("diff", a, a).lines())
        .containsExactly("The studies set everything alike.");
    JsonNode json = Answer.of("diff", a, a, "--json").json();
    assertThat(json.get("same_results").booleanValue()).isTrue();
    assertThat(json.get("changes")).isEmpty();
  }

  @Test
  void curves_of_the_same_file_name_are_looked_into() throws IOException {
    String a = study("one/a.json", ", \"memory\": {\"curve\": \"c.csv\"}");
    String b = study("two/a.json", ", \"memory\": {\"curve\": \"c.csv\"}");
    String curve = "voltage_v,probability\n0.4,0.1\n0.5,0.01\n0.6,%s\n";
    Files.writeString(folder.resolve("one/c.csv"), curve.formatted("0.001"));
    Files.writeString(folder.resolve("two/c.csv"), curve.formatted("0.002"));
    JsonNode changes = Answer.of("diff", a, b, "--json").json().get("changes");
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).get("path").textValue()).isEqualTo("memory.curve");
    assertThat(changes.get(0).get("reach").textValue()).isEqualTo("outcomes");
    Files.writeString(folder.resolve("two/c.csv"), curve.formatted("0.001"));
    assertThat(Answer.of("diff", a, b, "--json").json().get("changes")).isEmpty();
  }

  @Test
  void maps_of_the_same_file_name_are_looked_into() throws IOException {
    String map = ", \"memory\": {\"die\": \"m.csv\"}";
    String a = study("one/a.json", map);
    String b = study("two/a.json", map);
    Files.writeString(folder.resolve("one/m.csv"), "word,bit,stuck_at\n1,2,1\n");
    Files.writeString(folder.resolve("two/m.csv"), "word,bit,stuck_at\n1,3,1\n");
    JsonNode json = Answer.of("diff", a, b, "--json").json();
    assertThat(json.get("same_results").booleanValue()).isFalse();
    assertThat(json.get("changes")).hasSize(1);
    assertThat(json.get("changes").get(0).get("path").textValue()).isEqualTo("memory.die");
    Files.writeString(folder.resolve("two/m.csv"), "word,bit,stuck_at\n1,2,1\n");
    assertThat(Answer.of("diff", a, b, "--json").json().get("changes")).isEmpty();
  }

  @Test
  void the_order_of_schemes_counts_as_comparisons_are_with_the_first() throws IOException {
    String a = study("a.json", ", \"schemes\": [\"none\", \"secded\"]");
    String b = study("b.json", ", \"schemes\": [\"secded\", \"none\"]");
    JsonNode json = Answer.of("diff", a, b, "--json").json();
    assertThat(json.get("same_results").booleanValue()).isFalse();
    assertThat(json.get("changes"))
        .anySatisfy(c -> assertThat(c.get("reach").textValue()).isEqualTo("extent"));
  }

  @Test
  void what_is_no_study_is_refused_in_a_sentence() throws IOException {
    String a = study("a.json", "");
    Answer.of("diff", a, study("b.json", ", \"trails\": 5")).assertRefused("trails");
    Answer.of("diff", a, folder.resolve("none.json").toString()).assertRefused("no such file");
    Answer.of("diff", "-", "-").assertRefused("standard input (-) for both studies");
    Answer.of("diff", a).assertRefused("found no OTHER");
  }
}
