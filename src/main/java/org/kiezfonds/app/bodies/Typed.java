package org.kiezfonds.app.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.shared.TypedText;

/** Reads what was typed into a form, and collects what does not fit. */
final class Typed {

    private final List<BodyProblem> problems = new ArrayList<>();

    List<BodyProblem> problems() {
        return List.copyOf(problems);
    }

    boolean fits() {
        return problems.isEmpty();
    }

    void add(Field field, String key, Object... arguments) {
        add(field, 0, key, arguments);
    }

    void add(Field field, int row, String key, Object... arguments) {
        problems.add(new BodyProblem(field, row, key, List.of(arguments)));
    }

    /** A line that has to be there. */
    String line(Field field, String typed, int longest) {
        return line(field, 0, typed, longest);
    }

    String line(Field field, int row, String typed, int longest) {
        String text = TypedText.line(typed);
        if (text.isEmpty()) {
            add(field, row, "bodies.problem.missing");
        }
        return limited(field, row, text, longest);
    }

    /** Several lines, or none. */
    String lines(Field field, String typed, int longest) {
        return limited(field, 0, TypedText.lines(typed), longest);
    }

    private String limited(Field field, int row, String text, int longest) {
        if (TypedText.isLonger(text, longest)) {
            add(field, row, "bodies.problem.tooLong", longest);
        }
        return text;
    }

    /** A whole number within limits; the lower limit where it is none. */
    int number(Field field, @Nullable Integer typed, int least, int most) {
        if (typed == null || typed < least || typed > most) {
            add(field, "bodies.problem.number", least, most);
            return least;
        }
        return typed;
    }

    /** Something that has to be chosen; the fallback where nothing was. */
    <T> T chosen(Field field, @Nullable T value, T fallback) {
        if (value == null) {
            add(field, "bodies.problem.choose");
            return fallback;
        }
        return value;
    }

    /** A mail address; empty where it is none, and a problem unless nothing at all was typed. */
    Optional<EmailAddress> email(Field field, int row, String typed, boolean required) {
        Optional<EmailAddress> address = EmailAddress.read(typed);
        if (address.isEmpty() && (required || !typed.isBlank())) {
            add(field, row, "bodies.problem.email");
        }
        return address;
    }
}
