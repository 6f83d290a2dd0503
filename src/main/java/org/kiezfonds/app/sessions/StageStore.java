package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.SESSION_SPEAKER;
import static org.kiezfonds.db.Tables.SESSION_STAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Stage.Pause;
import org.kiezfonds.app.sessions.Stage.Settings;
import org.kiezfonds.app.sessions.Stage.Timer;
import org.kiezfonds.db.tables.records.SessionStageRecord;
import org.springframework.stereotype.Component;

/** Writes how sessions are run. */
@Component
class StageStore {

    private final DSLContext db;

    StageStore(DSLContext db) {
        this.db = db;
    }

    void set(UUID session, Settings settings) {
        change(session, row -> {
            row.setSpeechMinutes(settings.minutes());
            row.setIsTimed(settings.isTimed());
            row.setIsNewFirst(settings.isNewFirst());
        });
    }

    /**
     * Closes or opens the list of an item.
     *
     * @param item null where it is open again
     */
    void closeList(UUID session, @Nullable UUID item) {
        change(session, row -> row.setClosedItemId(item));
    }

    /**
     * Sets the time, or takes it away.
     *
     * @param item that it belongs to; null where none is being talked about
     * @param timer null where no time is taken any more
     */
    void time(UUID session, @Nullable UUID item, @Nullable Timer timer) {
        Duration left = timer == null ? null : timer.left();
        change(session, row -> {
            row.setTimerItemId(timer == null ? null : item);
            row.setTimerKind(timer == null ? null : timer.kind().name());
            row.setTimerEndsAt(timer == null ? null : timer.endsAt());
            row.setTimerLeftMs(left == null ? null : left.toMillis());
        });
    }

    /**
     * Begins a break, or ends it.
     *
     * @param pause null where it goes on
     */
    void pause(UUID session, @Nullable Pause pause) {
        change(session, row -> {
            row.setPausedAt(pause == null ? null : pause.since());
            row.setResumesAt(pause == null ? null : pause.until());
        });
    }

    /** The list was put into another order. */
    void touch(UUID session) {
        change(session, _ -> {});
    }

    private void change(UUID session, Consumer<SessionStageRecord> what) {
        Settings usual = Settings.USUAL;
        db.insertInto(SESSION_STAGE)
                .set(SESSION_STAGE.SESSION_ID, session)
                .set(SESSION_STAGE.SPEECH_MINUTES, usual.minutes())
                .set(SESSION_STAGE.IS_TIMED, usual.isTimed())
                .set(SESSION_STAGE.IS_NEW_FIRST, usual.isNewFirst())
                .set(SESSION_STAGE.VERSION, 0)
                .onDuplicateKeyIgnore()
                .execute();
        SessionStageRecord row = new SessionStageRecord();
        what.accept(row);
        db.update(SESSION_STAGE)
                .set(SESSION_STAGE.VERSION, SESSION_STAGE.VERSION.plus(1))
                .set(row)
                .where(SESSION_STAGE.SESSION_ID.eq(session))
                .execute();
    }

    void add(UUID session, Speaker speaker) {
        db.insertInto(SESSION_SPEAKER)
                .set(SESSION_SPEAKER.ID, speaker.id())
                .set(SESSION_SPEAKER.SESSION_ID, session)
                .set(SESSION_SPEAKER.ITEM_ID, speaker.item())
                .set(SESSION_SPEAKER.SEAT_ID, speaker.seat())
                .set(SESSION_SPEAKER.PERSON_ID, speaker.person())
                .set(SESSION_SPEAKER.POSITION, speaker.position())
                .set(SESSION_SPEAKER.STATE, speaker.state().name())
                .set(SESSION_SPEAKER.RAISED_AT, speaker.raisedAt())
                .execute();
    }

    /** Gives those who wait their places in that order, from 1. */
    void order(List<Speaker> waiting) {
        int place = 1;
        for (Speaker speaker : waiting) {
            if (speaker.position() != place) {
                db.update(SESSION_SPEAKER)
                        .set(SESSION_SPEAKER.POSITION, place)
                        .where(SESSION_SPEAKER.ID.eq(speaker.id()))
                        .execute();
            }
            place++;
        }
    }

    void begin(UUID speaker, Instant now) {
        db.update(SESSION_SPEAKER)
                .set(SESSION_SPEAKER.STATE, Speaker.State.SPEAKING.name())
                .set(SESSION_SPEAKER.BEGUN_AT, now)
                .where(SESSION_SPEAKER.ID.eq(speaker))
                .execute();
    }

    /** Somebody spoke, or will not. */
    void end(UUID speaker, Speaker.State state, Instant now) {
        db.update(SESSION_SPEAKER)
                .set(SESSION_SPEAKER.STATE, state.name())
                .set(SESSION_SPEAKER.ENDED_AT, now)
                .where(SESSION_SPEAKER.ID.eq(speaker))
                .execute();
    }
}
