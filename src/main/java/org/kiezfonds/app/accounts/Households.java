package org.kiezfonds.app.accounts;

import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.stereotype.Component;

/** Whether people live at the same address, as far as they said where; and nothing more than that. */
@Component
public class Households {

    private final PersonQueries people;

    Households(PersonQueries people) {
        this.people = people;
    }

    /** Whether both named the same street with number and the same postcode. */
    public boolean isShared(PersonId one, PersonId other) {
        String address = address(one);
        return !address.isEmpty() && address.equals(address(other));
    }

    private String address(PersonId person) {
        return people.find(person)
                .map(People.Person::profile)
                .filter(profile ->
                        !profile.street().isBlank() && !profile.postcode().isBlank())
                .map(profile -> TypedText.key(profile.street()).replace(" ", "") + " "
                        + TypedText.key(profile.postcode()))
                .orElse("");
    }
}
