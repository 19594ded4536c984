package org.voltscape.engine.energy.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.PlainText;

/** Reads the texts of a platform, none of which may be blank. */
final class PlatformTexts {
  private PlatformTexts() {}

  /**
   * A text that must be there.
   *
   * @param meaning what it says, for complaints
   */
  static String needed(Fields fields, String name, String meaning) {
    String text = fields.has(name) ? fields.text(name, null) : "";
    if (text.isBlank()) {
      throw fields.unexpected(name, meaning);
    }
    return text;
  }

  /** A sentence with a full stop that must be there. */
  static String sentence(Fields fields, String name, String meaning) {
    String expected = meaning + ", a sentence with a full stop";
    String text = needed(fields, name, expected);
    if (!text.endsWith(".")) {
      throw fields.unexpected(name, expected);
    }
    return text;
  }

  /** Sentences that may be left out. */
  static List<String> list(Fields fields, String name, String source) {
    List<String> all = new ArrayList<>();
    if (fields.has(name)) {
      for (JsonNode one : fields.array(name, "a list of sentences")) {
        if (!one.isTextual() || one.textValue().isBlank()) {
          throw fields.unexpected(name, "a list of sentences");
        }
        all.add(PlainText.check(one.textValue(), source, fields.place(name)));
      }
    }
    return all;
  }
}
