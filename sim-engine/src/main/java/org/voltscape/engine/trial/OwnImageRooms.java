package org.voltscape.engine.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.voltscape.engine.network.inference.FewImages;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.random.RandomOrder;

/**
 * The images that single trials test of their own: the first ones of an order that follows from the
 * trial's seed, so that of fewer all are among those of more. Rooms for several numbers of images
 * are kept, as operating points differ in them. Confined to one thread.
 *
 * @param <T> what tests the images of a room
 */
final class OwnImageRooms<T> {
  /** Rooms kept at most. */
  private static final int MOST = 16;

  private final InferenceSet all;
  private final T ofAll;
  private final Function<InferenceSet, T> tester;
  private final RandomOrder order;

  /** By number of images, the one used last at the end. */
  private final Map<Integer, Room<T>> rooms =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Room<T>> eldest) {
          return size() > MOST;
        }
      };

  private static final class Room<T> {
    private final FewImages few;
    private final T tester;
    private final int[] chosen;
    private boolean filled;
    private long seed;

    Room(FewImages few, int images, Function<InferenceSet, T> tester) {
      this.few = few;
      this.tester = tester.apply(few.set());
      this.chosen = new int[images];
    }
  }

  /**
   * Without a room yet.
   *
   * @param ofAll tests the whole set
   * @param tester makes what tests some of its images
   */
  OwnImageRooms(InferenceSet all, T ofAll, Function<InferenceSet, T> tester) {
    this.all = all;
    this.ofAll = ofAll;
    this.tester = tester;
    this.order = new RandomOrder(all.images());
  }

  /**
   * Draws the images of a trial; those of the whole set stay in its own order where all are wanted.
   *
   * @param images how many
   * @param trialSeed seed of everything that is drawn for the trial
   * @return what tests them, until the next draw
   */
  T draw(int images, long trialSeed) {
    if (images == all.images()) {
      return ofAll;
    }
    Room<T> room = rooms.computeIfAbsent(images, n -> new Room<>(new FewImages(all, n), n, tester));
    if (!room.filled || room.seed != trialSeed) {
      order.first(trialSeed, room.chosen);
      room.few.gather(room.chosen);
      room.seed = trialSeed;
      room.filled = true;
    }
    return room.tester;
  }
}
