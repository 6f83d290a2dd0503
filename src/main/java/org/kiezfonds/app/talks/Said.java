package org.kiezfonds.app.talks;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kiezfonds.app.accounts.RateLimits;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.stereotype.Component;

/** What holds for everything that is typed here: it is there, it fits, and it is not a flood. */
@Component
class Said {

    private final RateLimits limits;

    Said(RateLimits limits) {
        this.limits = limits;
    }

    /** Says it where it can be said. */
    SayAnswer checked(PersonId person, String typed, int longest, Function<String, SayAnswer> say) {
        String words = TypedText.lines(typed);
        Optional<SayAnswer> problem = problem(words, longest);
        if (problem.isPresent()) {
            return problem.get();
        }
        return limits.say(person)
                .<SayAnswer>map(SayAnswer.TooMany::new)
                .orElseGet(() -> say.apply(words));
    }

    /** What is wrong with a cleaned text. */
    static Optional<SayAnswer> problem(String words, int longest) {
        if (words.isEmpty()) {
            return Optional.of(new SayAnswer.Invalid("talks.problem.empty", List.of()));
        }
        int length = TypedText.length(words);
        return length > longest
                ? Optional.of(
                        new SayAnswer.Invalid("talks.problem.tooLong", List.of(longest, length)))
                : Optional.empty();
    }
}
