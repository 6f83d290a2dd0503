package org.kiezfonds.app.accounts;

import java.util.Collection;
import java.util.Map;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What people who work together may call each other: the names that they gave themselves, and for
 * the area team their address. Whoever asks has checked that the asker is one of them; the public
 * asks {@link PublicNames}.
 */
@Component
public class MemberNames {

    private final PersonQueries people;

    MemberNames(PersonQueries people) {
        this.people = people;
    }

    /** Names and addresses; who was erased is missing. */
    public Map<PersonId, Known> of(Collection<PersonId> persons) {
        return people.namesAndAddresses(persons);
    }

    /** Whose addresses these are, of those who have an account. */
    public Map<String, PersonId> byAddress(Collection<String> addresses) {
        return people.byAddress(addresses);
    }

    /** Name and address of somebody; the name is empty where none was given yet. */
    public record Known(String name, String email) {

        /** The name, or the address where there is none. */
        public String nameOrEmail() {
            return name.isEmpty() ? email : name;
        }
    }
}
