package org.voltscape.views.imports;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.voltscape.engine.io.cut.ImportTable;
import org.voltscape.engine.io.imports.ImportGuess;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.imports.TableImport;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.TaskThreads;

/**
 * A table on its way in: what is told of it, what that makes of it. Needs no window; FX thread
 * only, as its views read it; tables are read in the background.
 */
final class ImportModel<T> {
  private final TableWant<T> want;
  private final String name;
  private final TableText text;
  private final BackgroundTask<Reading<T>> task;
  private final ReadOnlyObjectWrapper<Reading<T>> reading =
      new ReadOnlyObjectWrapper<>(this, "reading");
  private ImportRecipe told;

  /**
   * What a recipe makes of a table.
   *
   * @param table null where the text is none
   * @param guess null where it is no such table whatever is answered
   * @param value null where something is open, missing or wrong
   * @param complaint what is missing or wrong, in a sentence; empty where nothing is
   */
  record Reading<T>(ImportTable table, ImportGuess guess, Imported<T> value, String complaint) {
    /** Whether it can be taken. */
    boolean ready() {
      return value != null;
    }

    /** Whether somebody's answers would help. */
    boolean askable() {
      boolean open = guess != null && !guess.questions().isEmpty();
      return table != null && (open || complaint.contains(ImportWords.CHOOSE));
    }
  }

  /**
   * @param name of the file, or what stands for it
   * @param start what is told already
   */
  ImportModel(
      TableText text, String name, TableWant<T> want, ImportRecipe start, TaskThreads threads) {
    this.text = text;
    this.name = name;
    this.want = want;
    this.told = start;
    this.task = new BackgroundTask<>(threads, BackgroundTask.Outdated.DROP, reading::set);
  }

  /** Reads the table as a recipe says. Any thread. */
  static <T> Reading<T> read(TableText text, String name, TableWant<T> want, ImportRecipe recipe) {
    ImportTable table = null;
    ImportGuess guess = null;
    try {
      table = TableImport.table(text, recipe);
      guess = TableImport.guess(text, recipe);
    } catch (BadInputException e) {
      // A table in a form of the program's own may need no guess.
      if (!recipe.isOpen() || guess != null) {
        return new Reading<>(table, null, null, ImportWords.of(e));
      }
    }
    try {
      return new Reading<>(table, guess, want.reader().read(text, recipe, name), "");
    } catch (BadInputException e) {
      boolean open = guess != null && !guess.questions().isEmpty();
      return new Reading<>(table, guess, null, open ? "" : ImportWords.of(e));
    }
  }

  /**
   * What kind and names of columns a table has, to remember its choices by; empty for a picture or
   * the content of a memory, which have none. Any thread.
   */
  static String shape(TableText text, TableWant<?> want) {
    try {
      ImportTable table = TableImport.table(text, ImportRecipe.of(want.kind()));
      if (table.isListed()) {
        return "";
      }
      String names = String.join("|", table.names()).toLowerCase(Locale.ROOT);
      return want.kind().id() + "|" + names;
    } catch (BadInputException e) {
      return "";
    }
  }

  TableWant<T> want() {
    return want;
  }

  String name() {
    return name;
  }

  TableText text() {
    return text;
  }

  /** The result so far; null before the first. */
  ReadOnlyObjectProperty<Reading<T>> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  Reading<T> reading() {
    return reading.get();
  }

  /** What the user told. */
  ImportRecipe told() {
    return told;
  }

  /** Begins with what the file was found to be. */
  void start(Reading<T> first) {
    reading.set(first);
  }

  /** Takes what the user told, and reads the table again. */
  void tell(ImportRecipe recipe) {
    told = recipe;
    task.request(outdated -> read(text, name, want, recipe));
  }

  void dispose() {
    task.cancel();
  }
}
