package org.voltscape.views.rail;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.fit.FittedPlatforms;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.param.BadInputException;

/** A platform that a fitted rail is being put into. Needs no window. */
final class RailDraft {
  private final DataPlatform base;
  private final MeasuredRail rail;
  private @Nullable String part;
  private String id;
  private String title;
  private @Nullable DataPlatform made;
  private String complaint = "";

  /**
   * A draft of which the part is known where the base has no other.
   *
   * @param base the platform that all else comes from
   */
  RailDraft(DataPlatform base, MeasuredRail rail) {
    this.base = base;
    this.rail = rail;
    id = FittedPlatforms.id(base);
    title = base.title();
    List<String> parts = parts();
    if (parts.size() == 1) {
      setPart(parts.get(0));
    } else {
      follow();
    }
  }

  /** Keys of the parts that can have been measured. */
  List<String> parts() {
    return List.copyOf(base.data().parts().keySet());
  }

  /** What a part is called. */
  String name(String key) {
    return base.partTitle(key);
  }

  /** The part measured; null until it is told. */
  @Nullable String part() {
    return part;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** Tells which part was measured; a title that nobody has typed follows. */
  void setPart(String key) {
    boolean usual = title.equals(usualTitle());
    part = key;
    if (usual) {
      title = usualTitle();
    }
    follow();
  }

  private String usualTitle() {
    return part == null ? base.title() : FittedPlatforms.title(base, part, rail.name());
  }

  void setId(String typed) {
    id = typed.strip();
    follow();
  }

  void setTitle(String typed) {
    title = typed.strip();
    follow();
  }

  private void follow() {
    made = null;
    complaint = "";
    if (part == null) {
      complaint = "Choose the part whose supply was measured.";
      return;
    }
    try {
      FittedPlatforms.checkId(id, "Id");
      made =
          FittedPlatforms.make(
              rail.fit(), base, part, id, title, rail.file(), rail.table().source(), "platform");
    } catch (BadInputException e) {
      complaint = e.getMessage();
    }
  }

  /** What is still wrong, in a sentence; empty where the platform can be taken. */
  String complaint() {
    return complaint;
  }

  /** The platform; empty where something is wrong. */
  Optional<DataPlatform> platform() {
    return Optional.ofNullable(made);
  }
}
