package org.kiezfonds.app.talks.ui;

import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.talks.Questions;
import org.kiezfonds.app.talks.Supports;
import org.kiezfonds.app.talks.Talks;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What the parts of this module need of the rest of the program. */
@Component
record TalkParts(
        Talks talks,
        Supports supports,
        Questions questions,
        Gallery gallery,
        Access access,
        Areas areas,
        Formats formats) {

    /** What is typed into a form stays in the tab until it is said. */
    FormDraft draft(String form, Object subject) {
        return new FormDraft(access.requirePerson(), form, subject);
    }
}
