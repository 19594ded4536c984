package org.voltscape.views.form;

import java.util.function.IntConsumer;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;

/** A box to choose one of a study's trials in, 0 the first. FX thread only. */
public final class TrialBox {
  private final SpinnerValueFactory.IntegerSpinnerValueFactory numbers =
      new SpinnerValueFactory.IntegerSpinnerValueFactory(0, 0, 0);
  private final Spinner<Integer> spinner = new Spinner<>(numbers);

  /**
   * @param name what the trial is for, read to those who do not see it
   * @param help shown on hover
   */
  public TrialBox(String name, String help) {
    spinner.setPrefWidth(84);
    spinner.setEditable(true);
    spinner.setAccessibleText(name);
    spinner.setTooltip(new Tooltip(help));
  }

  /** The node to place. */
  public Spinner<Integer> node() {
    return spinner;
  }

  /** The trial chosen. */
  public int trial() {
    return numbers.getValue();
  }

  /** Told of every trial that is chosen. */
  public void setOnChoice(IntConsumer receiver) {
    numbers
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (is != null) {
                receiver.accept(is);
              }
            });
  }

  /** Offers so many trials; the one chosen stays, or the last takes its place. */
  public void setTrials(int count) {
    numbers.setMax(count - 1);
    numbers.setValue(Math.min(numbers.getValue(), count - 1));
    spinner.setDisable(count == 1);
  }
}
