package org.voltscape.views.minerva;

import java.util.Arrays;
import java.util.Optional;

/** What the view shows one below the other: the five stages and what they make of the power. */
enum Step {
  TRAINING(
      "training",
      "Training space",
      "How large a network?",
      "Networks over a grid of layers and widths. Built is the smallest that no other beats by more"
          + " than the bound; networks that differ in their seed only tell how much of a difference"
          + " is chance."),
  ARCHITECTURE(
      "architecture",
      "Architecture",
      "How many lanes?",
      "Lanes, MAC units of a lane, weights a cycle and clock, with 16-bit words at the nominal"
          + " supply. Built is, of those that no other beats in time and power, the one with the least"
          + " product of energy and area."),
  WORDS(
      "words",
      "Word lengths",
      "How many bits?",
      "The words of weights, activities and products that take the least energy within the bound. All"
          + " layers share the datapath; how short the words of each could be stands above it."),
  PRUNING(
      "pruning",
      "Pruning",
      "Which activities are skipped?",
      "A threshold for each layer, in whole steps of its activities' words: smaller activities are"
          + " skipped, with the reads of their weights."),
  SUPPLY(
      "supply",
      "Supply",
      "How low a supply?",
      "The highest rate of wrongly read bits that each way of mitigation tolerates within the bound,"
          + " and the supply of the weight memory that goes with it. Built is what takes the least"
          + " energy."),
  POWER(
      "check",
      "Power",
      "What is gained in all?",
      "Power after each stage; the factors of the stages multiply to the total. A bar opens into the"
          + " terms of its energy.");

  private final String stage;
  private final String title;
  private final String question;
  private final String about;

  Step(String stage, String title, String question, String about) {
    this.stage = stage;
    this.title = title;
    this.question = question;
    this.about = about;
  }

  /** The step of a stage that the flow tells of; empty for none. */
  static Optional<Step> of(String stage) {
    return Arrays.stream(values()).filter(s -> s.stage.equals(stage)).findFirst();
  }

  /** Its place, from 1. */
  int number() {
    return ordinal() + 1;
  }

  String title() {
    return title;
  }

  /** What it answers, in one sentence. */
  String question() {
    return question;
  }

  /** How it is answered, in a few sentences. */
  String about() {
    return about;
  }
}
