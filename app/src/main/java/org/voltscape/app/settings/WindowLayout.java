package org.voltscape.app.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a window shows where there is room for it, and where its views are.
 *
 * @param form whether the study's settings are shown
 * @param inspector whether what is under the mouse is shown
 * @param strip whether jobs and messages are shown
 * @param views places by id of those views that are not where they are at first
 * @param front ids of the views in front of their panes, the one worked with last at the end; empty
 *     for those of a first start
 */
public record WindowLayout(
    boolean form,
    boolean inspector,
    boolean strip,
    Map<String, ViewPlace> views,
    List<String> front) {
  public WindowLayout {
    views = Map.copyOf(views);
    front = List.copyOf(front);
  }

  /** A first start. */
  public static WindowLayout defaults() {
    return new WindowLayout(true, true, true, Map.of(), List.of());
  }

  /** What a file says; what it does not say is as at a first start. */
  @JsonCreator
  static WindowLayout read(
      @JsonProperty("form") @Nullable Boolean form,
      @JsonProperty("inspector") @Nullable Boolean inspector,
      @JsonProperty("strip") @Nullable Boolean strip,
      @JsonProperty("views") @Nullable Map<String, @Nullable ViewPlace> views,
      @JsonProperty("front") @Nullable List<@Nullable String> front) {
    Map<String, ViewPlace> known = new TreeMap<>();
    if (views != null) {
      views.forEach(
          (id, place) -> {
            if (place != null) {
              known.put(id, place);
            }
          });
    }
    return new WindowLayout(
        form == null || form,
        inspector == null || inspector,
        strip == null || strip,
        known,
        front == null ? List.of() : front.stream().filter(Objects::nonNull).toList());
  }

  /** The same without windows of their own: a further window starts with its views together. */
  public WindowLayout together() {
    Map<String, ViewPlace> kept = new TreeMap<>();
    views.forEach((id, place) -> kept.put(id, new ViewPlace(place.right(), false, place.window())));
    return new WindowLayout(form, inspector, strip, kept, front);
  }
}
