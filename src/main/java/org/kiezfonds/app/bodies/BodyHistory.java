package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.BodyEntry;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Word;

/**
 * What the log tells of bodies and who sits in them. Figures stand in the clear; what people typed
 * stands behind digests, and who it is only for those whom it concerns.
 */
final class BodyHistory {

    private BodyHistory() {}

    static BodyEntry founded(Body body, PersonId actor) {
        return new BodyEntry.BodyFounded(
                body.area(),
                body.id().value(),
                body.version(),
                Word.of(body.kind()),
                body.seats().residents(),
                body.seats().institutions(),
                body.seats().others(),
                body.minSize(),
                body.maxSize(),
                body.residentShare(),
                body.minAge(),
                body.termMonths(),
                values(body),
                Disclosed.who(actor));
    }

    static BodyEntry changed(Body body, PersonId actor) {
        return new BodyEntry.BodyChanged(
                body.area(),
                body.id().value(),
                body.version(),
                body.seats().residents(),
                body.seats().institutions(),
                body.seats().others(),
                body.minSize(),
                body.maxSize(),
                body.residentShare(),
                body.minAge(),
                body.termMonths(),
                values(body),
                Disclosed.who(actor));
    }

    private static List<Disclosed> values(Body body) {
        List<Disclosed> values = new ArrayList<>();
        values.add(Disclosed.open(body.name()).named("name"));
        if (!body.purpose().isEmpty()) {
            values.add(Disclosed.open(body.purpose()).named("body-purpose"));
        }
        return values;
    }

    static BodyEntry begun(Body body, Mandate mandate, PersonId actor) {
        return new BodyEntry.MandateBegun(
                body.area(),
                body.id().value(),
                mandate.id(),
                Word.of(mandate.group()),
                Word.of(mandate.way()),
                mandate.startsOn(),
                mandate.endsOn(),
                mandate.partner() == null ? null : mandate.partner().value(),
                mandate.candidate(),
                Disclosed.who(mandate.person()),
                Disclosed.who(actor));
    }

    static BodyEntry ended(
            Body body,
            UUID mandate,
            LocalDate lastDay,
            EndReason reason,
            @Nullable PersonId actor) {
        return new BodyEntry.MandateEnded(
                body.area(), body.id().value(), mandate, lastDay, Word.of(reason), who(actor));
    }

    static BodyEntry named(Body body, UUID mandate, Substitute substitute, PersonId actor) {
        return new BodyEntry.SubstituteNamed(
                body.area(),
                body.id().value(),
                mandate,
                substitute.id(),
                substitute.startsOn(),
                substitute.endsOn(),
                Disclosed.who(substitute.person()),
                Disclosed.who(actor));
    }

    static BodyEntry substituteEnded(
            Body body,
            UUID substitution,
            LocalDate lastDay,
            EndReason reason,
            @Nullable PersonId actor) {
        return new BodyEntry.SubstituteEnded(
                body.area(), body.id().value(), substitution, lastDay, Word.of(reason), who(actor));
    }

    static BodyEntry adopted(Body body, ProcedureVersion version, PersonId actor) {
        return new BodyEntry.RulesOfProcedureAdopted(
                body.area(),
                body.id().value(),
                version.id(),
                version.number(),
                version.validFrom(),
                version.digest(),
                Disclosed.who(actor));
    }

    private static @Nullable Disclosed who(@Nullable PersonId person) {
        return person == null ? null : Disclosed.who(person);
    }
}
