package org.voltscape.views.study;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Study;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;
import org.voltscape.views.form.Validation;

/**
 * The banks of one memory of the platform: greyed while they are the platform's own. FX thread
 * only.
 */
final class BankFields extends VBox {
  /** The numbers are the platform's. */
  private static final PseudoClass USUAL = PseudoClass.getPseudoClass("usual");

  private final String part;
  private final StudySection section;
  private final Label title = new Label();
  private final NumberField words = whole(BankGeometry.MOST_WORDS, 64);
  private final NumberField bits = whole(BankGeometry.MOST_BITS, 8);
  private final NumberField banks = whole(BankGeometry.MOST_BANKS, 1);
  private final LabeledField row;
  private final Button usual = new Button("As the platform", new FontIcon("fth-rotate-ccw"));
  private String memory = "";

  /**
   * @param part the memory's name in studies
   * @param section takes the edits
   * @param validation watches the numbers
   */
  BankFields(StudySection section, String part, Validation validation) {
    this.section = section;
    this.part = part;
    getStyleClass().addAll("vs-form", "vs-banks");
    title.getStyleClass().add("vs-field-label");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    usual.getStyleClass().add("small");
    usual.setMinWidth(Region.USE_PREF_SIZE);
    usual.setId(id("usual"));
    HoverHelp.set(
        usual,
        "Takes these numbers back: the memory keeps the platform's banks, and their rows grow with"
            + " the stored word.");
    usual.setOnAction(
        e ->
            section.edit(
                StudyField.BANKS,
                "Banks of the " + memory + " as the platform",
                s -> EnergyEdits.banksOfPlatform(s, part)));
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(title, usual);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
    number(
        "words",
        "Rows",
        "",
        words,
        "Rows of a bank, of which one is read at a time, 1 to 1,048,576. A cell that is read costs"
            + " more in a larger bank.",
        (b, n) -> new BankGeometry(n, b.bits(), b.banks()));
    row =
        number(
            "bits",
            "Cells of a row",
            "bit",
            bits,
            "Cells of a row, 1 to 4096. A row holds as many stored words as fit, check bits included,"
                + " and all its cells are read for them. Until it is set, a row is as long as the"
                + " stored word of each design.",
            (b, n) -> new BankGeometry(b.words(), n, b.banks()));
    number(
        "banks",
        "Banks",
        "",
        banks,
        "Number of banks, all powered, 1 to 1,048,576: their cells leak, whether they hold words or"
            + " not.",
        (b, n) -> new BankGeometry(b.words(), b.bits(), n));
    List.of(words, bits, banks).forEach(validation::watch);
  }

  private static NumberField whole(int most, int step) {
    return NumberField.whole(NumberRule.whole(1, most, step, ""), 1);
  }

  private String id(String name) {
    return "study-banks-" + part + "-" + name;
  }

  private LabeledField number(
      String id,
      String name,
      String unit,
      NumberField control,
      String help,
      BiFunction<BankGeometry, Integer, BankGeometry> change) {
    control.setId(id(id));
    LabeledField node = new LabeledField(name, unit, control, help);
    control.setOnCommit((BigDecimal n) -> commit(name, control, n.intValueExact(), change));
    getChildren().add(node);
    return node;
  }

  private void commit(
      String name,
      NumberField control,
      int number,
      BiFunction<BankGeometry, Integer, BankGeometry> change) {
    section.edit(
        StudyField.BANKS,
        memory + ": " + name.toLowerCase(Locale.ROOT) + " " + control.getText(),
        s -> EnergyEdits.banks(s, part, b -> change.apply(b, number)));
  }

  /** Whether the platform knows the memory's banks, or the study sets them. */
  static boolean concerns(Study study, String part) {
    return study.energyPlatform().banks(part).isPresent()
        || study.energy().banks().containsKey(part);
  }

  /** Shows a study whose banks these are. */
  void show(Study study) {
    boolean set = study.energy().banks().containsKey(part);
    memory = study.energyPlatform().partTitle(part);
    title.setText("Banks of the " + memory);
    BankGeometry shown = EnergyEdits.shown(study, part);
    words.setValue((long) shown.words());
    bits.setValue((long) shown.bits());
    banks.setValue((long) shown.banks());
    for (NumberField field : List.of(words, banks)) {
      field.pseudoClassStateChanged(USUAL, !set);
    }
    BankGeometry own = study.energy().banks().get(part);
    bits.pseudoClassStateChanged(USUAL, own == null || own.followsWord());
    usual.setDisable(!set);
    row.setOuterComplaint(complaint(study, part));
  }

  /** What the engine has to say of the banks that a study sets for one memory; may be empty. */
  static String complaint(Study study, String part) {
    BankGeometry set = study.energy().banks().get(part);
    if (set == null) {
      return "";
    }
    Study alone = study.withEnergy(study.energy().withBanks(Map.of(part, set)));
    Study without = study.withEnergy(study.energy().withBanks(Map.of()));
    Set<String> sentences = new LinkedHashSet<>();
    Set<String> known = remarks(without);
    remarks(alone).stream()
        .filter(r -> !known.contains(r))
        .forEach(r -> sentences.add(EnergyReport.sentence(r)));
    return String.join("\n", sentences);
  }

  private static Set<String> remarks(Study study) {
    try {
      // What does not fit does so at every voltage.
      double volts = study.voltages().get(study.voltages().size() - 1);
      return new LinkedHashSet<>(StudyEnergy.remarks(study, volts, null));
    } catch (BadInputException e) {
      return new LinkedHashSet<>(Set.of(e.getMessage()));
    }
  }
}
