package org.voltscape.app.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/**
 * The studies that ship with the program, in the order to show them in. A file holds one study, and
 * under {@code variants} what others change of it, each as a JSON merge patch (RFC 7386).
 */
public final class SampleStudies {
  private static final String FOLDER = "/org/voltscape/resources/studies/";
  private static final String HEADING = "# ";
  private static final String VARIANTS = "variants";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<SampleStudy> ALL = readAll();

  private SampleStudies() {}

  /**
   * A study that ships with the program.
   *
   * @param id what commands call it: its file's name, for a variant followed by the variant's
   * @param group heading it stands under
   * @param study the study; its curve is a preset or inside the study, never a file
   */
  public record SampleStudy(String id, String group, Study study) {}

  /** Every sample. */
  public static List<SampleStudy> all() {
    return ALL;
  }

  /** The sample of this id, if there is one. */
  public static Optional<SampleStudy> find(String id) {
    return ALL.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  private static List<SampleStudy> readAll() {
    List<SampleStudy> all = new ArrayList<>();
    String group = "";
    for (String line : Resources.lines(FOLDER + "index.txt")) {
      if (line.startsWith(HEADING)) {
        group = line.substring(HEADING.length());
      } else {
        read(line, group, all);
      }
    }
    return List.copyOf(all);
  }

  private static void read(String id, String group, List<SampleStudy> all) {
    try {
      ObjectNode base = (ObjectNode) JSON.readTree(Resources.text(FOLDER + id + ".json"));
      JsonNode variants = base.remove(VARIANTS);
      all.add(new SampleStudy(id, group, parse(base, id)));
      if (variants != null) {
        for (Map.Entry<String, JsonNode> variant : variants.properties()) {
          String name = id + "-" + variant.getKey();
          JsonNode merged = patched(base.deepCopy(), variant.getValue());
          all.add(new SampleStudy(name, group, parse(merged, name)));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("sample study " + id, e);
    }
  }

  private static Study parse(JsonNode study, String id) {
    return StudyReader.parse(study.toString(), "sample study " + id);
  }

  private static JsonNode patched(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result = target instanceof ObjectNode object ? object : JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        JsonNode old = result.path(field.getKey());
        result.set(field.getKey(), patched(old, field.getValue()));
      }
    }
    return result;
  }
}
