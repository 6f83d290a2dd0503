package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_ASSISTED;
import static org.kiezfonds.db.Tables.IDEA_CONTACT;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaStore.Link;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes for whom the area team writes ideas down, and what they said to it. */
@Component
class AssistedStore {

    private final DSLContext db;

    AssistedStore(DSLContext db) {
        this.db = db;
    }

    void begin(IdeaId idea, String name, String address, Instant now) {
        db.insertInto(IDEA_ASSISTED)
                .set(IDEA_ASSISTED.IDEA_ID, idea)
                .set(IDEA_ASSISTED.NAME, name)
                .set(IDEA_ASSISTED.ADDRESS, address)
                .set(IDEA_ASSISTED.STATE, Assisted.State.OPEN.name())
                .set(IDEA_ASSISTED.NAMED_AT, now)
                .set(IDEA_ASSISTED.VERSION, 1)
                .execute();
    }

    /** False where it has another version; nothing is written then. */
    boolean name(IdeaId idea, int version, String name, String address, Instant now) {
        return db.update(IDEA_ASSISTED)
                        .set(IDEA_ASSISTED.NAME, name)
                        .set(IDEA_ASSISTED.ADDRESS, address)
                        .set(IDEA_ASSISTED.NAMED_AT, now)
                        .setNull(IDEA_ASSISTED.FORGOTTEN_AT)
                        .set(IDEA_ASSISTED.VERSION, IDEA_ASSISTED.VERSION.plus(1))
                        .where(IDEA_ASSISTED.IDEA_ID.eq(idea))
                        .and(IDEA_ASSISTED.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /**
     * What was said before no longer holds: the person is asked, or asked again.
     *
     * @param link null where there is no address to ask at
     */
    void ask(IdeaId idea, @Nullable Link link, Instant now) {
        Assisted.State state = link == null ? Assisted.State.OPEN : Assisted.State.ASKED;
        db.update(IDEA_ASSISTED)
                .set(IDEA_ASSISTED.STATE, state.name())
                .set(IDEA_ASSISTED.SECRET_HASH, link == null ? null : link.hash())
                .set(IDEA_ASSISTED.SECRET_UNTIL, link == null ? null : link.until())
                .set(IDEA_ASSISTED.ASKED_AT, link == null ? null : now)
                .setNull(IDEA_ASSISTED.ANSWERED_AT)
                .setNull(IDEA_ASSISTED.SIGNED_ON)
                .set(IDEA_ASSISTED.VERSION, IDEA_ASSISTED.VERSION.plus(1))
                .where(IDEA_ASSISTED.IDEA_ID.eq(idea))
                .execute();
        db.update(IDEA)
                .setNull(IDEA.CONFIRMED_AT)
                .where(IDEA.ID.eq(idea))
                .and(IDEA.PERSON_ID.isNull())
                .execute();
    }

    /** Writes an answer down; the link ends with it. */
    void answer(IdeaId idea, Assisted.State state, @Nullable LocalDate signedOn, Instant now) {
        db.update(IDEA_ASSISTED)
                .set(IDEA_ASSISTED.STATE, state.name())
                .setNull(IDEA_ASSISTED.SECRET_HASH)
                .setNull(IDEA_ASSISTED.SECRET_UNTIL)
                .set(IDEA_ASSISTED.ANSWERED_AT, now)
                .set(IDEA_ASSISTED.SIGNED_ON, signedOn)
                .set(IDEA_ASSISTED.VERSION, IDEA_ASSISTED.VERSION.plus(1))
                .where(IDEA_ASSISTED.IDEA_ID.eq(idea))
                .execute();
    }

    /** The account knows from now on who it is. */
    void forgetName(IdeaId idea) {
        db.update(IDEA_ASSISTED)
                .set(IDEA_ASSISTED.NAME, "")
                .set(IDEA_ASSISTED.ADDRESS, "")
                .where(IDEA_ASSISTED.IDEA_ID.eq(idea))
                .execute();
    }

    /**
     * Marks an idea as confirmed.
     *
     * @param person whose it is from now on; null where that stays nobody with an account
     */
    void confirm(IdeaId idea, @Nullable PersonId person, Instant now) {
        db.update(IDEA)
                .set(IDEA.CONFIRMED_AT, now)
                .set(IDEA.PERSON_ID, person)
                .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                .where(IDEA.ID.eq(idea))
                .and(IDEA.PERSON_ID.isNull())
                .execute();
    }

    /** A person's address may be kept no longer: the link that went there ends with it. */
    void forget(String address) {
        db.update(IDEA_ASSISTED)
                .set(IDEA_ASSISTED.NAME, "")
                .set(IDEA_ASSISTED.ADDRESS, "")
                .set(IDEA_ASSISTED.STATE, Assisted.State.OPEN.name())
                .setNull(IDEA_ASSISTED.SECRET_HASH)
                .setNull(IDEA_ASSISTED.SECRET_UNTIL)
                .set(IDEA_ASSISTED.VERSION, IDEA_ASSISTED.VERSION.plus(1))
                .where(IDEA_ASSISTED.ADDRESS.eq(address))
                .and(IDEA_ASSISTED.STATE.eq(Assisted.State.ASKED.name()))
                .execute();
        db.update(IDEA_ASSISTED)
                .set(IDEA_ASSISTED.NAME, "")
                .set(IDEA_ASSISTED.ADDRESS, "")
                .where(IDEA_ASSISTED.ADDRESS.eq(address))
                .execute();
    }

    /**
     * Who it was may be kept no longer: name, address and contact go, also from what is being
     * mended, and a link that went out ends.
     *
     * @param draft what is being mended, without the contact; null where nothing is
     */
    void forgetWho(IdeaId idea, @Nullable IdeaTyped draft) {
        db.update(IDEA_ASSISTED)
                .set(IDEA_ASSISTED.NAME, "")
                .set(IDEA_ASSISTED.ADDRESS, "")
                .set(
                        IDEA_ASSISTED.STATE,
                        DSL.when(
                                        IDEA_ASSISTED.STATE.eq(Assisted.State.ASKED.name()),
                                        Assisted.State.OPEN.name())
                                .otherwise(IDEA_ASSISTED.STATE))
                .setNull(IDEA_ASSISTED.SECRET_HASH)
                .setNull(IDEA_ASSISTED.SECRET_UNTIL)
                .set(IDEA_ASSISTED.VERSION, IDEA_ASSISTED.VERSION.plus(1))
                .where(IDEA_ASSISTED.IDEA_ID.eq(idea))
                .execute();
        db.deleteFrom(IDEA_CONTACT).where(IDEA_CONTACT.IDEA_ID.eq(idea)).execute();
        if (draft != null) {
            db.update(IDEA)
                    .set(IDEA.DRAFT, IdeaFiles.draft(draft))
                    .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                    .where(IDEA.ID.eq(idea))
                    .execute();
        }
    }

    /** Notes and scans are gone too. */
    void forgotten(IdeaId idea, Instant now) {
        db.update(IDEA_ASSISTED)
                .set(IDEA_ASSISTED.FORGOTTEN_AT, now)
                .where(IDEA_ASSISTED.IDEA_ID.eq(idea))
                .execute();
    }
}
