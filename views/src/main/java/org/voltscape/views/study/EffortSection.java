package org.voltscape.views.study;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;

/** How much is computed, and from which seed. */
final class EffortSection extends StudySection {
  private static final double DEFAULT_HALF_WIDTH = 0.005;
  private static final int MOST_SHOWN = 1_000_000;

  private static final String RULE_HELP =
      "Which interval must be that narrow. Dies seen: 16 trials at least, and nothing is said of dies"
          + " unlike them. All dies: whatever unseen dies do; 208 trials at least for a half-width of"
          + " 0.01, 856 for 0.0025, fewer only where hardly a die can have a fault. All dies, any"
          + " look: right also where you stop by hand at a look of your own; more still, 272 and"
          + " 1,096. Every rule holds at each of its own looks.";

  private static final String SCOUT_HELP =
      "Further dies beside the trials, each tested on a few images only, 16 unless the study says"
          + " otherwise: the cheap way to a narrow 95 % interval, for what is missing is dies, not"
          + " images. Of 1,000 dies no kind of more than 0.3 % is unseen. 0 for none, else 100 or"
          + " more.";

  private static final String OWN_HELP =
      "Each die is tested on images of its own, drawn from all, as many as a pilot on further dies"
          + " finds to pay at its voltage: few where dies differ much, many where they are alike."
          + " The wanted half-width decides, so it stops early, after 5,000 trials at most unless"
          + " you say otherwise. All schemes have the same dies and images.";

  private static final String LOW_RATES_HELP =
      "Has results of the command run hold, too, what faults cost at voltages where 3 cells of a die"
          + " or fewer are faulty on average, in low-rates.csv: trials tell next to nothing there."
          + " Takes seconds to minutes a scheme. In the window, Compute above the chart answers the"
          + " same.";

  private final NumberField trials =
      NumberField.whole(NumberRule.whole(1, Study.MAX_TRIALS, 5, ""), 1);
  private final NumberField images = NumberField.whole(NumberRule.whole(1, 1, 100, ""), 1);
  private final CheckBox own = new CheckBox("as many as pay");
  private final LabeledField ownField;
  private final NumberField seed =
      NumberField.whole(NumberRule.whole(Long.MIN_VALUE, Long.MAX_VALUE, 1, ""), 1);
  private final CheckBox stop = new CheckBox("at a half-width");
  private final NumberField halfWidth =
      NumberField.decimal(NumberRule.decimal(1e-9, 1, 0.001, ""), DEFAULT_HALF_WIDTH);
  private final LabeledField halfWidthField;
  private final ComboBox<Stop.Rule> rule =
      picker(List.of(Stop.Rule.values()), EffortSection::ruleName);
  private final LabeledField ruleField;
  private final Label ends;
  private final NumberField scout =
      NumberField.whole(NumberRule.whole(0, Scout.MOST_DIES, 500, ""), 0);
  private final LabeledField scoutField;
  private final CheckBox lowRates = new CheckBox("in results");
  private final LabeledField lowRatesField;

  EffortSection(StudyFormModel model) {
    super("Effort", model);
    add(
        StudyField.TRIALS,
        "Trials",
        "",
        trials,
        "Trials of each scheme at each voltage; more make the intervals narrower.");
    trials.setOnCommit(
        n ->
            edit(
                StudyField.TRIALS,
                "Trials " + n,
                s -> s.withEffort(n.intValueExact(), s.images(), s.seed())));
    add(
        StudyField.IMAGES,
        "Images",
        "",
        images,
        "Test images of each trial: a seeded subset, the same for every scheme and voltage.");
    images.setOnCommit(
        n ->
            edit(
                StudyField.IMAGES,
                "Images " + n,
                s -> s.withEffort(s.trials(), n.intValueExact(), s.seed())));
    own.setId("study-own-images");
    ownField = new LabeledField("Own images", "", own, OWN_HELP);
    own.selectedProperty()
        .addListener(
            (o, before, on) ->
                edit(
                    StudyField.IMAGES,
                    on ? "Images of its own for each die" : "The same images for all dies",
                    s -> StudyEdits.ownImages(s, on, DEFAULT_HALF_WIDTH)));
    add(ownField);
    add(
        StudyField.SEED,
        "Seed",
        "",
        seed,
        "Everything random derives from it: the same seed gives the same results everywhere.");
    seed.setOnCommit(
        n ->
            edit(
                StudyField.SEED,
                "Seed " + n,
                s -> s.withEffort(s.trials(), s.images(), n.longValueExact())));
    LabeledField stopField =
        add(
            StudyField.STOP,
            "Stop early",
            "",
            stop,
            "Ends the trials of a point once its interval is narrow enough; trials are the most.");
    stop.selectedProperty()
        .addListener(
            (o, before, on) -> {
              double width =
                  on ? halfWidth.number().map(Number::doubleValue).orElse(DEFAULT_HALF_WIDTH) : 0;
              edit(
                  StudyField.STOP,
                  on ? "Stop at half-width " + halfWidth.getText() : "Never stop early",
                  s -> StudyEdits.stop(s, width));
            });
    complainAt(StudyField.STOP, stopField);
    halfWidthField =
        new LabeledField(
            "Half-width",
            "",
            halfWidth,
            "Half of the interval's width, as a share: 0.005 is half a percentage point.");
    halfWidth.setId("study-half-width");
    halfWidth.setOnCommit(
        n ->
            edit(
                StudyField.STOP,
                "Stop at half-width " + halfWidth.getText(),
                s -> StudyEdits.stop(s, n.doubleValue())));
    add(halfWidthField);
    rule.setId("study-stop-rule");
    ruleField = new LabeledField("Interval", "", rule, RULE_HELP);
    rule.valueProperty()
        .addListener(
            (o, before, chosen) -> {
              if (chosen != null) {
                edit(
                    StudyField.STOP,
                    "Stop by: " + chosen.title(),
                    s -> StudyEdits.stopRule(s, chosen));
              }
            });
    add(ruleField);
    ends = hint();
    ends.setId("study-stop-ends");
    scoutField = add(StudyField.SCOUT, "Scout dies", "", scout, SCOUT_HELP);
    scout.setId("study-scout");
    scout.setOnCommit(
        n ->
            edit(
                StudyField.SCOUT,
                n.signum() == 0 ? "No scout dies" : "Scout dies " + n,
                s -> StudyEdits.scout(s, n.intValueExact())));
    complainAt(StudyField.SCOUT, scoutField);
    lowRatesField = add(StudyField.LOW_RATES, "Low error rates", "", lowRates, LOW_RATES_HELP);
    lowRates.setId("study-low-rates");
    lowRates
        .selectedProperty()
        .addListener(
            (o, before, on) ->
                edit(
                    StudyField.LOW_RATES,
                    on ? "Low error rates in results" : "No low error rates in results",
                    s -> s.withLowRates(on)));
    validation.watch(scout);
    validation.watch(trials);
    validation.watch(images);
    validation.watch(seed);
    validation.watch(halfWidth);
  }

  private static String ruleName(Stop.Rule rule) {
    return switch (rule) {
      case DIES_SEEN -> "dies seen";
      case ALL_DIES -> "all dies";
      case ANY_LOOK -> "all dies, any look";
    };
  }

  /** When points end at the earliest, where that can be told beforehand. */
  private static String ends(Study study) {
    if (!study.stop().active() || !study.task().counts() || study.singleDie()) {
      return "";
    }
    int least = StopTrials.least(study.stop(), study.images(), MOST_SHOWN);
    String trials =
        String.format(Locale.ROOT, least == MOST_SHOWN ? "more than %,d" : "%,d", least);
    String rare =
        study.stop().rule() == Stop.Rule.DIES_SEEN
            ? ""
            : ", but where hardly a die can have a fault";
    return least > study.trials()
        ? String.format(
            Locale.ROOT,
            "No point ends early%s: this takes %s trials at least, and %,d are the most.",
            rare,
            trials,
            study.trials())
        : "A point ends after " + trials + " trials at the earliest" + rare + ".";
  }

  @Override
  protected void fill(Study study) {
    int most = Workloads.byId(study.workload(), "study", "field workload").mostTestImages();
    images.setRule(NumberRule.whole(1, most, 100, ""));
    validation.again(images);
    trials.setValue((long) study.trials());
    images.setValue((long) study.images());
    own.setSelected(study.testsOwnImages());
    images.setDisable(study.testsOwnImages());
    boolean offered = StudyEdits.ownImagesPossible(study);
    ownField.setVisible(offered);
    ownField.setManaged(offered);
    seed.setValue(study.seed());
    boolean on = study.stop().active();
    stop.setSelected(on);
    if (on) {
      halfWidth.setValue(study.stop().halfWidth());
    }
    halfWidth.setDisable(!on);
    halfWidthField.setVisible(on);
    halfWidthField.setManaged(on);
    rule.setValue(study.stop().rule());
    rule.setDisable(!on);
    ruleField.setVisible(on);
    ruleField.setManaged(on);
    say(ends, ends(study));
    boolean scouts = Scout.possible(study);
    scout.setValue((long) study.scouting().dies());
    scoutField.setVisible(scouts);
    scoutField.setManaged(scouts);
    lowRates.setSelected(study.lowRates());
    boolean rare = study.memoryFails() && study.task().counts();
    lowRatesField.setVisible(rare);
    lowRatesField.setManaged(rare);
  }
}
