package org.voltscape.engine.workload.digits;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways each digit is written: pen strokes as smooth curves through points of the unit square,
 * drawn for this project.
 *
 * <p>In the notation below a stroke is a list of {@code x,y} points in hundredths, x to the right
 * and y downwards; a point followed by {@code !} is a corner, where the curve may turn sharply;
 * {@code ;} lifts the pen. The number before the colon is the relative frequency of the variant.
 */
final class DigitShapes {
  private static final String[][] NOTATION = {
    { // 0
      "4: 52,2 24,16 12,50 22,84 50,98 78,84 88,50 78,16 50,2",
      "3: 64,6 38,6 20,36 20,70 42,97 68,86 80,54 72,20 50,4 36,12",
      "2: 74,18 44,2 14,26 10,64 36,97 72,90 92,58 84,22 62,4",
      "1: 40,8 22,40 22,72 46,98 72,80 78,40 62,8 34,4 28,20",
    },
    { // 1
      "5: 52,2 50,34 50,66 48,98",
      "2: 26,26 52,3! 52,36 51,68 50,98",
      "2: 28,22 52,3! 52,50 51,97 ; 22,97 52,97 82,96",
      "2: 64,2 56,34 46,66 36,98",
      "1: 50,2 48,50 50,96 ; 28,96 52,97 76,97",
    },
    { // 2
      "4: 16,26 30,6 58,3 78,20 72,44 46,70 14,96! 50,95 90,94",
      "3: 18,24 38,4 70,9 78,32 58,62 26,90 10,88 18,74 38,80 62,96 92,86",
      "2: 20,32 24,10 50,2 76,14 76,38 50,66 12,93! 38,86 62,96 88,86",
      "2: 12,20 44,4 80,10 80,32 52,58 20,95! 54,97 84,97",
      "1: 26,14 56,3 76,22 64,50 36,72 24,92 44,96 70,88 92,92",
    },
    { // 3
      "4: 18,14 44,2 74,12 74,34 42,46! 76,56 84,78 52,98 16,84",
      "2: 16,6 48,5 80,6! 62,24 42,40! 76,52 82,78 52,98 14,86",
      "2: 20,14 50,2 76,16 64,40 42,48 40,42 54,44 78,60 76,88 44,98 14,86",
      "2: 24,10 58,2 74,20 58,40 40,46! 66,52 76,72 56,94 22,97",
    },
    { // 4
      "4: 26,4 20,28 14,54! 50,55 86,52 ; 70,6 68,50 66,98",
      "3: 66,98 66,50 66,3! 38,36 12,66! 50,67 92,65",
      "3: 20,6 16,34 28,54 54,54 76,38 ; 80,4 76,36 72,66 68,98",
      "2: 50,3 30,32 10,62! 50,63 88,60 ; 62,36 60,66 58,98",
    },
    { // 5
      "3: 28,6 25,24 22,44! 54,38 82,58 76,88 44,98 14,86 ; 28,6 56,6 84,4",
      "3: 82,6 56,6 32,8! 28,26 24,46! 54,38 80,56 78,82 48,98 14,88",
      "3: 80,8 48,6 26,20 32,40 62,52 80,72 66,94 36,98 12,86",
      "1: 74,4 50,5 34,6! 30,40! 60,42 74,64 64,90 36,98 22,92",
    },
    { // 6
      "4: 68,4 38,24 18,60 26,92 54,98 80,84 80,62 56,50 32,60 20,80",
      "3: 60,2 34,36 16,72 34,97 66,94 76,74 56,58 30,66 18,82",
      "2: 80,14 56,3 28,18 14,56 24,90 52,98 82,80 72,54 42,52 18,72",
      "2: 44,2 28,34 22,70 40,97 70,92 76,70 54,62 32,74 28,84",
    },
    { // 7
      "4: 12,8 50,8 86,8! 62,50 42,98",
      "3: 12,8 48,8 86,8! 60,52 44,98 ; 32,52 54,51 78,49",
      "2: 14,26 16,9! 50,10 88,10! 60,54 48,98",
      "2: 12,16 36,6 62,12 86,8! 62,44 48,72 44,98",
      "1: 16,6 48,6 80,6! 68,40 62,70 60,98",
    },
    { // 8
      "4: 74,14 48,2 24,18 36,40 66,56 80,80 50,98 20,82 34,58 64,42 78,18 66,6",
      "3: 50,48 28,36 26,14 50,2 74,14 72,36 50,48 ; 50,48 22,62 18,86 50,98 82,86 78,62 50,48",
      "2: 80,10 50,4 26,20 36,42 66,58 74,84 46,98 22,82 36,56 62,38 84,12",
      "2: 46,46 30,24 50,3 70,22 54,46 28,66 34,94 62,96 72,72 46,46",
    },
    { // 9
      "4: 76,20 52,4 26,18 22,42 46,52 70,38 78,14! 74,52 68,98",
      "3: 78,28 60,5 32,8 18,32 38,52 66,42 78,18 80,52 64,88 30,96",
      "2: 72,28 62,6 36,4 20,26 34,50 60,46 74,24 72,60 62,98",
      "1: 66,14 42,3 26,22 36,46 60,42 70,12! 58,54 44,98",
    },
  };

  /** All variants of each digit. */
  static final DigitShape[][] OF_DIGIT = parseAll();

  /** Most points any variant has; sizes the scratch arrays. */
  static final int MOST_POINTS = mostPoints();

  private DigitShapes() {}

  private static DigitShape[][] parseAll() {
    DigitShape[][] all = new DigitShape[NOTATION.length][];
    for (int digit = 0; digit < all.length; digit++) {
      String[] variants = NOTATION[digit];
      all[digit] = new DigitShape[variants.length];
      for (int i = 0; i < variants.length; i++) {
        all[digit][i] = parse(variants[i]);
      }
    }
    return all;
  }

  private static DigitShape parse(String variant) {
    int colon = variant.indexOf(':');
    List<Float> x = new ArrayList<>();
    List<Float> y = new ArrayList<>();
    List<Boolean> corner = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (String stroke : variant.substring(colon + 1).split(";")) {
      starts.add(x.size());
      for (String point : stroke.strip().split(" ")) {
        boolean sharp = point.endsWith("!");
        String[] xy = (sharp ? point.substring(0, point.length() - 1) : point).split(",");
        x.add(Integer.parseInt(xy[0]) / 100f);
        y.add(Integer.parseInt(xy[1]) / 100f);
        corner.add(sharp);
      }
    }
    starts.add(x.size());
    int n = x.size();
    DigitShape shape =
        new DigitShape(
            Integer.parseInt(variant.substring(0, colon)),
            new float[n],
            new float[n],
            new boolean[n],
            starts.stream().mapToInt(Integer::intValue).toArray());
    for (int i = 0; i < n; i++) {
      shape.x()[i] = x.get(i);
      shape.y()[i] = y.get(i);
      shape.corner()[i] = corner.get(i);
    }
    return shape;
  }

  private static int mostPoints() {
    int most = 0;
    for (DigitShape[] variants : OF_DIGIT) {
      for (DigitShape shape : variants) {
        most = Math.max(most, shape.x().length);
      }
    }
    return most;
  }
}
