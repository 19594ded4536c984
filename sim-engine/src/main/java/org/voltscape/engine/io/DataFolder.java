package org.voltscape.engine.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.io.file.FileThreads;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * Finds the files of a data set in a folder as people have them: in the folder itself or one below
 * it, in any letter case, with dots, dashes or underscores between the parts of a name, plain or
 * gzip. Files that stand for the same thing must hold the same.
 */
public final class DataFolder {
  private static final int DEEPEST = 3;
  private static final int MOST_FOLDERS = 2_000;
  private static final int MOST_LISTED = 20;

  private final Path root;
  private final Layout layout;

  /**
   * A file of a data set.
   *
   * @param title what it holds, for example {@code training images}
   * @param names that it can have, in small letters with dashes between their parts and without
   *     {@code .gz}; the first is the one that complaints tell
   */
  public record Role(String title, List<String> names) {}

  /**
   * How a data set lies in a folder.
   *
   * @param title of the data set, for complaints
   * @param folders where it is looked for first, from the data folder on; empty for that itself
   * @param prefixes that all names of one variant have, the preferred one first
   * @param roles its files
   */
  public record Layout(
      String title, List<String> folders, List<String> prefixes, List<Role> roles) {}

  private DataFolder(Path root, Layout layout) {
    this.root = root;
    this.layout = layout;
  }

  /** A folder with files of one variant: by role, at least one. */
  private record Place(Path folder, String prefix, Map<Role, Path> files) {}

  /**
   * Where a data set lies.
   *
   * @param prefix of the variant that is used
   * @param others prefixes of the variants that lie there too and are not used
   */
  public record Located(
      DataFolder folder, String prefix, List<String> others, Map<Role, Path> files) {
    /** Whether a file is there. */
    public boolean has(Role role) {
      return files.containsKey(role);
    }

    /**
     * A file.
     *
     * @throws BadInputException where it is not there, with what was looked for and what lies there
     */
    public Path file(Role role) {
      Path found = files.get(role);
      if (found == null) {
        throw folder.missing(role, prefix);
      }
      return found;
    }

    /** The path of a file from the data folder on, with slashes. */
    public String name(Path file) {
      return folder.root.relativize(file).toString().replace('\\', '/');
    }
  }

  /**
   * Finds a data set.
   *
   * @param root the data folder
   * @throws BadInputException where the folder is not there or cannot be read, or several files
   *     stand for the same thing and hold different content
   */
  public static Located locate(Path root, Layout layout) {
    FileThreads.check();
    return new DataFolder(root, layout).locate();
  }

  private Located locate() {
    if (!Files.isDirectory(root)) {
      throw InputFiles.bad(
          root,
          "",
          Files.exists(root) ? "a file" : "no such folder",
          "a folder with " + layout.title());
    }
    List<Place> places = new ArrayList<>();
    for (Path folder : preferred()) {
      places.addAll(placesIn(folder));
    }
    if (places.isEmpty()) {
      for (Path folder : below()) {
        places.addAll(placesIn(folder));
      }
    }
    if (places.isEmpty()) {
      return new Located(this, layout.prefixes().get(0), List.of(), Map.of());
    }
    String prefix =
        layout.prefixes().stream()
            .filter(p -> places.stream().anyMatch(place -> place.prefix().equals(p)))
            .findFirst()
            .orElseThrow();
    List<Place> same = places.stream().filter(p -> p.prefix().equals(prefix)).toList();
    Place best = same.get(0);
    for (Place place : same) {
      requireSame(same.get(0), place);
      if (place.files().size() > best.files().size()) {
        best = place;
      }
    }
    List<String> others =
        places.stream().map(Place::prefix).filter(p -> !p.equals(prefix)).distinct().toList();
    return new Located(this, prefix, others, best.files());
  }

  private void requireSame(Place one, Place other) {
    for (Role role : layout.roles()) {
      Path first = one.files().get(role);
      Path second = other.files().get(role);
      if (first != null && second != null) {
        requireSame(first, second, role);
      }
    }
  }

  private void requireSame(Path one, Path other, Role role) {
    if (!one.equals(other)
        && !FileHashes.unpackedSha256(one).equals(FileHashes.unpackedSha256(other))) {
      throw InputFiles.bad(
          root,
          "",
          role.title() + " in " + root.relativize(one) + " and others in " + root.relativize(other),
          "one of the two, or both with the same content: remove one, or name the folder of the"
              + " other as the data folder");
    }
  }

  /** The folders that a data set is looked for first, those that are there. */
  private List<Path> preferred() {
    List<Path> found = new ArrayList<>();
    for (String name : layout.folders()) {
      List<Path> here = List.of(root);
      for (String part : name.isEmpty() ? new String[0] : name.split("/")) {
        List<Path> next = new ArrayList<>();
        for (Path folder : here) {
          for (Path entry : entries(folder)) {
            if (plain(entry).equals(part) && Files.isDirectory(entry)) {
              next.add(entry);
            }
          }
        }
        here = next;
      }
      found.addAll(here);
    }
    return found;
  }

  /** All folders below, down to some depth. */
  private List<Path> below() {
    List<Path> all = new ArrayList<>();
    List<Path> level = List.of(root);
    for (int depth = 0; depth < DEEPEST && all.size() < MOST_FOLDERS; depth++) {
      List<Path> next = new ArrayList<>();
      for (Path folder : level) {
        for (Path entry : readable(folder)) {
          if (Files.isDirectory(entry) && next.size() < MOST_FOLDERS) {
            next.add(entry);
          }
        }
      }
      all.addAll(next);
      level = next;
    }
    return all;
  }

  /** What a folder holds; nothing where it is closed to us, as some below a data folder may be. */
  private static List<Path> readable(Path folder) {
    try {
      return entries(folder);
    } catch (BadInputException e) {
      return List.of();
    }
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw InputFiles.unreadable(folder, e, "a folder that can be read");
    }
  }

  private List<Place> placesIn(Path folder) {
    Map<String, List<Path>> byName = new LinkedHashMap<>();
    for (Path entry : readable(folder)) {
      if (Files.isRegularFile(entry)) {
        byName.computeIfAbsent(plain(entry), n -> new ArrayList<>()).add(entry);
      }
    }
    // Some unpackers make a folder of a file's name around it.
    for (Path entry : readable(folder)) {
      if (isNamed(plain(entry)) && Files.isDirectory(entry)) {
        for (Path inside : readable(entry)) {
          if (plain(inside).equals(plain(entry)) && Files.isRegularFile(inside)) {
            byName.computeIfAbsent(plain(entry), n -> new ArrayList<>()).add(inside);
          }
        }
      }
    }
    List<Place> places = new ArrayList<>();
    for (String prefix : layout.prefixes()) {
      Map<Role, Path> files = new LinkedHashMap<>();
      for (Role role : layout.roles()) {
        for (String name : role.names()) {
          for (Path file : byName.getOrDefault(prefix + name, List.of())) {
            Path before = files.putIfAbsent(role, file);
            if (before != null) {
              requireSame(before, file, role);
            }
          }
        }
      }
      if (!files.isEmpty()) {
        places.add(new Place(folder, prefix, files));
      }
    }
    return places;
  }

  private boolean isNamed(String plain) {
    return layout.prefixes().stream()
        .anyMatch(
            p -> layout.roles().stream().anyMatch(r -> r.names().contains(without(plain, p))));
  }

  private static String without(String name, String prefix) {
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  /** A name in small letters, with dashes between its parts and without {@code .gz}. */
  private static String plain(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    String unpacked = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return unpacked.replace('.', '-').replace('_', '-').replace(' ', '-');
  }

  private BadInputException missing(Role role, String prefix) {
    List<Path> folders = preferred();
    StringBuilder there = new StringBuilder("no " + role.title() + "; in the folder ");
    there.append(listing(root));
    for (Path folder : folders) {
      if (!folder.equals(root)) {
        there.append("; in ").append(root.relativize(folder)).append(' ').append(listing(folder));
      }
    }
    String places =
        layout.folders().stream().filter(f -> !f.isEmpty()).collect(Collectors.joining(", "));
    return InputFiles.bad(
        root,
        "",
        there.toString(),
        prefix
            + role.names().get(0)
            + " (also "
            + role.names().stream()
                .skip(1)
                .map(n -> prefix + n + ", ")
                .collect(Collectors.joining())
            + "with dots or underscores for dashes, and with .gz), "
            + layout.title()
            + ", in it or in "
            + places);
  }

  private static String listing(Path folder) {
    List<Path> all = readable(folder);
    if (all.isEmpty()) {
      return "lies nothing";
    }
    String names =
        all.stream()
            .limit(MOST_LISTED)
            .map(p -> p.getFileName() + (Files.isDirectory(p) ? "/" : ""))
            .collect(Collectors.joining(", "));
    return "lie "
        + names
        + (all.size() > MOST_LISTED ? " and " + (all.size() - MOST_LISTED) + " more" : "");
  }
}
