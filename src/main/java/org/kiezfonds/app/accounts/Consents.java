package org.kiezfonds.app.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What people agreed to, purpose by purpose; each yes can be taken back. */
@Service
public class Consents {

    private final ConsentStore store;
    private final Clock clock;

    Consents(ConsentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What can be agreed to. */
    public enum Purpose {
        /** The name is shown with one's public acts; without it, "a resident" is. */
        PUBLIC_NAME,
        /** The area team may call or write about own ideas. */
        CONTACT_BY_TEAM,
        /** Mails about new rounds and dates. */
        NEWS_BY_MAIL
    }

    /** The purposes the person agrees to now. */
    @Act
    @PreAuthorize("@access.isSignedIn() and #person == @access.requirePerson()")
    public List<Purpose> given(PersonId person) {
        return store.list(person).stream()
                .filter(consent -> consent.withdrawnAt() == null)
                .map(Consent::purpose)
                .toList();
    }

    /** Agrees, or takes the agreement back; each change is kept with its time. */
    @Act
    @PreAuthorize("@access.isSignedIn() and #person == @access.requirePerson()")
    public void set(PersonId person, Purpose purpose, boolean agreed) {
        store.lock(person);
        boolean given = store.list(person).stream()
                .anyMatch(consent -> consent.purpose() == purpose && consent.withdrawnAt() == null);
        if (agreed && !given) {
            store.insert(person, purpose, clock.instant());
        } else if (!agreed && given) {
            store.withdraw(person, purpose, clock.instant());
        }
    }

    record Consent(
            Purpose purpose, Instant givenAt, @Nullable Instant withdrawnAt) {}
}
