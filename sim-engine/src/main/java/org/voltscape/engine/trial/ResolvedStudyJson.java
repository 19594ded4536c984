package org.voltscape.engine.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.InlineCurve;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/**
 * A resolved study as JSON: the study, the points of its curve and the cells of its map by value,
 * network and data by their hash. Another program that has the same workload makes the same trials
 * of it.
 */
public final class ResolvedStudyJson {
  private static final String[] FIELDS = {"study", "curve", "map", "ownImages", "content", "hash"};
  private static final String[] MAP_FIELDS = {"bits", "words", "dies"};
  private static final String[] DIE_FIELDS = {"cells", "ones", "volts"};
  private static final String NUMBERS = "a list of numbers";

  private ResolvedStudyJson() {}

  /**
   * What the text of a resolved study says; {@link #resolve} puts the network to it.
   *
   * @param study with as many images as are tested
   * @param curve failure probability against voltage
   * @param map null where dies are drawn
   * @param ownImages how many images of its own a trial tests at each point; empty where none does
   * @param hash of the resolved study
   */
  public record Document(
      Study study,
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      List<Integer> ownImages,
      String hash) {
    /**
     * The resolved study with a network of this program.
     *
     * @param prepared the study's network and examples
     * @throws BadInputException where network, data or program come to another study
     */
    public ResolvedStudy resolve(InferenceWorkspace prepared) {
      ResolvedStudy all = ResolvedStudy.of(study, curve, map, prepared);
      ResolvedStudy here = ownImages.isEmpty() ? all : all.withOwnImages(ownImages);
      if (!here.hash().equals(hash)) {
        throw new BadInputException(
            "resolved study \"" + study.name() + "\"",
            "field hash",
            hash,
            here.hash() + ", which the network and the data here come to");
      }
      return here;
    }
  }

  /** The study as one line of JSON. */
  public static String write(ResolvedStudy resolved) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.set("study", StudyWriter.toTree(resolved.study()));
    InlineCurve.write(CurveChoice.Points.of(resolved.curve()), root.putObject("curve"));
    if (resolved.map() != null) {
      map(resolved.map(), root.putObject("map"));
    }
    if (!resolved.ownImages().isEmpty()) {
      resolved.ownImages().forEach(root.putArray("ownImages")::add);
    }
    root.put("content", resolved.content());
    root.put("hash", resolved.hash());
    return root.toString();
  }

  private static void map(MeasuredMap map, ObjectNode node) {
    node.put("bits", map.bits());
    ArrayNode words = node.putArray("words");
    for (int count : map.wordCounts()) {
      words.add(count);
    }
    ArrayNode dies = node.putArray("dies");
    for (int d = 0; d < map.dies(); d++) {
      MeasuredMap die = map.die(d);
      ObjectNode entry = dies.addObject();
      ArrayNode cells = entry.putArray("cells");
      ArrayNode ones = entry.putArray("ones");
      ArrayNode volts = entry.putArray("volts");
      for (int i = 0; i < die.failingCells(); i++) {
        cells.add(die.cell(i));
        ones.add(die.one(i) ? 1 : 0);
        // A cell that fails at every voltage has none to tell of.
        if (Double.isInfinite(die.volts(i))) {
          volts.addNull();
        } else {
          volts.add(die.volts(i));
        }
      }
    }
  }

  /**
   * Reads a resolved study.
   *
   * @param source name of the text, for complaints
   * @throws BadInputException where it is none
   */
  public static Document read(String json, String source) {
    Fields f = new Fields(source, "", StudyJson.parse(json, source, "a resolved study"));
    f.only(FIELDS);
    if (!f.isObject("study")) {
      throw f.unexpected("study", "a study");
    }
    Study study = StudyReader.parse(f.value("study").toString(), source);
    CurveChoice.Points points =
        InlineCurve.read(f.object("curve", InlineCurve.FIELDS), source, "field curve");
    return new Document(
        study,
        InlineCurve.curve(points, source + ", field curve"),
        f.has("map") ? map(f.object("map", MAP_FIELDS), source) : null,
        f.has("ownImages") ? ownImages(f, study) : List.of(),
        f.text("hash", null));
  }

  private static List<Integer> ownImages(Fields f, Study study) {
    List<Integer> images =
        f.array("ownImages", NUMBERS).stream()
            .map(n -> n.canConvertToInt() ? n.intValue() : 0)
            .toList();
    boolean fit = images.stream().allMatch(n -> n >= 1 && n <= study.images());
    if (!study.testsOwnImages() || images.size() != study.voltages().size() || !fit) {
      throw f.unexpected("ownImages", "a number of images for each voltage of an \"auto\" study");
    }
    return images;
  }

  private static MeasuredMap map(Fields fields, String source) {
    int bits = (int) fields.integer("bits", 0, 1, 32);
    List<JsonNode> words = fields.array("words", NUMBERS);
    int[] counts = words.stream().mapToInt(JsonNode::intValue).toArray();
    List<MeasuredMap.Cells> dies = new ArrayList<>();
    for (JsonNode node : fields.array("dies", "a list of dies")) {
      Fields die = new Fields(source, "map.dies[" + dies.size() + "]", node);
      die.only(DIE_FIELDS);
      List<JsonNode> cells = die.array("cells", NUMBERS);
      List<JsonNode> ones = die.array("ones", NUMBERS);
      List<JsonNode> volts = die.array("volts", NUMBERS);
      if (ones.size() != cells.size() || volts.size() != cells.size()) {
        throw die.unexpected("cells", "as many cells as states and voltages");
      }
      boolean[] one = new boolean[ones.size()];
      for (int i = 0; i < one.length; i++) {
        one[i] = ones.get(i).intValue() == 1;
      }
      dies.add(
          new MeasuredMap.Cells(
              cells.stream().mapToLong(JsonNode::longValue).toArray(),
              one,
              volts.stream()
                  .mapToDouble(v -> v.isNull() ? Double.POSITIVE_INFINITY : v.doubleValue())
                  .toArray()));
    }
    return new MeasuredMap(counts, bits, dies, null);
  }
}
