package org.voltscape.figure.panels;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What arrangements of panels share: lengths, and the parts placed so far. */
final class PageParts {
  /** A blank at which lines are not broken. */
  private static final char HOLDING = '\u00a0';

  private final PanelLayout layout;
  private final List<PanelPage.Words> words = new ArrayList<>();
  private final List<PanelPage.Panel> panels = new ArrayList<>();
  private final List<PanelPage.Scale> scales = new ArrayList<>();
  private boolean whole = true;

  /** Height of small type, which all lengths are told in. */
  final double u;

  /** Distance of parts from the page's edges. */
  final double margin;

  /** Thickness of a scale. */
  final double bar;

  PageParts(PanelLayout layout) {
    this.layout = layout;
    u = layout.small().size();
    margin = 0.6 * u;
    bar = 0.9 * u;
  }

  /** Height of so many lines. */
  double lines(int count) {
    return 1.2 * u * count;
  }

  /** Height of captions, in so many lines. */
  double captions(int count) {
    return 1.2 * layout.large().size() * count + 0.4 * u;
  }

  /** Height of the small print, the edge below it included. */
  double notes(List<String> note) {
    return note.isEmpty() ? 0.4 * u : 0.6 * u + 1.25 * u * note.size();
  }

  /** The small print of a page. */
  List<String> note(double width) {
    return layout.note().isEmpty()
        ? List.of()
        : layout.small().broken(layout.note(), width - 2 * margin, Integer.MAX_VALUE).lines();
  }

  Type.Broken broken(Type type, String text, double room, int most) {
    Type.Broken broken = type.broken(text, room, most);
    whole &= broken.whole();
    return broken;
  }

  /** A caption, broken in front of its unit where it has to be broken. */
  Type.Broken caption(String text, double room, int most) {
    int unit = text.indexOf(" (");
    if (unit > 0) {
      String held = text.substring(0, unit + 1) + text.substring(unit + 1).replace(' ', HOLDING);
      Type.Broken broken = layout.large().broken(held, room, most);
      if (broken.whole()) {
        return broken;
      }
    }
    return broken(layout.large(), text, room, most);
  }

  /** Lines from the top down, so that the last of them ends at a height. */
  void above(List<String> lines, double x, double bottom, Type type, PanelPage.Kind kind) {
    for (int i = 0; i < lines.size(); i++) {
      double y = bottom - 1.2 * type.size() * (lines.size() - 1 - i) - 0.3 * type.size();
      words.add(new PanelPage.Words(lines.get(i), x, y, kind));
    }
  }

  void panel(int band, int panel, double x, double y, double cell) {
    Rectangle2D place = new Rectangle2D.Double(x, y, cell * layout.columns(), cell * layout.rows());
    panels.add(new PanelPage.Panel(band, panel, place));
  }

  /** Small print that begins below a height. */
  void note(List<String> note, double y) {
    for (int i = 0; i < note.size(); i++) {
      words.add(
          new PanelPage.Words(
              note.get(i), margin, y + 0.2 * u + 1.25 * u * (i + 1), PanelPage.Kind.NOTE));
    }
  }

  /** A scale beside panels. */
  void upright(int band, double x, double y, double height) {
    List<PanelPage.Words> labels = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (List<PanelLayout.Mark> marks : layout.bands().get(band).ticks()) {
      labels.clear();
      places.clear();
      double above = Double.POSITIVE_INFINITY;
      boolean room = true;
      for (PanelLayout.Mark mark : marks) {
        double base = y + height * (1 - mark.place()) + 0.35 * u;
        base = Math.max(y + 0.75 * u, Math.min(y + height, base));
        room &= above - base >= 1.15 * u;
        above = base;
        labels.add(new PanelPage.Words(mark.text(), x + bar + 0.6 * u, base, PanelPage.Kind.TICK));
        places.add(mark.place());
      }
      if (room) {
        break;
      }
    }
    words.addAll(labels);
    scales.add(
        new PanelPage.Scale(
            band, true, new Rectangle2D.Double(x, y, bar, height), List.copyOf(places)));
  }

  /**
   * A scale above panels.
   *
   * @param left where its numbers may begin
   * @param right where they have to end
   */
  void lying(int band, double x, double y, double width, double left, double right) {
    List<PanelPage.Words> labels = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    double base = y + bar + 0.45 * u + 0.8 * u;
    for (List<PanelLayout.Mark> marks : layout.bands().get(band).ticks()) {
      labels.clear();
      places.clear();
      double end = Double.NEGATIVE_INFINITY;
      boolean room = true;
      for (PanelLayout.Mark mark : marks) {
        double wide = layout.small().width(mark.text());
        double at = x + width * mark.place() - wide / 2;
        at = Math.max(left, Math.min(right - wide, at));
        room &= at - end >= 0.35 * u && at >= left;
        end = at + wide;
        labels.add(new PanelPage.Words(mark.text(), at, base, PanelPage.Kind.TICK));
        places.add(mark.place());
      }
      if (room) {
        break;
      }
    }
    words.addAll(labels);
    scales.add(
        new PanelPage.Scale(
            band, false, new Rectangle2D.Double(x, y, width, bar), List.copyOf(places)));
  }

  /** Height of a lying scale with its numbers. */
  double lyingHeight() {
    return bar + 0.45 * u + 1.2 * u;
  }

  /** Width of the widest numbers beside a band's scale. */
  double numbers(int band) {
    return layout.bands().get(band).ticks().stream()
        .flatMap(List::stream)
        .mapToDouble(mark -> layout.small().width(mark.text()))
        .max()
        .orElse(0);
  }

  PanelPage page(double height, double cell, boolean wholeWidth) {
    return new PanelPage(
        height,
        cell,
        wholeWidth,
        whole,
        List.copyOf(words),
        List.copyOf(panels),
        List.copyOf(scales));
  }
}
