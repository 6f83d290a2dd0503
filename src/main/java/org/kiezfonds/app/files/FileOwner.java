package org.kiezfonds.app.files;

import java.io.Serializable;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * To what files belong.
 *
 * @param kind names the kind of thing, for example {@code idea}; one {@link FileDoor} for each
 * @param id of the thing, given by its module
 */
public record FileOwner(String kind, UUID id) implements Serializable {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{1,29}");

    public FileOwner {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("no kind of owner: " + kind);
        }
    }
}
