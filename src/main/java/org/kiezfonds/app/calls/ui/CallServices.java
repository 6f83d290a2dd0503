package org.kiezfonds.app.calls.ui;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallProblem;
import org.kiezfonds.app.calls.CallQuestions;
import org.kiezfonds.app.calls.Calls;
import org.kiezfonds.app.calls.Releases;
import org.kiezfonds.app.calls.Selection;
import org.kiezfonds.app.calls.Selectors;
import org.kiezfonds.app.calls.SketchAttachments;
import org.kiezfonds.app.calls.SketchDesk;
import org.kiezfonds.app.calls.SketchReading;
import org.kiezfonds.app.calls.Sketches;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.funds.FundCriteria;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What the views of calls need, to be handed on to their parts as one. */
@Component
record CallServices(
        Calls calls,
        Releases releases,
        CallQuestions questions,
        Sketches sketches,
        SketchAttachments attachments,
        SketchReading reading,
        SketchDesk desk,
        Selectors selectors,
        Selection selection,
        Concepts concepts,
        Funds funds,
        FundCriteria criteria,
        Gallery gallery,
        Partners partners,
        Files files,
        Areas areas,
        Access access,
        CurrentArea current,
        Formats formats,
        ZoneId zone) {

    /** The call that an address names; empty where the current area has none, or not for all. */
    Optional<Call> call(String number) {
        try {
            int read = Integer.parseInt(number);
            return area().flatMap(area -> calls.byNumber(area, read));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    Optional<AreaId> area() {
        return current.get().map(choice -> choice.id());
    }

    /** The part of addresses that names the area. */
    String slug(AreaId area) {
        return areas.byId(area).map(Area::slug).orElse("");
    }

    boolean isTeam(AreaId area) {
        return access.isTeamOf(area);
    }

    PersonId me() {
        return access.requirePerson();
    }

    @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
    }

    @Nullable Instant instant(@Nullable LocalDateTime typed) {
        return typed == null ? null : typed.atZone(zone).toInstant();
    }

    /** Nothing was chosen where something has to be. */
    static CallProblem needed(String field) {
        return new CallProblem(field, "calls.problem.needed", List.of());
    }

    /** What somebody is called; a word of the page where there is no name. */
    static String called(
            Map<PersonId, String> names, PersonId person, com.vaadin.flow.component.Component in) {
        return names.getOrDefault(person, in.getTranslation("calls.member.noName"));
    }
}
