package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Seats and who holds them, for other parts of the program that work with a body. Whoever asks has
 * checked that the person behind the request may know it.
 */
@Component
public class HeldSeats {

    private final MandateQueries mandates;

    HeldSeats(MandateQueries mandates) {
        this.mandates = mandates;
    }

    /** The seats of a body that are held on the day and were not ended, by group. */
    public List<Mandate> of(BodyId body, LocalDate day) {
        return mandates.of(body).stream()
                .filter(mandate -> mandate.endedOn() == null && mandate.isHeldOn(day))
                .toList();
    }

    /** All mandates that a body ever gave. */
    public List<Mandate> everOf(BodyId body) {
        return mandates.of(body);
    }

    /** All mandates that a person ever had. */
    public List<Mandate> of(PersonId person) {
        return mandates.of(person);
    }

    public Optional<Mandate> find(UUID mandate) {
        return mandates.find(mandate);
    }
}
