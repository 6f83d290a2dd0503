package org.kiezfonds.app.counting;

/** Ends the command; its message is for whoever gave it. */
final class CountRefusal extends Exception {

    private static final long serialVersionUID = 1;

    CountRefusal(String key, String... arguments) {
        super(CountWords.say(key, arguments), null, false, false);
    }
}
