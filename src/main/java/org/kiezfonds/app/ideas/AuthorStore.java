package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_AUTHOR;
import static org.kiezfonds.db.Tables.IDEA_CONTACT;
import static org.kiezfonds.db.Tables.IDEA_COUNTER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaStore.Link;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes who applies together with whom. */
@Component
class AuthorStore {

    private final DSLContext db;

    AuthorStore(DSLContext db) {
        this.db = db;
    }

    void invite(
            IdeaId idea, String address, String addressHash, Link link, PersonId by, Instant now) {
        db.insertInto(IDEA_AUTHOR)
                .set(IDEA_AUTHOR.ID, Ids.next())
                .set(IDEA_AUTHOR.IDEA_ID, idea)
                .set(IDEA_AUTHOR.STATE, CoAuthor.State.INVITED.name())
                .set(IDEA_AUTHOR.ADDRESS, address)
                .set(IDEA_AUTHOR.ADDRESS_HASH, addressHash)
                .set(IDEA_AUTHOR.SECRET_HASH, link.hash())
                .set(IDEA_AUTHOR.SECRET_UNTIL, link.until())
                .set(IDEA_AUTHOR.INVITED_BY, by)
                .set(IDEA_AUTHOR.INVITED_AT, now)
                .set(IDEA_AUTHOR.VERSION, 1)
                .execute();
    }

    /** Asks again who took no part, or did not answer. */
    void inviteAgain(UUID id, String address, Link link, PersonId by, Instant now) {
        db.update(IDEA_AUTHOR)
                .set(IDEA_AUTHOR.STATE, CoAuthor.State.INVITED.name())
                .set(IDEA_AUTHOR.ADDRESS, address)
                .set(IDEA_AUTHOR.SECRET_HASH, link.hash())
                .set(IDEA_AUTHOR.SECRET_UNTIL, link.until())
                .setNull(IDEA_AUTHOR.PERSON_ID)
                .set(IDEA_AUTHOR.INVITED_BY, by)
                .set(IDEA_AUTHOR.INVITED_AT, now)
                .setNull(IDEA_AUTHOR.ANSWERED_AT)
                .set(IDEA_AUTHOR.VERSION, IDEA_AUTHOR.VERSION.plus(1))
                .where(IDEA_AUTHOR.ID.eq(id))
                .execute();
    }

    /** False where it has another version; nothing is written then. */
    boolean end(UUID id, int version, CoAuthor.State to, @Nullable PersonId person, Instant now) {
        return db.update(IDEA_AUTHOR)
                        .set(IDEA_AUTHOR.STATE, to.name())
                        .set(IDEA_AUTHOR.ADDRESS, "")
                        .setNull(IDEA_AUTHOR.SECRET_HASH)
                        .set(IDEA_AUTHOR.PERSON_ID, person)
                        .set(IDEA_AUTHOR.ANSWERED_AT, now)
                        .set(IDEA_AUTHOR.VERSION, IDEA_AUTHOR.VERSION.plus(1))
                        .where(IDEA_AUTHOR.ID.eq(id))
                        .and(IDEA_AUTHOR.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /**
     * Holds an area's counter until the transaction ends, as sending does: of a sending and a
     * joining by one person, one waits for the other.
     */
    void holdCounter(AreaId area) {
        db.insertInto(IDEA_COUNTER)
                .set(IDEA_COUNTER.AREA_ID, area)
                .set(IDEA_COUNTER.LAST_NUMBER, 0)
                .onDuplicateKeyUpdate()
                .set(IDEA_COUNTER.LAST_NUMBER, IDEA_COUNTER.LAST_NUMBER)
                .execute();
    }

    /** Gives an idea to somebody who applied together with its author, without how to reach them. */
    void passOn(Idea idea, PersonId to, @Nullable IdeaTyped draft) {
        db.deleteFrom(IDEA_AUTHOR)
                .where(IDEA_AUTHOR.IDEA_ID.eq(idea.id()))
                .and(IDEA_AUTHOR.PERSON_ID.eq(to))
                .execute();
        db.deleteFrom(IDEA_CONTACT).where(IDEA_CONTACT.IDEA_ID.eq(idea.id())).execute();
        db.update(IDEA)
                .set(IDEA.PERSON_ID, to)
                .set(IDEA.DRAFT, draft == null ? null : IdeaFiles.draft(draft.withoutContact()))
                .setNull(IDEA.LINK_HASH)
                .setNull(IDEA.LINK_UNTIL)
                .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                .where(IDEA.ID.eq(idea.id()))
                .execute();
    }

    /** Forgets invitations to somebody, and whom they invited. */
    void forget(PersonId person, @Nullable String addressHash) {
        db.deleteFrom(IDEA_AUTHOR).where(IDEA_AUTHOR.PERSON_ID.eq(person)).execute();
        if (addressHash != null) {
            db.deleteFrom(IDEA_AUTHOR)
                    .where(IDEA_AUTHOR.ADDRESS_HASH.eq(addressHash))
                    .execute();
        }
        db.update(IDEA_AUTHOR)
                .setNull(IDEA_AUTHOR.INVITED_BY)
                .where(IDEA_AUTHOR.INVITED_BY.eq(person))
                .execute();
    }

    /** Forgets invitations that nobody answered. */
    int deleteUnanswered(Instant before, int most) {
        return db.deleteFrom(IDEA_AUTHOR)
                .where(IDEA_AUTHOR.STATE.eq(CoAuthor.State.INVITED.name()))
                .and(IDEA_AUTHOR.SECRET_UNTIL.lt(before))
                .orderBy(IDEA_AUTHOR.SECRET_UNTIL, IDEA_AUTHOR.ID)
                .limit(most)
                .execute();
    }
}
