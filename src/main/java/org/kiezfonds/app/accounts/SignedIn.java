package org.kiezfonds.app.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/**
 * Who is behind a request: the person, the sign-in (one for each device) and what the person may
 * do. Lives in the HTTP session and is renewed when the rights change.
 */
public record SignedIn(UUID signIn, UUID personKey, Rights rights)
        implements Principal, Serializable {

    public PersonId person() {
        return new PersonId(personKey);
    }

    @Override
    public String getName() {
        return personKey.toString();
    }
}
