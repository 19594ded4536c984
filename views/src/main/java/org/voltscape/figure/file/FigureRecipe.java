package org.voltscape.figure.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.plugin.PluginUse;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPlugins;
import org.voltscape.engine.study.format.StudyReader;

/**
 * What a figure was made from, and with what: all that another person needs to draw it again.
 *
 * @param studies the documents, in the order in which the figure draws them, each exactly as it was
 *     given, but for characters that change the direction of writing, which are escaped; its seed
 *     is inside. At least one
 * @param version of the program that drew it; empty in files of versions that did not say
 * @param plugins what of the studies came from plug-ins
 * @param command words of the command {@code figure} that draws it, without the program's name; its
 *     study is {@code -}. Empty where no command is known
 */
public record FigureRecipe(
    List<String> studies, String version, List<PluginUse> plugins, List<String> command) {
  /** What a recipe begins with among the keywords of a document. */
  static final String KEYWORD = "voltscape-recipe ";

  /** The first field, which tells the text from a study. */
  private static final String MARK = "voltscapeFigure";

  private static final int FORMAT = 1;
  private static final String SOURCE = "figure recipe";

  /** Letters of ASCII alone: no program on the way has to know an encoding. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  public FigureRecipe {
    // Inside a JSON text the code of a character is the character.
    studies = studies.stream().map(PlainText::visible).toList();
    plugins = List.copyOf(plugins);
    command = List.copyOf(command);
    if (studies.isEmpty()) {
      throw new IllegalArgumentException("A recipe has at least one study.");
    }
  }

  /**
   * The recipe of a figure of one study that this program draws now.
   *
   * @param study its document; where it is another JSON text, it names no plug-ins
   */
  public static FigureRecipe of(String study) {
    return of(List.of(study));
  }

  /** The recipe of a figure that draws several studies over each other, in this order. */
  public static FigureRecipe of(List<String> studies) {
    Set<PluginUse> plugins = new LinkedHashSet<>();
    for (String study : studies) {
      plugins.addAll(plugins(study));
    }
    return new FigureRecipe(studies, programVersion(), List.copyOf(plugins), List.of());
  }

  private static List<PluginUse> plugins(String text) {
    Study study;
    try {
      study = StudyReader.parse(text, SOURCE);
    } catch (BadInputException e) {
      return List.of();
    }
    return StudyPlugins.of(study);
  }

  /** The same with the command that draws it. */
  public FigureRecipe withCommand(List<String> words) {
    return new FigureRecipe(studies, version, plugins, words);
  }

  /** The same with something else that came from a plug-in, such as the view that drew it. */
  public FigureRecipe withPlugin(PluginUse use) {
    Set<PluginUse> all = new LinkedHashSet<>(plugins);
    all.add(use);
    return new FigureRecipe(studies, version, List.copyOf(all), command);
  }

  /** The first study. */
  public String study() {
    return studies.get(0);
  }

  /** The version of this program. */
  static String programVersion() {
    Properties properties = new Properties();
    try (InputStream in = FigureRecipe.class.getResourceAsStream("program.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /** The recipe as one line of JSON in ASCII, which {@link #parse} reads. */
  String toJson() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(MARK, FORMAT);
    node.put("version", version);
    ArrayNode words = node.putArray("command");
    command.forEach(words::add);
    ArrayNode from = node.putArray("plugins");
    for (PluginUse use : plugins) {
      ObjectNode entry = from.addObject();
      entry.put("kind", use.kind());
      entry.put("id", use.id());
      entry.put("jar", use.plugin().file());
      entry.put("name", use.plugin().name());
      entry.put("version", use.plugin().version());
      entry.put("sha256", use.plugin().sha256());
    }
    ArrayNode texts = node.putArray("studies");
    studies.forEach(texts::add);
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a text is a recipe and not a study alone, as earlier versions wrote it. */
  static boolean isRecipe(String text) {
    return text.stripLeading().startsWith("{\"" + MARK + "\"");
  }

  /**
   * The recipe in a text; a text that is none is a study of a version that wrote nothing else.
   *
   * @throws BadInputException where the text begins as a recipe and is none
   */
  static FigureRecipe parse(String text) {
    if (!isRecipe(text)) {
      return new FigureRecipe(List.of(text), "", List.of(), List.of());
    }
    JsonNode node = StudyJson.parse(text.strip(), SOURCE, "a recipe");
    if (node.path(MARK).asInt() != FORMAT) {
      throw new BadInputException(
          SOURCE, "field " + MARK, node.path(MARK).toString(), FORMAT + ", as this version reads");
    }
    List<PluginUse> plugins = new ArrayList<>();
    for (JsonNode entry : node.path("plugins")) {
      Plugin plugin =
          new Plugin(
              entry.path("jar").asText(),
              entry.path("name").asText(),
              entry.path("version").asText(),
              entry.path("sha256").asText());
      plugins.add(new PluginUse(entry.path("kind").asText(), entry.path("id").asText(), plugin));
    }
    List<String> studies = texts(node, "studies");
    if (studies.isEmpty()) {
      throw new BadInputException(SOURCE, "field studies", "none", "at least one study");
    }
    return new FigureRecipe(
        studies, node.path("version").asText(), plugins, texts(node, "command"));
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : node.path(field)) {
      if (!text.isTextual()) {
        throw new BadInputException(SOURCE, "field " + field, text.toString(), "texts");
      }
      texts.add(text.textValue());
    }
    return texts;
  }
}
