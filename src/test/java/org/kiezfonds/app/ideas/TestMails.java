package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.MAIL;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Mails that were written in a test. */
@TestComponent
public class TestMails {

    private final DSLContext db;

    TestMails(DSLContext db) {
        this.db = db;
    }

    /** A mail as text. */
    public record Written(String kind, String to, String subject, String text) {

        /** The secret in its link, behind the last step of the path before it. */
        public String secret() {
            Matcher found =
                    Pattern.compile("/(?:confirm|join)/([A-Za-z0-9_-]{22})").matcher(text);
            if (!found.find()) {
                throw new IllegalStateException("no link: " + text);
            }
            return found.group(1);
        }
    }

    /** All of them, the first one ahead. */
    public List<Written> all() {
        return db.select(MAIL.KIND, MAIL.RECIPIENT, MAIL.SUBJECT, MAIL.TEXT_BODY)
                .from(MAIL)
                .orderBy(MAIL.ID)
                .fetch(row -> new Written(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The last one of the kind. */
    public Written last(String kind) {
        return all().stream()
                .filter(mail -> mail.kind().equals(kind))
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
