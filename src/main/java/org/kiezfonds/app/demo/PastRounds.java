package org.kiezfonds.app.demo;

import java.util.List;
import java.util.function.Predicate;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryFilter;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the rounds of the action fund and their ideas again, for the chapters about them. */
@Component
@Profile("demo")
class PastRounds {

    static final List<PastRound> ALL = List.of(
            DemoFirstYear.FIRST,
            DemoFirstYear.SECOND,
            DemoSecondYear.THIRD,
            DemoSecondYear.FOURTH,
            DemoSecondYear.FIFTH);

    private static final int MOST = 500;

    private final Funds funds;
    private final Rounds rounds;
    private final Gallery gallery;
    private final Ideas ideas;

    PastRounds(Funds funds, Rounds rounds, Gallery gallery, Ideas ideas) {
        this.funds = funds;
        this.rounds = rounds;
        this.gallery = gallery;
        this.ideas = ideas;
    }

    Round round(String name) {
        return funds.of(DemoPeople.LINDENKIEZ).stream()
                .filter(fund -> fund.kind() == FundKind.ACTION_FUND)
                .map(Fund::id)
                .flatMap(fund -> rounds.of(fund).stream())
                .filter(round -> round.terms().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** An idea by its title, as the person behind the request may see it. */
    Idea idea(String title) {
        return all(each -> each.title().equals(title)).stream()
                .findFirst()
                .flatMap(each -> ideas.byNumber(DemoPeople.LINDENKIEZ, each.number()))
                .orElseThrow(() -> new IllegalStateException("no such idea: " + title));
    }

    private List<GalleryItem> all(Predicate<GalleryItem> which) {
        return gallery.page(DemoPeople.LINDENKIEZ, GalleryFilter.ALL, 0, MOST).ideas().stream()
                .filter(which)
                .toList();
    }
}
