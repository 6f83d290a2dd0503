package org.kiezfonds.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kiezfonds.db.Tables.LOG_ENTRY;
import static org.kiezfonds.db.Tables.MAIL;
import static org.kiezfonds.db.Tables.ROLE_GRANT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Roles.GrantAnswer;
import org.kiezfonds.app.accounts.Roles.Term;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.Finding;
import org.kiezfonds.app.transparency.LogAlarm;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogItem.Kept;
import org.kiezfonds.app.transparency.LogOpened;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogStopped;
import org.kiezfonds.app.transparency.LogTurns;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What acts around accounts write into the transparency log. */
@KiezfondsTest
class LogOfAccountsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Term TWO_YEARS = new Term(TODAY, TODAY.plusYears(2).minusDays(1));
    private static final EmailAddress BERND = new EmailAddress("bernd@example.org");

    @Autowired
    private Roles roles;

    @Autowired
    private Blocking blocking;

    @Autowired
    private People accounts;

    @Autowired
    private SignInPolicy policy;

    @Autowired
    private RoleAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TransparencyLog transparency;

    @Autowired
    private LogTurns keeper;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private DSLContext db;

    private AreaId lindenkiez = AreaId.next();
    private PersonId operator = new PersonId(UUID.randomUUID());

    @BeforeEach
    void an_area_and_its_operator() {
        people.signOut();
        lindenkiez = people.area("lindenkiez");
        operator = people.holding(Role.OPERATOR, null, "hatice@example.org");
        people.signIn(operator);
    }

    @Test
    void a_role_given_is_told_with_its_term_and_without_names() {
        roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS);

        LogItem entry = log.last("role.given").orElseThrow();
        assertThat(entry.field("area")).containsExactly(lindenkiez.toString());
        assertThat(entry.field("role")).containsExactly("juror");
        assertThat(entry.field("startsOn")).containsExactly("2027-03-01");
        assertThat(entry.field("endsOn")).containsExactly("2029-02-28");
        assertThat(entry.field("by")).containsExactly("operator");
        assertThat(entry.bytes()).doesNotContain("bernd").doesNotContain(operator.toString());
        assertThat(log.byId(entry.id()).orElseThrow().values())
                .extracting(LogItem.Value::name, LogItem.Value::kept)
                .containsExactlyInAnyOrder(tuple("person", Kept.HELD), tuple("actor", Kept.HELD));
    }

    @Test
    void a_role_that_was_not_given_is_not_told() {
        roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS);
        assertThat(roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS))
                .isInstanceOf(GrantAnswer.HoldsAlready.class);

        assertThat(db.fetchCount(LOG_ENTRY, LOG_ENTRY.TYPE.eq("role.given"))).isEqualTo(1);
    }

    @Test
    void a_role_ended_is_told() {
        UUID id = granted();
        roles.end(id);
        roles.end(id);

        LogItem entry = log.last("role.ended").orElseThrow();
        assertThat(entry.field("grant")).containsExactly(id.toString());
        assertThat(entry.field("reason")).containsExactly("ended");
        assertThat(db.fetchCount(LOG_ENTRY, LOG_ENTRY.TYPE.eq("role.ended"))).isEqualTo(1);
    }

    @Test
    void an_account_blocked_and_opened_again_is_told() {
        people.resident("bernd@example.org");
        blocking.set(BERND, true);
        blocking.set(BERND, false);

        assertThat(log.last("account.blocked")).isPresent();
        assertThat(log.last("account.unblocked")).isPresent();
    }

    @Test
    void erasing_an_account_ends_its_roles_and_what_the_log_keeps_about_it() {
        UUID id = granted();
        PersonId bernd = db.select(ROLE_GRANT.PERSON_ID)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ID.eq(id))
                .fetchSingle(row -> row.value1());
        people.signIn(bernd);
        assertThat(accounts.export(bernd)).contains("transparencyLog", "\"disclosure\"");

        accounts.erase(bernd);

        assertThat(log.last("account.erased").orElseThrow().field("ground"))
                .containsExactly("gdpr-17");
        LogItem ended = log.last("role.ended").orElseThrow();
        assertThat(ended.field("grant")).containsExactly(id.toString());
        assertThat(ended.field("reason")).containsExactly("account-erased");
        LogItem given = log.last("role.given").orElseThrow();
        assertThat(log.byId(given.id()).orElseThrow().values())
                .extracting(LogItem.Value::name, LogItem.Value::kept)
                .containsExactlyInAnyOrder(tuple("person", Kept.ERASED), tuple("actor", Kept.HELD));
        assertThat(log.last("disclosure.erased").orElseThrow().field("entry"))
                .containsExactly(given.id().toString());
        people.signIn(operator);
        assertThat(differences()).containsOnly("ENTRY_MISSING " + operatorsGrant());
    }

    @Test
    void the_policy_of_signing_in_is_told_once_and_again_when_it_changes() {
        policy.writeDown();
        policy.writeDown();

        assertThat(db.fetchCount(LOG_ENTRY, LOG_ENTRY.TYPE.eq("sign-in.policy-changed")))
                .isEqualTo(1);
        assertThat(log.last("sign-in.policy-changed").orElseThrow().field("secondFactorRoles"))
                .contains("juror", "operator")
                .doesNotContain("resident");

        transactions.executeWithoutResult(
                _ -> new SignInPolicy(log, transparency, Duration.ofMinutes(5)).writeDown());
        assertThat(log.last("sign-in.policy-changed").orElseThrow().field("idleMinutes"))
                .containsExactly("5");
    }

    @Test
    void roles_of_the_time_before_the_log_are_written_down_when_it_begins() {
        transactions.executeWithoutResult(_ -> events.publishEvent(new LogOpened()));

        LogItem entry = log.last("role.given").orElseThrow();
        assertThat(entry.field("by")).containsExactly("before-the-log");
        assertThat(entry.field("grant")).containsExactly(operatorsGrant());
        assertThat(log.last("area.founded").orElseThrow().field("slug"))
                .containsExactly("lindenkiez");
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_role_slipped_into_the_database_is_found_and_one_taken_out() {
        transactions.executeWithoutResult(_ -> events.publishEvent(new LogOpened()));
        UUID id = granted();
        assertThat(differences()).isEmpty();

        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.ENDS_ON, TODAY.plusYears(20))
                .where(ROLE_GRANT.ID.eq(id))
                .execute();
        assertThat(differences()).containsExactly("DIFFERENT " + id);

        db.deleteFrom(ROLE_GRANT).where(ROLE_GRANT.ID.eq(id)).execute();
        assertThat(differences()).containsExactly("ACT_MISSING " + id);

        people.holding(Role.DISTRICT, lindenkiez, "frank@example.org");
        assertThat(differences()).hasSize(2).anyMatch(each -> each.startsWith("ENTRY_MISSING"));
    }

    @Test
    void an_alarm_of_the_log_reaches_every_operator_by_mail() {
        people.resident("amina@example.org");
        events.publishEvent(
                new LogAlarm(List.of(new Finding(Finding.Kind.ENTRY_CHANGED, List.of("17")))));

        assertThat(db.select(MAIL.TEXT_BODY).from(MAIL).fetch(MAIL.TEXT_BODY))
                .singleElement()
                .asString()
                .contains("Eintrag 17 wurde in der Datenbank verändert");
    }

    @Test
    void while_the_log_stands_still_nothing_is_done_that_belongs_in_it() {
        keeper.standStill();
        try {
            assertThatThrownBy(() -> roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS))
                    .isInstanceOf(LogStopped.class);
            assertThat(db.fetchCount(ROLE_GRANT)).as("the operator's alone").isEqualTo(1);
            assertThat(db.fetchCount(MAIL)).isZero();
            // The program starts all the same.
            assertThatCode(policy::writeDown).doesNotThrowAnyException();
        } finally {
            keeper.begin();
        }
        assertThat(roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS))
                .isInstanceOf(GrantAnswer.Granted.class);
    }

    private UUID granted() {
        return ((GrantAnswer.Granted) roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS)).id();
    }

    private String operatorsGrant() {
        return db.select(ROLE_GRANT.ID)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.PERSON_ID.eq(operator))
                .fetchSingle(row -> row.value1().toString());
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }
}
