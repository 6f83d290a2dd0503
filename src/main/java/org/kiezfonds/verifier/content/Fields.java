package org.kiezfonds.verifier.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of an object by name; what is missing or of another kind is {@link Unfit}. */
record Fields(Map<String, Object> map) {

    private static final int UUID_LENGTH = 36;
    private static final int DIGEST_LENGTH = 64;

    boolean has(String name) {
        return map.containsKey(name);
    }

    String word(String name) {
        return text(name, map.get(name));
    }

    @Nullable String wordIfAny(String name) {
        return has(name) ? word(name) : null;
    }

    long number(String name) {
        return number(name, map.get(name));
    }

    @Nullable Long numberIfAny(String name) {
        return has(name) ? (Long) number(name) : null;
    }

    boolean flag(String name) {
        if (map.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw new Unfit(name);
    }

    UUID key(String name) {
        return key(name, map.get(name));
    }

    @Nullable UUID keyIfAny(String name) {
        return has(name) ? key(name) : null;
    }

    /** A SHA-256 value in 64 hexadecimal digits. */
    String digest(String name) {
        String digest = word(name);
        boolean fits = digest.length() == DIGEST_LENGTH
                && digest.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!fits) {
            throw new Unfit(name);
        }
        return digest;
    }

    List<UUID> keys(String name) {
        List<UUID> keys = new ArrayList<>();
        list(name).forEach(each -> keys.add(key(name, each)));
        return keys;
    }

    List<Long> numbers(String name) {
        List<Long> numbers = new ArrayList<>();
        list(name).forEach(each -> numbers.add(number(name, each)));
        return numbers;
    }

    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Object each : list(name)) {
            objects.add(new Fields(object(name, each)));
        }
        return objects;
    }

    List<?> list(String name) {
        if (map.get(name) instanceof List<?> list) {
            return list;
        }
        throw new Unfit(name);
    }

    @SuppressWarnings("unchecked") // Our own reader makes no other maps.
    private static Map<String, Object> object(String name, Object value) {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new Unfit(name);
    }

    private static String text(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new Unfit(name);
    }

    private static long number(String name, @Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw new Unfit(name);
    }

    private static UUID key(String name, @Nullable Object value) {
        String text = text(name, value);
        if (text.length() != UUID_LENGTH) {
            throw new Unfit(name);
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Unfit(name);
        }
    }
}
