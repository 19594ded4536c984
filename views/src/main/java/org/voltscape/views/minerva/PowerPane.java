package org.voltscape.views.minerva;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.figure.Figure;
import org.voltscape.figure.minerva.FlowFigure;
import org.voltscape.figure.minerva.MinervaText;
import org.voltscape.figure.minerva.WaterfallFigures;

/** Power after each stage; a bar opens into the terms of its energy. */
final class PowerPane extends StepPane {
  private final Label total = words();
  private final StepTable<Waterfall.Bar> table =
      new StepTable<>("Designs; the terms of one open with Enter or a click on its power", 6);
  private final Consumer<Waterfall.Bar> terms;

  /**
   * @param terms opens a bar into its terms
   */
  PowerPane(MinervaModel model, StepActions does, Consumer<Waterfall.Bar> terms) {
    super(Step.POWER, model, does);
    this.terms = terms;
    table
        .column("After", 60, 72, "Stage whose design it is", Waterfall.Bar::stage)
        .column("Design", 96, 180, "What the stage made of it", Waterfall.Bar::title);
    table.link(
        "Power",
        72,
        80,
        "Power in W while it works without a break; opens into its terms",
        bar -> MinervaText.si(bar.watts(), "W"),
        terms);
    table
        .column(
            "Factor",
            54,
            60,
            "Power of the design before over this one's; of a variant, of the finished design",
            bar -> bar.stage().equals("baseline") ? "–" : MinervaText.factor(bar.factor()))
        .column(
            "Published",
            74,
            78,
            "The factor that is published for this data set, or on average",
            bar -> MinervaText.factor(bar.published()))
        .column(
            "Wrong",
            56,
            64,
            "Share of the held-out training examples that it gets wrong",
            bar -> MinervaText.percent(bar.error()))
        .column(
            "Rise",
            56,
            64,
            "Rise of that over single precision so far, in points of per cent",
            this::rise);
    table.setOnOpen(terms);
    Button open =
        use(
            "Terms…",
            "What the energy of the selected design is made of: each term with its share, trust, source"
                + " and constants.",
            this::open);
    fill(List.of(total), List.of(open), table);
  }

  private String rise(Waterfall.Bar bar) {
    MinervaResult result = found().result();
    return result == null ? "" : MinervaText.points(bar.error() - result.words().floatError());
  }

  private void open() {
    MinervaResult result = found().result();
    if (result != null) {
      Waterfall.Bar selected = table.selected();
      List<Waterfall.Bar> bars = result.waterfall().bars();
      terms.accept(selected == null ? bars.get(bars.size() - 1) : selected);
    }
  }

  /** Opens the bar of a category of the chart. */
  void open(int category) {
    MinervaResult result = found().result();
    if (result == null) {
      return;
    }
    List<Waterfall.Bar> all = new ArrayList<>(result.waterfall().bars());
    all.addAll(result.waterfall().variants());
    if (category >= 0 && category < all.size()) {
      Waterfall.Bar bar = all.get(category);
      table.select(bar);
      terms.accept(bar);
    }
  }

  @Override
  @Nullable Figure figure() {
    MinervaResult result = found().result();
    MinervaData data = model().plan().data();
    if (result != null) {
      return WaterfallFigures.of(result.waterfall(), FlowFigure.POWER.title(data));
    }
    return Double.isNaN(data.publishedStages().total())
        ? null
        : WaterfallFigures.published(data.publishedStages(), FlowFigure.PUBLISHED.title(data));
  }

  @Override
  void show() {
    MinervaResult result = found().result();
    if (result == null) {
      return;
    }
    double published = model().plan().data().publishedStages().total();
    total.setText(
        String.format(Locale.ROOT, "%.1f× less power in all", result.waterfall().totalFactor())
            + (Double.isNaN(published)
                ? "; not every factor is published of this data set."
                : String.format(Locale.ROOT, "; published are %.1f×.", published))
            + " The factors of the stages multiply to the total; variants stand below it.");
    List<Waterfall.Bar> rows = new ArrayList<>(result.waterfall().bars());
    Waterfall.Bar last = rows.get(rows.size() - 1);
    rows.addAll(result.waterfall().variants());
    table.show(rows, bar -> bar.equals(last));
  }
}
