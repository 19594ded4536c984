package org.voltscape.views.study;

/** What the form asks for that needs dialogs and files: platforms of a study's own. */
public interface PlatformRequests {
  /** Asks for nothing. */
  PlatformRequests NONE =
      new PlatformRequests() {
        @Override
        public void editCopy() {
          // Nobody to ask.
        }

        @Override
        public void open() {
          // Nobody to ask.
        }

        @Override
        public void save() {
          // Nobody to ask.
        }

        @Override
        public void fit() {
          // Nobody to ask.
        }

        @Override
        public void say(String sentence) {
          // Nobody to tell.
        }
      };

  /** The constants of the study's platform are to be edited in a copy. */
  void editCopy();

  /** A platform is to be read from a file. */
  void open();

  /** The study's platform is to be kept in a file. */
  void save();

  /** A supply rail of the study's platform is to be fitted to measurements from a file. */
  void fit();

  /** Tells the user what became of a request. */
  void say(String sentence);
}
