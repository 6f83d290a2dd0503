package org.kiezfonds.app.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AreaMap;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Rules;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Reads ideas of one round, however many they are: what is the same for all of them is asked for
 * once, and nothing of the database for each.
 */
@Service
public class RoundReading {

    private final RoundReaders readers;

    RoundReading(RoundReaders readers) {
        this.readers = readers;
    }

    /** How ideas of a round are read; empty where the area has no such round. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Reader> of(AreaId area, RoundId round) {
        return readers.of(area, round);
    }

    /** Reads ideas of one round. The same content, answers and facts give the same findings. */
    public static final class Reader {

        private final Ideas.Call call;
        private final Money potLeft;
        private final @Nullable AreaMap map;
        private final ZoneId zone;

        Reader(Ideas.Call call, Money potLeft, @Nullable AreaMap map, ZoneId zone) {
            this.call = call;
            this.potLeft = potLeft;
            this.map = map;
            this.zone = zone;
        }

        public Ideas.Call call() {
            return call;
        }

        /**
         * What an idea says.
         *
         * @param file as it is stored of a sending
         * @param age of who sent it, which stands apart from it; null where it is not known
         */
        public IdeaContent content(String file, @Nullable Integer age) {
            IdeaTyped spelled = IdeaFiles.content(file);
            return IdeaReading.content(
                    age == null ? spelled : spelled.with(IdeaField.AGE, age.toString()));
        }

        /**
         * What each rule says to it.
         *
         * @param sentAt when it was sent first: it is held against the rules of that day
         * @param others how many other ideas its author has in the round
         * @param answers of a person, by the key of the question or criterion
         * @param points given by a person, by the key of the criterion
         */
        public List<Finding> findings(
                IdeaContent content,
                Instant sentAt,
                int others,
                Map<String, Boolean> answers,
                Map<String, Integer> points) {
            IdeaRules.Facts facts =
                    new IdeaRules.Facts(LocalDate.ofInstant(sentAt, zone), potLeft, others, map);
            return Rules.check(
                    call.rules(),
                    IdeaRules.application(content, facts, new IdeaRules.Judged(answers, points)));
        }
    }
}
