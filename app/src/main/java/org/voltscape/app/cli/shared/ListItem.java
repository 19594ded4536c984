package org.voltscape.app.cli.shared;

import java.util.List;
import java.util.Map;

/**
 * One thing the program knows.
 *
 * @param id name in studies and options
 * @param title name for people
 * @param lines what a person should know, one sentence or fact a line
 * @param json the same for scripts, id and title first
 */
public record ListItem(String id, String title, List<String> lines, Map<String, Object> json) {}
