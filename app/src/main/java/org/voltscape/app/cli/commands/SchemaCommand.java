package org.voltscape.app.cli.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.voltscape.app.cli.shared.Streams;
import picocli.CommandLine.Command;

/** The JSON Schema of studies. */
@Command(
    name = "schema",
    description = {
      "The JSON Schema (2020-12) of study files, formats 1 and 2, for editors and other programs.",
      "",
      "It knows the fields, their types and their ranges; which ids there are, and what must go"
          + " together, only 'voltscape run' tells.",
      ""
    },
    footer = {"", "Example:  voltscape schema > study.schema.json"})
public final class SchemaCommand implements Runnable {
  private static final String RESOURCE = "/org/voltscape/resources/schema/study.schema.json";

  private final Streams streams;

  public SchemaCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    streams.out().print(text());
  }

  static String text() {
    try (InputStream in = SchemaCommand.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
