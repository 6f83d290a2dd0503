package org.kiezfonds.app.funds.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.PotBalance;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.SitePaths;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where other pages lead to the funds. */
@Configuration(proxyBeanMethods = false)
class FundsOnPages {

    private static final int ORDER = 20;

    @Bean
    @Order(ORDER)
    AreaSection fundsSection() {
        return new AreaSection(FundPages.STEP, "funds.page.section");
    }

    @Bean
    @Order(ORDER)
    AreaCard fundsCard(Funds funds, Pots pots, Rounds rounds) {
        return (area, frame) -> {
            List<Fund> all = funds.of(area.id());
            if (all.isEmpty()) {
                return Optional.empty();
            }
            PotBalance together = all.stream()
                    .map(fund -> pots.balanceOf(fund.id()))
                    .reduce(PotBalance.NOTHING, PotBalance::plus);
            int open = rounds.openRounds(area.id()).size();
            return Optional.of(new AreaCard.Card(
                    FundPages.STEP,
                    frame.text("funds.page.title"),
                    frame.text("funds.page.lead"),
                    List.of(
                            new AreaCard.Fact(
                                    Formats.money(
                                            together.left(), frame.address().language()),
                                    frame.text("funds.card.left")),
                            new AreaCard.Fact(
                                    Formats.number(open, frame.address().language()),
                                    frame.text("funds.card.open"))),
                    FundTexts.section(area),
                    frame.text("funds.card.link")));
        };
    }

    @Bean
    @Order(ORDER)
    SitePaths fundPaths(Areas areas, Funds funds, Rounds rounds) {
        return () -> areas.listPublic().stream()
                .flatMap(area ->
                        funds.of(area.id()).stream().flatMap(fund -> paths(area, fund, rounds)));
    }

    private static Stream<String> paths(AreaListItem area, Fund fund, Rounds rounds) {
        String path = "/quartier/" + area.slug() + "/" + FundPages.STEP + "/" + fund.slug();
        return Stream.concat(
                Stream.of(path),
                rounds.of(fund.id()).stream()
                        .filter(round -> round.state() != RoundState.PLANNED)
                        .map(round -> path + "/runde/" + round.number()));
    }
}
