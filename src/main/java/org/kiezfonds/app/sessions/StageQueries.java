package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.SESSION_SPEAKER;
import static org.kiezfonds.db.Tables.SESSION_STAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Stage.Pause;
import org.kiezfonds.app.sessions.Stage.Settings;
import org.kiezfonds.app.sessions.Stage.Timer;
import org.kiezfonds.app.sessions.Stage.TimerKind;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads how sessions are run. */
@Component
class StageQueries {

    private final DSLContext db;
    private final GuestStore guests;

    StageQueries(DSLContext db, GuestStore guests) {
        this.db = db;
        this.guests = guests;
    }

    /**
     * How a session is run.
     *
     * @param item that is being talked about; null where none is
     */
    Stage of(UUID session, @Nullable UUID item) {
        List<Speaker> speakers = item == null ? List.of() : speakers(session, item);
        List<GuestLink> links = guests.of(session);
        return db.select(
                        SESSION_STAGE.SPEECH_MINUTES,
                        SESSION_STAGE.IS_TIMED,
                        SESSION_STAGE.IS_NEW_FIRST,
                        SESSION_STAGE.CLOSED_ITEM_ID,
                        SESSION_STAGE.TIMER_ITEM_ID,
                        SESSION_STAGE.TIMER_KIND,
                        SESSION_STAGE.TIMER_ENDS_AT,
                        SESSION_STAGE.TIMER_LEFT_MS,
                        SESSION_STAGE.PAUSED_AT,
                        SESSION_STAGE.RESUMES_AT,
                        SESSION_STAGE.VERSION)
                .from(SESSION_STAGE)
                .where(SESSION_STAGE.SESSION_ID.eq(session))
                .fetchOptional(row -> new Stage(
                        new Settings(
                                row.get(SESSION_STAGE.SPEECH_MINUTES),
                                row.get(SESSION_STAGE.IS_TIMED),
                                row.get(SESSION_STAGE.IS_NEW_FIRST)),
                        item != null && item.equals(row.get(SESSION_STAGE.CLOSED_ITEM_ID)),
                        speakers,
                        timer(row, item),
                        pause(row),
                        links,
                        row.get(SESSION_STAGE.VERSION)))
                .orElseGet(() -> new Stage(Settings.USUAL, false, speakers, null, null, links, 0));
    }

    /** A session that is not open: nothing is listed, timed or paused in it. */
    Stage atRest(UUID session) {
        return new Stage(Settings.USUAL, false, List.of(), null, null, guests.of(session), 0);
    }

    /** The time of an item goes with it. */
    private static @Nullable Timer timer(Record row, @Nullable UUID item) {
        String kind = row.get(SESSION_STAGE.TIMER_KIND);
        if (kind == null || !Objects.equals(item, row.get(SESSION_STAGE.TIMER_ITEM_ID))) {
            return null;
        }
        Long left = row.get(SESSION_STAGE.TIMER_LEFT_MS);
        return new Timer(
                TimerKind.valueOf(kind),
                row.get(SESSION_STAGE.TIMER_ENDS_AT),
                left == null ? null : Duration.ofMillis(left));
    }

    private static @Nullable Pause pause(Record row) {
        Instant since = row.get(SESSION_STAGE.PAUSED_AT);
        return since == null ? null : new Pause(since, row.get(SESSION_STAGE.RESUMES_AT));
    }

    boolean isPaused(UUID session) {
        return db.fetchExists(
                SESSION_STAGE,
                SESSION_STAGE.SESSION_ID.eq(session).and(SESSION_STAGE.PAUSED_AT.isNotNull()));
    }

    /** Who speaks on an item and who waits, in their order. */
    private List<Speaker> speakers(UUID session, UUID item) {
        List<Speaker> listed = db.select(
                        SESSION_SPEAKER.ID,
                        SESSION_SPEAKER.ITEM_ID,
                        SESSION_SPEAKER.SEAT_ID,
                        SESSION_SPEAKER.PERSON_ID,
                        SESSION_SPEAKER.POSITION,
                        SESSION_SPEAKER.STATE,
                        SESSION_SPEAKER.RAISED_AT)
                .from(SESSION_SPEAKER)
                .where(SESSION_SPEAKER.ITEM_ID.eq(item))
                .and(SESSION_SPEAKER.WAITS_AS.isNotNull())
                .orderBy(SESSION_SPEAKER.STATE, SESSION_SPEAKER.POSITION, SESSION_SPEAKER.ID)
                .fetch(StageQueries::speaker);
        if (listed.isEmpty()) {
            return listed;
        }
        Set<PersonId> heard = heard(session);
        return listed.stream()
                .map(each -> heard.contains(each.person()) ? withHeard(each) : each)
                .toList();
    }

    /** Who spoke in a session and is done. */
    private Set<PersonId> heard(UUID session) {
        return db.select(SESSION_SPEAKER.PERSON_ID)
                .from(SESSION_SPEAKER)
                .where(SESSION_SPEAKER.SESSION_ID.eq(session))
                .and(SESSION_SPEAKER.STATE.eq(Speaker.State.DONE.name()))
                .fetchSet(SESSION_SPEAKER.PERSON_ID);
    }

    private static Speaker speaker(Record row) {
        return new Speaker(
                row.get(SESSION_SPEAKER.ID),
                row.get(SESSION_SPEAKER.ITEM_ID),
                row.get(SESSION_SPEAKER.SEAT_ID),
                row.get(SESSION_SPEAKER.PERSON_ID),
                row.get(SESSION_SPEAKER.POSITION),
                Speaker.State.valueOf(row.get(SESSION_SPEAKER.STATE)),
                row.get(SESSION_SPEAKER.RAISED_AT),
                true);
    }

    private static Speaker withHeard(Speaker speaker) {
        return new Speaker(
                speaker.id(),
                speaker.item(),
                speaker.seat(),
                speaker.person(),
                speaker.position(),
                speaker.state(),
                speaker.raisedAt(),
                false);
    }

    /** When a person asked to speak, and what became of it. */
    List<Hand> handsOf(PersonId person) {
        return db.select(
                        SESSION_SPEAKER.SESSION_ID,
                        SESSION_SPEAKER.STATE,
                        SESSION_SPEAKER.RAISED_AT)
                .from(SESSION_SPEAKER)
                .where(SESSION_SPEAKER.PERSON_ID.eq(person))
                .orderBy(SESSION_SPEAKER.RAISED_AT, SESSION_SPEAKER.ID)
                .fetch(row -> new Hand(
                        row.get(SESSION_SPEAKER.SESSION_ID),
                        Speaker.State.valueOf(row.get(SESSION_SPEAKER.STATE)),
                        row.get(SESSION_SPEAKER.RAISED_AT)));
    }

    /** A hand that somebody raised. */
    record Hand(UUID session, Speaker.State state, Instant at) {}
}
