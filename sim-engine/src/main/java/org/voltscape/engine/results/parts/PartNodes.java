package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON as all parts of results write it: what is not known or beyond all bounds is null. */
final class PartNodes {
  private PartNodes() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static void field(JsonGenerator json, String name, JsonNode value) throws IOException {
    json.writeFieldName(name);
    json.writeTree(value);
  }

  static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  static void add(ArrayNode node, double[] values) {
    for (double value : values) {
      if (Double.isFinite(value)) {
        node.add(value);
      } else {
        node.addNull();
      }
    }
  }
}
