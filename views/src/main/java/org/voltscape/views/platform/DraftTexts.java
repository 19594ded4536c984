package org.voltscape.views.platform;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.platform.PlatformUnit;

/** The texts of a platform that may name its numbers, while they are being typed. */
final class DraftTexts {
  /** A number with a unit, as a sentence names it. */
  private static final Pattern NAMED =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s?([fpnumkMG]?(?:V|A|F|J|W|Hz|bit))(?![A-Za-z])");

  private final Map<String, Text> texts = new LinkedHashMap<>();

  /** A text as it is typed. */
  private static final class Text {
    private final String name;
    private String typed;

    private Text(String name, String typed) {
      this.name = name;
      this.typed = typed;
    }
  }

  /**
   * @param platform as its file has it
   */
  DraftTexts(JsonNode platform) {
    add(platform, "/scope", "Scope");
    for (int i = 0; i < platform.path("notes").size(); i++) {
      add(platform, "/notes/" + i, "Note " + (i + 1));
    }
    for (int i = 0; i < platform.path("scenarios").size(); i++) {
      String place = "/scenarios/" + i;
      String title = platform.at(place + "/title").asText();
      add(platform, place + "/help", title + ": how it is operated");
      add(platform, place + "/best/because", title + ": why it is best run there");
      for (int l = 0; l < platform.at(place + "/limits").size(); l++) {
        add(platform, place + "/limits/" + l + "/remark", title + ": remark beside the number");
        add(platform, place + "/limits/" + l + "/note", title + ": note");
      }
    }
    platform
        .path("schemeNotes")
        .fieldNames()
        .forEachRemaining(id -> add(platform, "/schemeNotes/" + id, "Scheme " + id));
  }

  private void add(JsonNode platform, String pointer, String name) {
    JsonNode text = platform.at(pointer);
    if (text.isTextual()) {
      texts.put(pointer, new Text(name, text.textValue()));
    }
  }

  /** Their places in the file, in its order. */
  List<String> places() {
    return List.copyOf(texts.keySet());
  }

  private Text text(String place) {
    Text found = texts.get(place);
    if (found == null) {
      throw new IllegalArgumentException(place);
    }
    return found;
  }

  /** What a text is, for people. */
  String name(String place) {
    return text(place).name;
  }

  String typed(String place) {
    return text(place).typed;
  }

  void set(String place, String typed) {
    text(place).typed = typed.strip();
  }

  /** Puts the texts into a platform's file. */
  void into(ObjectNode platform) {
    texts.forEach(
        (place, text) -> {
          JsonPointer pointer = JsonPointer.compile(place);
          JsonNode parent = platform.at(pointer.head());
          if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), TextNode.valueOf(text.typed));
          } else {
            ((ObjectNode) parent).put(pointer.last().getMatchingProperty(), text.typed);
          }
        });
  }

  /**
   * Texts that still name a number that is another one now.
   *
   * @param old the constants that were changed, as they were
   * @return for example {@code "High performance: how it is operated" names 250 MHz}
   */
  List<String> outdated(List<Constant> old) {
    List<String> all = new ArrayList<>();
    for (Text text : texts.values()) {
      Matcher named = NAMED.matcher(text.typed);
      while (named.find()) {
        double number = Double.parseDouble(named.group(1));
        PlatformUnit.scaled(number, named.group(2))
            .filter(
                s ->
                    old.stream()
                        .anyMatch(
                            c ->
                                c.unit().equals(s.unit().symbol())
                                    && Math.abs(c.value() - s.value()) <= 1e-9 * c.value()))
            .ifPresent(s -> all.add("\"" + text.name + "\" names " + named.group()));
      }
    }
    return all.stream().distinct().toList();
  }
}
