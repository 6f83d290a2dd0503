package org.kiezfonds.app.decisions;

import java.util.List;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appeals and letters of a person: for the export of the own data, and its erasure. */
@Component
class DecisionTraces implements OwnData {

    private final AppealQueries appeals;
    private final AppealStore store;
    private final NoticeStore notices;
    private final IdeaAuthors authors;

    DecisionTraces(
            AppealQueries appeals, AppealStore store, NoticeStore notices, IdeaAuthors authors) {
        this.appeals = appeals;
        this.store = store;
        this.notices = notices;
        this.authors = authors;
    }

    @Override
    public String part() {
        return "appeals";
    }

    @Override
    public List<OfAppeal> of(PersonId person) {
        return appeals.by(person).stream()
                .map(appeal -> new OfAppeal(
                        appeal.decision().toString(),
                        appeal.at().toString(),
                        appeal.said(),
                        appeal.answer() == null ? "" : appeal.answer().name(),
                        appeal.reason(),
                        appeal.entry().toString()))
                .toList();
    }

    /** An appeal in the export. */
    record OfAppeal(
            String decision,
            String at,
            String said,
            String answer,
            String reason,
            String logEntry) {}

    /** Before the ideas forget whose they were. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(PersonErased erased) {
        store.forget(erased.person());
        notices.forget(authors.alone(erased.person()));
    }
}
