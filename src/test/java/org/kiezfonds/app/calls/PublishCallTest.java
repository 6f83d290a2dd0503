package org.kiezfonds.app.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.CALL_PAPER;
import static org.kiezfonds.db.Tables.OPERATOR_CALL;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.TestCalls.Place;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class PublishCallTest {

    @Autowired
    private TestCalls test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Releases releases;

    @Autowired
    private Calls calls;

    @Autowired
    private CallQuestions questions;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Place place;
    private AreaId area;

    @BeforeEach
    void a_steering_round() {
        place = test.place("lindenkiez");
        area = place.area();
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void a_release_names_the_need_and_the_frame_and_stands_once() {
        UUID key = Ids.next();
        assertThat(releases.record(area, key, test.release(place)))
                .isEqualTo(new CallAnswer.Done(key));
        assertThat(releases.record(area, key, test.release(place)))
                .isEqualTo(new CallAnswer.Done(key));
        assertThat(releases.of(area)).singleElement().satisfies(each -> {
            assertThat(each.frame()).isEqualTo(Money.ofEuros(60_000));
            assertThat(each.body()).isEqualTo(place.round().id());
        });
    }

    @Test
    void a_release_without_need_or_sum_or_of_another_body_says_what_is_missing() {
        ReleaseData nothing = new ReleaseData(
                null, null, null, null, " ", "x".repeat(2_001), null, 1, Money.ZERO, null, null);
        assertThat(fields(releases.record(area, Ids.next(), nothing)))
                .contains("body", "need", "subject", "reason", "firstYear", "frame", "decidedOn");
        ReleaseData whole = test.release(place);
        assertThat(fields(releases.record(area, Ids.next(), with(whole, Ids.next()))))
                .containsExactly("vote");
        people.be(place.cast().council());
        assertThatThrownBy(() -> releases.record(area, Ids.next(), whole))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static ReleaseData with(ReleaseData data, UUID vote) {
        return new ReleaseData(
                data.body(),
                data.need(),
                data.measure(),
                data.idea(),
                data.subject(),
                data.reason(),
                data.firstYear(),
                data.lastYear(),
                data.frame(),
                data.decidedOn(),
                vote);
    }

    @Test
    void a_draft_is_kept_as_it_is_typed_and_only_the_team_sees_it() {
        Call draft = test.draft(place);
        CallText half = with(draft.text(), "Werkstatt gesucht");
        TestCalls.done(calls.save(area, draft.id(), draft.version(), half));
        assertThat(calls.byNumber(area, draft.number()).orElseThrow().text().title())
                .isEqualTo("Werkstatt gesucht");
        assertThat(calls.save(area, draft.id(), draft.version(), half))
                .isInstanceOf(CallAnswer.Stale.class);
        assertThat(calls.published(area)).isEmpty();
        people.signIn(people.resident("jemand@example.org"));
        assertThat(calls.of(area)).isEmpty();
        assertThat(calls.byNumber(area, draft.number())).isEmpty();
        assertThatThrownBy(() -> calls.save(area, draft.id(), 1, half))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static CallText with(CallText text, String title) {
        return new CallText(
                text.release(),
                text.fund(),
                title,
                text.task(),
                text.years(),
                text.ownPercent(),
                text.criteria(),
                text.handIn(),
                text.selects(),
                text.closesAt(),
                text.scoresUntil(),
                text.decidesBy(),
                text.startsOn());
    }

    @Test
    void a_call_is_published_when_nothing_is_missing_and_its_digest_is_that_of_the_file() {
        Call draft = test.draft(place);
        assertThat(fields(calls.publish(area, draft.id(), draft.version(), draft.text())))
                .contains("task", "handIn", "selects", "fund", "years", "criteria", "closesAt");
        Call call = test.running(place);
        assertThat(calls.state(call)).isEqualTo(CallState.RUNNING);
        assertThat(calls.papers(call.id())).singleElement().satisfies(paper -> {
            assertThat(paper.content())
                    .contains("Nachbarschaftswerkstatt", "releasedFrame", "\"ownPercent\":10");
            assertThat(paper.digest())
                    .isEqualTo(Digest.of(paper.content().getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(calls.publish(area, call.id(), call.version(), call.text()))
                .isInstanceOf(CallAnswer.Refused.class);
    }

    @Test
    void more_than_was_released_is_refused_with_what_fits() {
        Call draft = test.draft(place);
        CallText whole = TestCalls.whole(place, draft);
        CallText much = years(
                whole,
                List.of(
                        new Year(2027, Money.ofEuros(30_000)),
                        new Year(2028, Money.ofEuros(30_001))));
        assertThat(fields(calls.publish(area, draft.id(), draft.version(), much)))
                .containsExactly("years");
        CallText otherYear = years(whole, List.of(new Year(2031, Money.ofEuros(1))));
        assertThat(calls.publish(area, draft.id(), draft.version(), otherYear))
                .isInstanceOf(CallAnswer.Refused.class);
    }

    private static CallText years(CallText text, List<Year> years) {
        return new CallText(
                text.release(),
                text.fund(),
                text.title(),
                text.task(),
                years,
                text.ownPercent(),
                text.criteria(),
                text.handIn(),
                text.selects(),
                text.closesAt(),
                text.scoresUntil(),
                text.decidesBy(),
                text.startsOn());
    }

    @Test
    void a_change_needs_a_reason_and_the_deadline_only_moves_back() {
        Call call = test.running(place);
        CallText later = closes(call.text(), TestCalls.CLOSES.plus(Duration.ofDays(3)));
        assertThat(fields(calls.change(area, call.id(), call.version(), later, " ")))
                .containsExactly("reason");
        assertThat(fields(calls.change(
                        area,
                        call.id(),
                        call.version(),
                        closes(call.text(), TestCalls.CLOSES.minusSeconds(1)),
                        "eilt")))
                .containsExactly("closesAt");
        TestCalls.done(calls.change(area, call.id(), call.version(), later, "Feiertage"));
        assertThat(calls.papers(call.id())).hasSize(2).first().satisfies(paper -> {
            assertThat(paper.number()).isEqualTo(2);
            assertThat(paper.reason()).isEqualTo("Feiertage");
        });
        assertThat(test.now(call).closesAt()).isEqualTo(TestCalls.CLOSES.plus(Duration.ofDays(3)));
        clock.set(TestCalls.CLOSES.plus(Duration.ofDays(3)));
        assertThat(calls.change(area, call.id(), test.now(call).version(), later, "zu spät"))
                .isInstanceOf(CallAnswer.Refused.class);
    }

    private static CallText closes(CallText text, @Nullable Instant closes) {
        return new CallText(
                text.release(),
                text.fund(),
                text.title(),
                text.task(),
                text.years(),
                text.ownPercent(),
                text.criteria(),
                text.handIn(),
                text.selects(),
                closes,
                text.scoresUntil(),
                text.decidesBy(),
                text.startsOn());
    }

    @Test
    void the_database_keeps_what_was_published_and_moves_no_deadline_forward() {
        Call call = test.running(place);
        assertThatThrownBy(() -> db.update(OPERATOR_CALL)
                        .set(OPERATOR_CALL.CLOSES_AT, TestClock.START)
                        .where(OPERATOR_CALL.ID.eq(call.id()))
                        .execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update(CALL_PAPER)
                        .set(CALL_PAPER.REASON, "anders")
                        .where(CALL_PAPER.CALL_ID.eq(call.id()))
                        .execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.deleteFrom(OPERATOR_CALL)
                        .where(OPERATOR_CALL.ID.eq(call.id()))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void another_area_has_no_such_call() {
        Call call = test.running(place);
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "team@hafen.example"));
        assertThat(calls.change(other, call.id(), call.version(), call.text(), "Grund"))
                .isInstanceOf(CallAnswer.NotFound.class);
        assertThat(calls.open(other, call.id(), call.version()))
                .isInstanceOf(CallAnswer.NotFound.class);
        assertThatThrownBy(() -> calls.open(area, call.id(), call.version()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(calls.begin(other, Ids.next(), call.text().release())).isEmpty();
    }

    @Test
    void a_question_is_read_by_everybody_once_it_is_answered_and_never_who_asked() {
        Call call = test.running(place);
        people.signIn(people.resident("frage@example.org"));
        UUID key = Ids.next();
        assertThat(questions.ask(call.id(), key, "Sind Honorare möglich?"))
                .isInstanceOf(CallAnswer.Done.class);
        assertThat(questions.ask(call.id(), key, "Sind Honorare möglich?"))
                .isInstanceOf(CallAnswer.Done.class);
        assertThat(questions.ask(call.id(), Ids.next(), "x".repeat(1_001)))
                .isInstanceOf(CallAnswer.Refused.class);
        assertThat(questions.waiting(call.id())).hasSize(1);
        people.signIn(people.resident("andere@example.org"));
        assertThat(questions.waiting(call.id())).isEmpty();
        assertThat(questions.answered(call.id())).isEmpty();
        assertThatThrownBy(() -> questions.answer(area, key, "Ja"))
                .isInstanceOf(AccessDeniedException.class);
        people.be(place.cast().team());
        assertThat(questions.answer(area, key, "Ja, für Fachleute."))
                .isInstanceOf(CallAnswer.Done.class);
        assertThat(questions.answer(area, key, "Nein.")).isInstanceOf(CallAnswer.Stale.class);
        people.signOut();
        assertThat(questions.answered(call.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.answer()).isEqualTo("Ja, für Fachleute."));
    }

    @Test
    void more_time_to_score_is_public_with_its_reason() {
        Call call = test.running(place);
        assertThat(calls.moreTime(area, call.id(), call.version(), null, null, "krank"))
                .isInstanceOf(CallAnswer.Refused.class);
        Call opened = test.opened(place, call);
        Instant later = TestCalls.SCORES_UNTIL.plus(Duration.ofDays(7));
        assertThat(calls.moreTime(
                        area,
                        call.id(),
                        opened.version(),
                        later,
                        LocalDate.of(2027, 5, 1),
                        "krank"))
                .isInstanceOf(CallAnswer.Done.class);
        assertThat(test.now(call).scoresUntil()).isEqualTo(later);
        assertThat(calls.papers(call.id()).getFirst().reason()).isEqualTo("krank");
    }

    private static List<String> fields(CallAnswer answer) {
        return answer instanceof CallAnswer.Refused(List<CallProblem> problems)
                ? problems.stream().map(CallProblem::field).distinct().toList()
                : List.of(answer.toString());
    }
}
