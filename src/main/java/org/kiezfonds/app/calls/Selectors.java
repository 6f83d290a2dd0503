package org.kiezfonds.app.calls;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.RoleHolders;
import org.kiezfonds.app.calls.Selector.Part;
import org.kiezfonds.app.calls.SketchConflict.Tie;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.CallEntry.CallConflict;
import org.kiezfonds.app.transparency.entries.CallEntry.CallSelector;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who selects an operator, and on which sketches somebody of them does not decide. */
@Service
public class Selectors {

    private final CallQueries calls;
    private final SelectorQueries queries;
    private final SelectorStore store;
    private final SketchQueries sketches;
    private final SketchSight sight;
    private final RoleHolders holders;
    private final MemberNames names;
    private final CallMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    Selectors(
            CallQueries calls,
            SelectorQueries queries,
            SelectorStore store,
            SketchQueries sketches,
            SketchSight sight,
            RoleHolders holders,
            MemberNames names,
            CallMails mails,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.calls = calls;
        this.queries = queries;
        this.store = store;
        this.sketches = sketches;
        this.sight = sight;
        this.holders = holders;
        this.names = names;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** Who acts in the panel; for the area team and the panel. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Selector> of(Call call) {
        return access.isTeamOf(call.area()) || sight.seat(call).isPresent()
                ? queries.acting(call.id())
                : List.of();
    }

    /** The place in the panel from which the person behind the request acts. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Selector> mine(Call call) {
        return sight.seat(call);
    }

    /** What the members are called, for those who may know who they are. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Map<PersonId, String> names(Call call) {
        List<PersonId> persons = of(call).isEmpty() ? List.of() : all(call);
        Map<PersonId, String> called = new HashMap<>();
        names.of(persons).forEach((person, known) -> called.put(person, known.nameOrEmail()));
        return called;
    }

    private List<PersonId> all(Call call) {
        return queries.of(call.id()).stream().map(Selector::person).distinct().toList();
    }

    /** Somebody who could be named. */
    public record Candidate(PersonId person, String name) {}

    /** Who could be named for a part: those who hold its role in the area, by name. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Map<Part, List<Candidate>> candidates(AreaId area) {
        Map<Part, List<Candidate>> candidates = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            List<Candidate> list = new ArrayList<>();
            names.of(holders.of(role(part), area))
                    .forEach((person, known) ->
                            list.add(new Candidate(person, known.nameOrEmail())));
            list.sort(Comparator.comparing(Candidate::name)
                    .thenComparing(each -> each.person().toString()));
            candidates.put(part, List.copyOf(list));
        }
        return candidates;
    }

    private static Role role(Part part) {
        return switch (part) {
            case DISTRICT -> Role.DISTRICT;
            case TEAM -> Role.AREA_TEAM;
            case DELEGATE -> Role.COUNCIL_MEMBER;
        };
    }

    /** Names somebody for the panel, before the points are revealed. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public CallAnswer name(
            AreaId area,
            CallId id,
            @Nullable Part part,
            @Nullable PersonId person,
            boolean isHead) {
        return open(area, id, call -> {
            if (part == null) {
                return CallAnswer.at("part", "calls.problem.needed");
            }
            if (person == null || !holders.of(role(part), area).contains(person)) {
                return CallAnswer.at("person", "calls.problem.noRole");
            }
            if (queries.acting(id, person).isPresent()) {
                return CallAnswer.at("person", "calls.problem.namedAlready");
            }
            if (isHead && queries.acting(id).stream().anyMatch(Selector::isHead)) {
                return CallAnswer.at("isHead", "calls.problem.headThere");
            }
            UUID key = Ids.next();
            UUID entry = log.append(entry(call, key, "named", part, isHead, person));
            store.add(
                    new Selector(key, id, person, part, isHead, clock.instant(), entry, null),
                    access.requirePerson());
            if (call.opened() != null) {
                mails.toScore(call, person);
            }
            return new CallAnswer.Done(entry);
        });
    }

    /** Somebody no longer selects; their points do not count. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public CallAnswer leave(AreaId area, CallId id, UUID member) {
        return open(area, id, call -> {
            Optional<Selector> found = queries.acting(id).stream()
                    .filter(each -> each.id().equals(member))
                    .findFirst();
            if (found.isEmpty()) {
                return new CallAnswer.Stale();
            }
            Selector selector = found.get();
            UUID entry = log.append(entry(
                    call, member, "left", selector.part(), selector.isHead(), selector.person()));
            store.leave(member, entry, access.requirePerson(), clock.instant());
            return new CallAnswer.Done(entry);
        });
    }

    private CallSelector entry(
            Call call, UUID key, String change, Part part, boolean isHead, PersonId person) {
        return new CallSelector(
                call.area(),
                call.id().value(),
                key,
                new Word(change),
                Word.of(part),
                isHead,
                Disclosed.who(person),
                Disclosed.who(access.requirePerson()));
    }

    private CallAnswer open(AreaId area, CallId id, Function<Call, CallAnswer> act) {
        Optional<Call> call =
                calls.lock(id).filter(each -> each.area().equals(area) && each.isPublished());
        if (call.isEmpty()) {
            return new CallAnswer.NotFound();
        }
        return call.get().revealed() != null || call.get().decision() != null
                ? CallAnswer.refused("calls.problem.revealed")
                : act.apply(call.get());
    }

    /** The conflicts that were noted and hold; for the area team and the panel. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<SketchConflict> conflicts(Call call) {
        return sight.mayLook(call)
                ? queries.conflicts(call.id()).stream()
                        .filter(each -> !each.isLifted())
                        .toList()
                : List.of();
    }

    /**
     * Notes a conflict of interest; it holds at once. A member says it of themself, the area team of
     * any member.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public CallAnswer raise(
            CallId id, PersonId person, SketchId sketch, @Nullable Tie tie, String typed) {
        return on(id, call -> {
            PersonId me = access.requirePerson();
            Optional<Selector> member = queries.acting(id, person);
            boolean isOwn = person.equals(me) && sight.seat(call).isPresent();
            if (member.isEmpty()
                    || (!isOwn && !access.isTeamOf(call.area()))
                    || sketches.sent(id).stream()
                            .noneMatch(each -> each.sketch().equals(sketch))) {
                return new CallAnswer.NotFound();
            }
            String note = TypedText.lines(typed);
            if (tie == null) {
                return CallAnswer.at("tie", "calls.problem.needed");
            }
            if (TypedText.isLonger(note, SketchConflict.LONGEST)) {
                return CallAnswer.at(
                        "note",
                        "calls.problem.tooLong",
                        SketchConflict.LONGEST,
                        TypedText.length(note));
            }
            if (queries.isBarred(person, sketch)) {
                return CallAnswer.refused("calls.problem.barredAlready");
            }
            UUID key = Ids.next();
            UUID entry = log.append(entry(call, key, tie, true, person));
            store.raise(new SketchConflict(
                    key, sketch, person, tie, note, clock.instant(), me, entry, false));
            return new CallAnswer.Done(entry);
        });
    }

    /** Lifts a conflict that was noted by mistake; points given before count again. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public CallAnswer lift(CallId id, UUID conflict) {
        return on(id, call -> {
            Optional<SketchConflict> found = queries.conflict(conflict)
                    .filter(each -> sketches.sent(id).stream()
                            .anyMatch(sent -> sent.sketch().equals(each.sketch())));
            if (found.isEmpty() || !access.isTeamOf(call.area())) {
                return new CallAnswer.NotFound();
            }
            SketchConflict held = found.get();
            if (held.isLifted()) {
                return new CallAnswer.Stale();
            }
            if (held.person().equals(access.requirePerson())) {
                return CallAnswer.refused("calls.problem.ownConflict");
            }
            UUID entry = log.append(entry(call, conflict, held.tie(), false, held.person()));
            store.lift(conflict, entry, access.requirePerson(), clock.instant());
            return new CallAnswer.Done(entry);
        });
    }

    private CallConflict entry(
            Call call, UUID conflict, Tie tie, boolean inForce, PersonId person) {
        return new CallConflict(
                call.area(),
                call.id().value(),
                conflict,
                Word.of(tie),
                inForce,
                Disclosed.who(person),
                Disclosed.who(access.requirePerson()));
    }

    private CallAnswer on(CallId id, Function<Call, CallAnswer> act) {
        Optional<Call> call = calls.lock(id).filter(sight::mayLook);
        if (call.isEmpty()) {
            return new CallAnswer.NotFound();
        }
        return call.get().decision() != null
                ? CallAnswer.refused("calls.problem.decided")
                : act.apply(call.get());
    }
}
