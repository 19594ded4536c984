package org.voltscape.engine.results;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.voltscape.engine.memory.MapUse;
import org.voltscape.engine.trial.Provenance;
import org.voltscape.engine.workload.DataFile;

/** Where the numbers of a run come from, as JSON. */
final class ProvenanceJson {
  private ProvenanceJson() {}

  static ObjectNode of(Provenance provenance) {
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
      map(provenance.map(), node.putObject("failure_map"));
    }
    return node;
  }

  private static void map(MapUse map, ObjectNode node) {
    node.put("file", map.file());
    node.put("sha256", map.sha256());
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
}
