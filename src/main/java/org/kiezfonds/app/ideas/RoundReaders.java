package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.springframework.stereotype.Component;

/** Reads ideas of one round, inside this module; who may read them has been asked before. */
@Component
class RoundReaders {

    private final Ideas ideas;
    private final Pots pots;
    private final AreaMaps maps;
    private final RoundCount counts;
    private final Clock clock;
    private final ZoneId zone;

    RoundReaders(
            Ideas ideas, Pots pots, AreaMaps maps, RoundCount counts, Clock clock, ZoneId zone) {
        this.ideas = ideas;
        this.pots = pots;
        this.maps = maps;
        this.counts = counts;
        this.clock = clock;
        this.zone = zone;
    }

    /** How ideas of a round are read; empty where the area has no such round. */
    Optional<RoundReading.Reader> of(AreaId area, RoundId round) {
        return ideas.call(area, round).map(call -> {
            Money left = call.round().terms().pot() == null
                    ? Money.ZERO
                    : pots.balanceOf(call.fund().id()).left();
            return new RoundReading.Reader(call, left, maps.of(area).orElse(null), zone);
        });
    }

    /** The rules that an idea keeps now and would not keep with lower costs. */
    List<Finding> broken(Idea idea, IdeaContent before, IdeaContent lower) {
        RoundReading.Reader reader = of(idea.area(), idea.round()).orElseThrow();
        int others = counts.ofKnown(idea.round(), idea);
        Function<IdeaContent, List<Finding>> broken = content -> reader
                .findings(
                        content,
                        idea.sentAt() == null ? clock.instant() : idea.sentAt(),
                        others,
                        Map.of(),
                        Map.of())
                .stream()
                .filter(Finding::blocks)
                .toList();
        List<String> known =
                broken.apply(before).stream().map(each -> each.rule().id()).toList();
        return broken.apply(lower).stream()
                .filter(each -> !known.contains(each.rule().id()))
                .toList();
    }
}
