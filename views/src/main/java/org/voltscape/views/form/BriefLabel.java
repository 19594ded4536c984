package org.voltscape.views.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * Words that take a few lines at most: as many whole sentences as fit, the rest is under the mouse,
 * so that they take no more room from what stands above or below.
 */
public final class BriefLabel extends Label {
  private static final double LINE = 1.35;

  /** Where a sentence, or one of several statements, ends. */
  private static final Pattern END = Pattern.compile("[.;](?= )");

  private static final String MORE = " …";

  private final StringProperty words = new SimpleStringProperty(this, "words", "");
  private final Text measure = new Text();
  private int lines;
  private boolean reserved;

  /**
   * @param lines at most
   */
  public BriefLabel(int lines) {
    this.lines = lines;
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    Tooltip whole = LabeledField.tooltip("");
    whole.textProperty().bind(words);
    setTooltip(whole);
    accessibleTextProperty().bind(words);
    words.addListener((o, was, is) -> shorten());
    widthProperty().addListener((o, was, is) -> shorten());
    fontProperty().addListener((o, was, is) -> shorten());
  }

  /** Shows words, or as many sentences of them as there is room for. */
  public void setWords(String all) {
    words.set(all);
  }

  /** All the words, whatever there is room for. */
  public String getWords() {
    return words.get();
  }

  /** Keeps the room of all lines, so that what is beside stays when words are added. */
  public void reserve() {
    reserved = true;
    requestLayout();
  }

  /** Takes another number of lines at most. */
  public void setLines(int most) {
    if (lines != most) {
      lines = most;
      shorten();
      requestLayout();
    }
  }

  private double mostHeight() {
    return Math.ceil(lines * LINE * getFont().getSize()) + 2;
  }

  private void shorten() {
    String all = words.get();
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    setText(width <= 0 || fits(all, width) ? all : sentences(all, width));
  }

  /** The most sentences that fit; all, to be cut with an ellipsis, where not even one does. */
  private String sentences(String all, double width) {
    String best = all;
    Matcher end = END.matcher(all);
    while (end.find()) {
      String some = all.substring(0, end.end()) + MORE;
      if (!fits(some, width)) {
        break;
      }
      best = some;
    }
    return best;
  }

  private boolean fits(String text, double width) {
    measure.setFont(getFont());
    measure.setText(text);
    // A pixel less than there is: the label's own lines break a little earlier.
    measure.setWrappingWidth(width - 1);
    return measure.getLayoutBounds().getHeight() <= mostHeight();
  }

  @Override
  protected double computePrefHeight(double width) {
    double most = mostHeight();
    if (reserved) {
      return most;
    }
    double at = width < 0 && getWidth() > 0 ? getWidth() : width;
    return getText().isEmpty() ? 0 : Math.min(most, super.computePrefHeight(at));
  }
}
