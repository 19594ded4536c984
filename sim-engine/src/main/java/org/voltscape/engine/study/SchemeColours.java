package org.voltscape.engine.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which colour each scheme of a study has, in every table and figure, in the window and from the
 * command line. Colours are numbers: 0 is the first of a figure's colours.
 *
 * <p>A scheme has the colour of its place unless the study says another one. Whoever changes the
 * list of schemes keeps the colours by {@link #keeping}, so that no scheme changes its colour
 * because of what happens to others; the study then names the colours that differ from the places,
 * and no others.
 */
public final class SchemeColours {
  private SchemeColours() {}

  /**
   * The colour of every scheme, no two alike. Colours that schemes name are theirs, the first
   * scheme's where two name the same one; the others have that of their place or, where that is
   * taken, the lowest that is free.
   */
  public static int[] of(List<SchemeChoice> schemes) {
    int[] colours = new int[schemes.size()];
    Set<Integer> taken = new HashSet<>();
    boolean[] named = new boolean[colours.length];
    for (int i = 0; i < colours.length; i++) {
      int colour = schemes.get(i).colour();
      named[i] = colour != SchemeChoice.OF_ITS_PLACE && taken.add(colour);
      colours[i] = colour;
    }
    for (int i = 0; i < colours.length; i++) {
      if (!named[i] && taken.add(i)) {
        named[i] = true;
        colours[i] = i;
      }
    }
    for (int i = 0; i < colours.length; i++) {
      if (!named[i]) {
        colours[i] = free(taken);
        taken.add(colours[i]);
      }
    }
    return colours;
  }

  /** The lowest colour that is not taken. */
  public static int free(Set<Integer> taken) {
    int colour = 0;
    while (taken.contains(colour)) {
      colour++;
    }
    return colour;
  }

  /** The colours of a study's schemes by their labels. */
  public static Map<String, Integer> byLabel(List<SchemeChoice> schemes) {
    int[] colours = of(schemes);
    Map<String, Integer> all = new HashMap<>();
    for (int i = 0; i < colours.length; i++) {
      all.put(schemes.get(i).label(), colours[i]);
    }
    return all;
  }

  /**
   * Schemes that have the colours given, which they name only where those are not of their place.
   *
   * @param colours of each, no two alike
   */
  public static List<SchemeChoice> keeping(List<SchemeChoice> schemes, int[] colours) {
    List<SchemeChoice> kept = new ArrayList<>();
    for (int i = 0; i < colours.length; i++) {
      kept.add(schemes.get(i).withColour(colours[i] == i ? SchemeChoice.OF_ITS_PLACE : colours[i]));
    }
    return List.copyOf(kept);
  }

  /** The schemes of a study that pass, in the colours they have in it. */
  public static List<SchemeChoice> part(List<SchemeChoice> schemes, Predicate<SchemeChoice> pass) {
    int[] colours = of(schemes);
    List<SchemeChoice> part = new ArrayList<>();
    for (int i = 0; i < colours.length; i++) {
      if (pass.test(schemes.get(i))) {
        part.add(schemes.get(i).withColour(colours[i]));
      }
    }
    return shortest(part);
  }

  /** The same schemes in the same colours, none named that is of its place. */
  static List<SchemeChoice> shortest(List<SchemeChoice> schemes) {
    return keeping(schemes, of(schemes));
  }
}
