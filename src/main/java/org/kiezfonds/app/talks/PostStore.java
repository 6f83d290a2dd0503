package org.kiezfonds.app.talks;

import static org.kiezfonds.db.Tables.TALK_MODERATION;
import static org.kiezfonds.db.Tables.TALK_POST;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.talks.PostQueries.Post;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes questions and answers. */
@Component
class PostStore {

    private final DSLContext db;

    PostStore(DSLContext db) {
        this.db = db;
    }

    /** False where the post is there already. */
    boolean add(Post post) {
        try {
            db.insertInto(TALK_POST)
                    .set(TALK_POST.ID, post.id())
                    .set(TALK_POST.IDEA_ID, post.idea())
                    .set(TALK_POST.QUESTION_ID, post.question())
                    .set(TALK_POST.SIDE, post.side().name())
                    .set(TALK_POST.PERSON_ID, post.by())
                    .set(TALK_POST.WORDS, post.words())
                    .set(TALK_POST.LANGUAGE, post.language().getLanguage())
                    .set(TALK_POST.POSTED_AT, post.at())
                    .set(TALK_POST.IS_HIDDEN, post.isHidden())
                    .execute();
            return true;
        } catch (DuplicateKeyException sentTwice) {
            return false;
        }
    }

    void moderate(
            UUID entry, UUID post, boolean isHidden, String reason, PersonId by, Instant now) {
        db.update(TALK_POST)
                .set(TALK_POST.IS_HIDDEN, isHidden)
                .where(TALK_POST.ID.eq(post))
                .execute();
        db.insertInto(TALK_MODERATION)
                .set(TALK_MODERATION.ID, entry)
                .set(TALK_MODERATION.POST_ID, post)
                .set(TALK_MODERATION.IS_HIDDEN, isHidden)
                .set(TALK_MODERATION.REASON, reason)
                .set(TALK_MODERATION.ACTED_BY, by)
                .set(TALK_MODERATION.ACTED_AT, now)
                .execute();
    }

    /** Empties what somebody said as themself; what the area team said stays without the name. */
    void forget(PersonId person) {
        db.update(TALK_MODERATION)
                .set(TALK_MODERATION.REASON, "")
                .where(TALK_MODERATION.POST_ID.in(DSL.select(TALK_POST.ID)
                        .from(TALK_POST)
                        .where(TALK_POST.PERSON_ID.eq(person))
                        .and(TALK_POST.SIDE.ne(Side.TEAM.name()))))
                .execute();
        db.update(TALK_POST)
                .set(TALK_POST.WORDS, "")
                .where(TALK_POST.PERSON_ID.eq(person))
                .and(TALK_POST.SIDE.ne(Side.TEAM.name()))
                .execute();
        db.update(TALK_POST)
                .setNull(TALK_POST.PERSON_ID)
                .where(TALK_POST.PERSON_ID.eq(person))
                .execute();
    }
}
