package org.voltscape.figure.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.voltscape.engine.study.format.StudyWriter;

/** What a figure of two runs carries: the names and studies of both. */
public final class ComparedRecipe {
  private ComparedRecipe() {}

  /** Both runs as JSON. */
  public static String of(NamedRun a, NamedRun b) {
    ObjectNode recipe = new ObjectMapper().createObjectNode();
    recipe.putObject("a").put("name", a.name()).set("study", StudyWriter.toTree(a.run().study()));
    recipe.putObject("b").put("name", b.name()).set("study", StudyWriter.toTree(b.run().study()));
    return recipe.toPrettyString();
  }
}
