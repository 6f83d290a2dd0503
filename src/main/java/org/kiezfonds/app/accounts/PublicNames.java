package org.kiezfonds.app.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiezfonds.app.accounts.Consents.Purpose;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What the public may call a person: the name where the person agreed to that, and else nothing, so
 * that the page says "a resident". The one place that decides it.
 */
@Component
public class PublicNames {

    private final PersonQueries people;

    PublicNames(PersonQueries people) {
        this.people = people;
    }

    /** The name to be shown; empty where the person did not agree, or is no longer here. */
    public Optional<String> of(PersonId person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /** The names to be shown, of those who agreed. */
    public Map<PersonId, String> of(Collection<PersonId> persons) {
        return people.namesOfConsenting(persons, Purpose.PUBLIC_NAME);
    }
}
