package org.voltscape.app.cli.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The JSON Schema of studies, or of energy platforms. */
@Command(
    name = "schema",
    description = {
      "The JSON Schema (2020-12) of study files, formats 1 and 2, or of energy platforms, for editors"
          + " and other programs.",
      "",
      "It knows the fields, their types and their ranges; which ids there are, and what must go"
          + " together, only 'voltscape run' tells.",
      ""
    },
    footer = {"", "Example:  voltscape schema > study.schema.json"})
public final class SchemaCommand implements Runnable {
  private static final String RESOURCE = "/org/voltscape/resources/schema/%s.schema.json";
  private static final List<String> KINDS = List.of("study", "platform");

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      defaultValue = "study",
      description = "of what: study or platform (default: ${DEFAULT-VALUE})")
  private String kind;

  private final Streams streams;

  public SchemaCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    if (!KINDS.contains(kind)) {
      throw new BadInputException(
          "KIND", "", "\"" + kind + "\"", Suggestions.hint("study or platform", kind, KINDS));
    }
    streams.out().print(text(kind));
  }

  static String text(String kind) {
    try (InputStream in = SchemaCommand.class.getResourceAsStream(String.format(RESOURCE, kind))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
