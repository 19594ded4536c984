package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.MapUse;
import org.voltscape.engine.plugin.PluginUse;
import org.voltscape.engine.trial.Provenance;
import org.voltscape.engine.workload.DataFile;

/** Where the numbers of a run come from, as JSON. */
final class ProvenanceJson {
  private ProvenanceJson() {}

  /**
   * The provenance of results.
   *
   * @param mapOfStudy what the study in the results calls the file of its failure map; null where
   *     it has none
   */
  static ObjectNode of(
      Provenance provenance, List<PluginUse> plugins, @Nullable String mapOfStudy) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode network = node.putObject("network");
    network.put("origin", provenance.network());
    network.put("sha256", provenance.networkSha256());
    ArrayNode data = node.putArray("data");
    for (DataFile file : provenance.data()) {
      ObjectNode entry = data.addObject();
      entry.put("role", file.role());
      entry.put("file", file.file());
      entry.put("sha256", file.sha256());
    }
    if (provenance.map() != null) {
      map(provenance.map(), mapOfStudy, node.putObject("failure_map"));
    }
    if (!plugins.isEmpty()) {
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
    }
    return node;
  }

  private static void map(MapUse map, @Nullable String ofStudy, ObjectNode node) {
    // Beside results lies a copy of what is used, which is what their study reads.
    boolean copied = ofStudy != null && !name(ofStudy).equals(name(map.file()));
    node.put("file", copied ? ofStudy : map.file());
    if (copied) {
      node.put("copy_of", map.file());
    }
    node.put(copied ? "copy_of_sha256" : "sha256", map.sha256());
    if (map.words() >= 0) {
      node.put("words", map.words());
    }
    node.put("failing_cells", map.failing());
    node.put("first_word_used", map.firstWord());
    node.put("words_a_die", map.dieWords());
    node.put("dies", map.dies());
    node.put("failing_cells_used", map.used());
    if (map.partial()) {
      node.put("note", map.text());
    }
  }

  private static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
