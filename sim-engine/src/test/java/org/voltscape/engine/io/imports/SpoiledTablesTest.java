package org.voltscape.engine.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.io.imports.PeoplesTablesTest.Table;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;

/** Spoiled tables are read or refused in a sentence, never anything else. */
class SpoiledTablesTest {
  private static final String SIGNS = ",;\t|\"'#%<*.-+eE=0123456789 \nVmxX\u00A0\u207B";
  private static final int ROUNDS = 5;

  @Test
  void a_spoiled_table_is_read_or_refused() throws IOException {
    Random random = new Random(7);
    int refused = 0;
    int read = 0;
    for (Table table : PeoplesTablesTest.tables().toList()) {
      for (int i = 0; i < ROUNDS; i++) {
        String text = spoiled(table.text(), random);
        for (ImportKind kind : ImportKind.values()) {
          if (accepted(text, kind)) {
            read++;
          } else {
            refused++;
          }
        }
      }
    }
    assertThat(read).isGreaterThan(20);
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void long_lines_of_digits_take_no_long_time() {
    String digits = "48".repeat(20_000);
    assertThat(accepted(digits + "x\n" + digits + " " + digits + "y\n", ImportKind.CURVE))
        .isFalse();
    assertThat(accepted("v,p\n0.5," + digits + "\n", ImportKind.POINTS)).isFalse();
    assertThat(accepted("v,p_error_" + "error".repeat(5_000) + "\n0.5,1\n", ImportKind.POINTS))
        .isFalse();
  }

  private static boolean accepted(String text, ImportKind kind) {
    TableText table = TableText.of(text, "t.csv");
    ImportRecipe recipe = ImportRecipe.of(kind);
    try {
      List<String> notes =
          switch (kind) {
            case CURVE -> TableImport.curve(table, recipe, "t").notes();
            case POINTS -> TableImport.measured(table, recipe, "t").notes();
            case MAP -> TableImport.map(table, recipe).notes();
          };
      assertThat(notes).doesNotContain("");
      return true;
    } catch (BadInputException e) {
      assertThat(e.getMessage()).startsWith("t.csv").endsWith(".");
      return false;
    } catch (RuntimeException e) {
      throw new AssertionError(kind + " of " + text, e);
    }
  }

  private static String spoiled(String text, Random random) {
    StringBuilder spoiled = new StringBuilder(text);
    for (int k = random.nextInt(4); k >= 0; k--) {
      int at = random.nextInt(spoiled.length() + 1);
      char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
      switch (random.nextInt(4)) {
        case 0 -> spoiled.insert(at, sign);
        case 1 -> spoiled.delete(at, Math.min(spoiled.length(), at + 1 + random.nextInt(8)));
        case 2 -> {
          if (at < spoiled.length()) {
            spoiled.setCharAt(at, sign);
          }
        }
        default -> spoiled.insert(at, spoiled.substring(0, Math.min(spoiled.length(), 40)));
      }
    }
    return spoiled.toString();
  }
}
