package org.kiezfonds.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.kiezfonds.app.accounts.SignInOffers;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of {@code db/demo}, and who got a seat in the jury or the council by the story. */
@Component
@Profile("demo")
class DemoSignIns implements SignInOffers {

    private static final List<String> PEOPLE = List.of(
            "Amina Yıldız|RESIDENT",
            "Bernd Krüger|JUROR",
            "Chau Nguyen|COUNCIL_MEMBER",
            "Dilan Aydın|AREA_TEAM",
            "Elke Sommer|DEPARTMENT",
            "Frank Neumann|DISTRICT",
            "Greta Lindqvist|AUDITOR",
            "Hatice Demir|OPERATOR");

    private final MemberQueries queries;
    private final Clock clock;
    private final ZoneId zone;

    DemoSignIns(MemberQueries queries, Clock clock, ZoneId zone) {
        this.queries = queries;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Offer> offers() {
        return IntStream.range(0, PEOPLE.size())
                .mapToObj(place -> {
                    String[] person = PEOPLE.get(place).split("\\|", 2);
                    return offer(DemoPeople.person(place + 1), person[0], person[1]);
                })
                .toList();
    }

    @Override
    public List<Offer> others() {
        return queries
                .members(DemoPeople.LINDENKIEZ, LocalDate.ofInstant(clock.instant(), zone))
                .stream()
                .filter(member -> !member.person().equals(DemoPeople.JUROR)
                        && !member.person().equals(DemoPeople.COUNCIL_MEMBER))
                .map(member -> offer(member.person(), member.name(), member.role()))
                .toList();
    }

    private static Offer offer(PersonId person, String name, String role) {
        return new Offer(person, name, "accounts.role." + role);
    }
}
