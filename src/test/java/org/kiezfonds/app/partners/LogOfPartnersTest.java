package org.kiezfonds.app.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kiezfonds.db.Tables.COOPERATION;
import static org.kiezfonds.db.Tables.LOG_ENTRY;
import static org.kiezfonds.db.Tables.PARTNER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

/** What acts around the network write into the transparency log. */
@KiezfondsTest
class LogOfPartnersTest {

    @Autowired
    private PartnerRegister register;

    @Autowired
    private Cooperations cooperations;

    @Autowired
    private Contributions contributions;

    @Autowired
    private PartnerAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    private AreaId area = AreaId.next();

    @BeforeEach
    void a_team() {
        area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "team@example.org"));
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void registering_is_told_with_what_was_typed_behind_digests() {
        register.register(area, Ids.next(), Samples.whole());
        LogItem entry = log.last("partner.registered").orElseThrow();
        assertThat(entry.field("area")).containsExactly(area.toString());
        assertThat(entry.field("partnerKind")).containsExactly("club");
        assertThat(entry.field("by")).containsExactly("area-team");
        assertThat(entry.bytes()).doesNotContain("Lesewelt").doesNotContain("5550");
        assertThat(log.byId(entry.id()).orElseThrow().values())
                .extracting(LogItem.Value::name, LogItem.Value::text)
                .contains(
                        tuple("name", "Lesewelt Lindenkiez e. V."), tuple("languages", "de tr ar"));
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_change_is_told_with_what_is_other_than_before() {
        PartnerId id = Samples.listed(register, area, "Kita");
        register.change(id, 1, Samples.partner("Kita Sonne"));
        LogItem entry = log.last("partner.changed").orElseThrow();
        assertThat(entry.field("changed")).containsExactly("name");
        assertThat(entry.field("version")).containsExactly("2");
        assertThat(differences()).isEmpty();
    }

    @Test
    void the_whole_life_of_a_network_is_told_and_fits() {
        PartnerId one = Samples.listed(register, area, "Eins");
        PartnerId two = Samples.listed(register, area, "Zwei");
        PartnerId three = Samples.listed(register, area, "Drei");
        cooperations.record(area, Ids.next(), Samples.cooperation("Zusammen", one, two));
        Cooperation running = cooperations.recorded(area).getFirst();
        cooperations.end(running.id(), 1, LocalDate.of(2027, 2, 28));
        contributions.record(
                area,
                Ids.next(),
                new ContributionData(
                        one,
                        null,
                        ContributionKind.HOURS,
                        "2,5",
                        "Lesen",
                        "2026",
                        null,
                        Locale.GERMAN));
        contributions.withdraw(contributions.list(area, 0, 1).getFirst().id(), "Doppelt.");
        register.close(three, 1, "Zu.");
        register.reopen(three, 2, "Wieder auf.");
        register.close(three, 3, "Doch zu.");
        cooperations.withdraw(running.id(), 2, "Irrtum.");
        people.signIn(people.resident("rana@example.org"));
        register.register(area, Ids.next(), Samples.partner("Vier"));
        people.signIn(people.holding(Role.AREA_TEAM, area, "team2@example.org"));
        Partner waiting = register.waiting(area).getFirst();
        register.decline(waiting.id(), 1, "Nein.");

        assertThat(db.select(LOG_ENTRY.TYPE)
                        .from(LOG_ENTRY)
                        .orderBy(LOG_ENTRY.ID)
                        .fetch(LOG_ENTRY.TYPE))
                .containsExactly(
                        "partner.registered",
                        "partner.registered",
                        "partner.registered",
                        "cooperation.recorded",
                        "cooperation.ended",
                        "contribution.recorded",
                        "contribution.withdrawn",
                        "partner.closed",
                        "partner.reopened",
                        "partner.closed",
                        "cooperation.withdrawn",
                        "partner.declined");
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_was_refused_or_waits_is_not_told() {
        register.register(area, Ids.next(), PartnerData.EMPTY);
        people.signIn(people.resident("rana@example.org"));
        register.register(area, Ids.next(), Samples.partner("Wartet"));
        assertThat(db.fetchCount(LOG_ENTRY)).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_change_behind_our_back_is_found() {
        PartnerId one = Samples.listed(register, area, "Eins");
        PartnerId two = Samples.listed(register, area, "Zwei");
        cooperations.record(area, Ids.next(), Samples.cooperation("Zusammen", one, two));
        assertThat(differences()).isEmpty();

        db.update(COOPERATION)
                .set(COOPERATION.UNTIL_ON, LocalDate.of(2026, 12, 1))
                .execute();
        assertThat(differences()).hasSize(1).first().asString().startsWith("DIFFERENT");
        db.update(PARTNER)
                .set(PARTNER.VERSION, PARTNER.VERSION.plus(1))
                .where(PARTNER.ID.eq(one))
                .execute();
        assertThat(differences()).contains("ENTRY_MISSING " + one);
    }

    @Test
    void coming_back_or_being_withdrawn_behind_our_back_is_found() {
        PartnerId one = Samples.listed(register, area, "Eins");
        PartnerId two = Samples.listed(register, area, "Zwei");
        cooperations.record(area, Ids.next(), Samples.cooperation("Zusammen", one, two));
        UUID together = cooperations.recorded(area).getFirst().id();
        PartnerId three = Samples.listed(register, area, "Drei");
        register.close(three, 1, "Zu.");
        register.reopen(three, 2, "Wieder auf.");
        assertThat(differences()).isEmpty();

        db.update(PARTNER)
                .set(PARTNER.STATE, "CLOSED")
                .setNull(PARTNER.NAME_KEY)
                .set(PARTNER.CLOSED_ON, LocalDate.of(2027, 3, 1))
                .where(PARTNER.ID.eq(three))
                .execute();
        assertThat(differences()).containsExactly("ENTRY_MISSING " + three);
        db.update(COOPERATION)
                .set(COOPERATION.STATE, "WITHDRAWN")
                .set(COOPERATION.WITHDRAWN_AT, COOPERATION.DECIDED_AT)
                .set(COOPERATION.WITHDRAWN_BY, COOPERATION.DECIDED_BY)
                .execute();
        assertThat(differences())
                .containsExactlyInAnyOrder("ENTRY_MISSING " + three, "ENTRY_MISSING " + together);
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }
}
