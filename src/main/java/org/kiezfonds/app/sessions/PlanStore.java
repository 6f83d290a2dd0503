package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.SESSION_INVITATION;
import static org.kiezfonds.db.Tables.SESSION_INVITED;
import static org.kiezfonds.db.Tables.SESSION_PAPER;
import static org.kiezfonds.db.Tables.SESSION_REMINDER;
import static org.kiezfonds.db.Tables.SESSION_REPLY;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Invitation.Guest;
import org.kiezfonds.app.sessions.Invitation.Reply;
import org.kiezfonds.app.sessions.Invitation.Sent;
import org.kiezfonds.app.sessions.SessionPaperQueries.State;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes invitations, answers to them, reminders and papers. */
@Component
class PlanStore {

    private final DSLContext db;

    PlanStore(DSLContext db) {
        this.db = db;
    }

    void add(UUID session, Sent sent, String content) {
        db.insertInto(SESSION_INVITATION)
                .set(SESSION_INVITATION.ID, sent.entry())
                .set(SESSION_INVITATION.SESSION_ID, session)
                .set(SESSION_INVITATION.NUMBER, sent.number())
                .set(SESSION_INVITATION.CONTENT, content)
                .set(SESSION_INVITATION.DIGEST, sent.digest())
                .set(SESSION_INVITATION.RECIPIENTS, sent.recipients())
                .set(SESSION_INVITATION.SENT_AT, sent.at())
                .execute();
    }

    /** Notes who was invited; who is on the list already has the seat of now. */
    void invite(UUID session, Guest guest) {
        db.insertInto(SESSION_INVITED)
                .set(SESSION_INVITED.SESSION_ID, session)
                .set(SESSION_INVITED.PERSON_ID, guest.person())
                .set(SESSION_INVITED.SEAT_ID, guest.seat())
                .set(SESSION_INVITED.IS_STAND_IN, guest.isStandIn())
                .set(SESSION_INVITED.IS_RELEASED, false)
                .onDuplicateKeyUpdate()
                .set(SESSION_INVITED.SEAT_ID, guest.seat())
                .set(SESSION_INVITED.IS_STAND_IN, guest.isStandIn())
                .set(SESSION_INVITED.IS_RELEASED, false)
                .execute();
    }

    void release(UUID session, PersonId guest) {
        db.update(SESSION_INVITED)
                .set(SESSION_INVITED.IS_RELEASED, true)
                .where(SESSION_INVITED.SESSION_ID.eq(session))
                .and(SESSION_INVITED.PERSON_ID.eq(guest))
                .execute();
    }

    void reply(UUID session, PersonId guest, Reply reply, PersonId by) {
        db.insertInto(SESSION_REPLY)
                .set(SESSION_REPLY.SESSION_ID, session)
                .set(SESSION_REPLY.PERSON_ID, guest)
                .set(SESSION_REPLY.TURN, reply.turn())
                .set(SESSION_REPLY.IS_COMING, reply.isComing())
                .set(SESSION_REPLY.REPLIED_AT, reply.at())
                .set(SESSION_REPLY.NOTED_BY, by)
                .execute();
    }

    /** False where the person was reminded already. */
    boolean remind(UUID session, PersonId person, Instant now) {
        try {
            db.insertInto(SESSION_REMINDER)
                    .set(SESSION_REMINDER.SESSION_ID, session)
                    .set(SESSION_REMINDER.PERSON_ID, person)
                    .set(SESSION_REMINDER.SENT_AT, now)
                    .execute();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** False where they were begun before. */
    boolean begin(UUID papers, UUID session, @Nullable UUID item, PersonId by, Instant now) {
        try {
            db.insertInto(SESSION_PAPER)
                    .set(SESSION_PAPER.ID, papers)
                    .set(SESSION_PAPER.SESSION_ID, session)
                    .set(SESSION_PAPER.ITEM_ID, item)
                    .set(SESSION_PAPER.STATE, State.BEGUN.name())
                    .set(SESSION_PAPER.BEGUN_BY, by)
                    .set(SESSION_PAPER.BEGUN_AT, now)
                    .execute();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    void give(UUID papers, UUID entry, Instant now) {
        db.update(SESSION_PAPER)
                .set(SESSION_PAPER.STATE, State.GIVEN.name())
                .set(SESSION_PAPER.GIVEN_AT, now)
                .set(SESSION_PAPER.ENTRY_ID, entry)
                .where(SESSION_PAPER.ID.eq(papers))
                .execute();
    }

    void withdraw(UUID papers) {
        db.update(SESSION_PAPER)
                .set(SESSION_PAPER.STATE, State.WITHDRAWN.name())
                .where(SESSION_PAPER.ID.eq(papers))
                .execute();
    }
}
