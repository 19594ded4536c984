package org.voltscape.engine.lesson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;

/** Texts of a step with the numbers of its facts filled in. */
final class Texts {
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");
  private static final int LONGEST = 2000;
  private static final int MOST_DECIMALS = 12;

  private final String source;
  private final Map<String, String> facts;

  /**
   * @param facts the text of each number by the name that stands for it
   */
  Texts(String source, Map<String, String> facts) {
    this.source = source;
    this.facts = facts;
  }

  /** How a number is shown, from the fields decimals, scale and unit. */
  static NumberForm form(Fields f) {
    return new NumberForm(
        f.number("scale", 1, 1e-15, 1e15),
        (int) f.integer("decimals", 0, 0, MOST_DECIMALS),
        f.text("unit", ""));
  }

  /** A text that must be there. */
  String required(Fields f, String name) {
    return filled(checked(f, name), f.place(name), false);
  }

  /** A text that may name the computed answer. */
  String withAnswer(Fields f, String name) {
    return filled(checked(f, name), f.place(name), true);
  }

  /** A list of texts, at least one. */
  List<String> list(Fields f, String name) {
    List<JsonNode> nodes = f.array(name, "a list of texts");
    if (nodes.isEmpty()) {
      throw new BadInputException(source, f.place(name), "an empty list", "at least one text");
    }
    List<String> list = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String place = f.place(name) + "[" + i + "]";
      if (!nodes.get(i).isTextual()) {
        throw new BadInputException(source, place, nodes.get(i).toString(), "a text");
      }
      String text = PlainText.check(nodes.get(i).textValue(), source, place);
      list.add(filled(notEmpty(text, place), place, false));
    }
    return list;
  }

  private String checked(Fields f, String name) {
    return notEmpty(f.text(name, null), f.place(name));
  }

  private String notEmpty(String text, String place) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new BadInputException(
          source,
          place,
          text.isBlank() ? "an empty text" : text.length() + " characters",
          "a text of 1 to " + LONGEST + " characters");
    }
    return text;
  }

  private String filled(String text, String place, boolean mayNameAnswer) {
    Matcher hole = HOLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (hole.find()) {
      String value = facts.get(hole.group(1));
      if (value == null && mayNameAnswer && hole.group().equals(AnswerCheck.ANSWER)) {
        value = AnswerCheck.ANSWER;
      }
      if (value == null) {
        throw new BadInputException(
            source, place, hole.group(), "the name of a fact of the step" + known(mayNameAnswer));
      }
      hole.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return hole.appendTail(filled).toString();
  }

  private String known(boolean mayNameAnswer) {
    List<String> names = new ArrayList<>(facts.keySet());
    if (mayNameAnswer) {
      names.add("answer");
    }
    return names.isEmpty() ? ", which has none" : ": " + String.join(", ", names);
  }
}
