package org.kiezfonds.app.calls;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.calls.Call.Mark;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.FundId;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.CallEntry.CallOpened;
import org.kiezfonds.app.transparency.entries.CallEntry.CallPublished;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Calls to operators: written by the area team, published, changed only with a reason that everybody
 * reads, and opened once the deadline has passed. Until then nobody here learns even how many
 * sketches there are.
 */
@Service
public class Calls {

    /** A reason in characters. */
    public static final int LONGEST_REASON = 1_000;

    private final CallQueries queries;
    private final CallStore store;
    private final SketchQueries sketches;
    private final SelectorQueries selection;
    private final CallRules rules;
    private final Funds funds;
    private final CallMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Calls(
            CallQueries queries,
            CallStore store,
            SketchQueries sketches,
            SelectorQueries selection,
            CallRules rules,
            Funds funds,
            CallMails mails,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.sketches = sketches;
        this.selection = selection;
        this.rules = rules;
        this.funds = funds;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** The published calls of an area, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Call> published(AreaId area) {
        return queries.of(area).stream().filter(Call::isPublished).toList();
    }

    /** A published call. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Call> published(AreaId area, int number) {
        return queries.byNumber(area, number).filter(Call::isPublished);
    }

    /** All that was published of a call, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<CallPaper> papers(CallId call) {
        return queries.papers(call);
    }

    /** How far a call is now. */
    @PreAuthorize("permitAll()")
    public CallState state(Call call) {
        return call.state(clock.instant());
    }

    /** The calls of an area; drafts for the area team alone. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Call> of(AreaId area) {
        boolean isTeam = access.isTeamOf(area);
        return queries.of(area).stream()
                .filter(call -> isTeam || call.isPublished())
                .toList();
    }

    /** A call of the area; a draft for the area team alone. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Call> byNumber(AreaId area, int number) {
        return queries.byNumber(area, number)
                .filter(call -> call.isPublished() || access.isTeamOf(area));
    }

    /**
     * Begins a call with what the steering round released.
     *
     * @param key made by the page (UUIDv7): beginning twice begins once
     * @return empty where the area has no such release
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Call> begin(AreaId area, UUID key, UUID release) {
        CallId id = new CallId(key);
        Optional<Call> before = queries.find(id);
        if (before.isPresent()) {
            return before.filter(call -> call.area().equals(area));
        }
        return queries.release(release)
                .filter(found -> found.area().equals(area))
                .map(found -> {
                    Call call = new Call(
                            id, area, store.nextNumber(area), first(found), 0, null, null, null, 0);
                    store.add(call, access.requirePerson(), clock.instant());
                    return call;
                });
    }

    private static CallText first(Release release) {
        return new CallText(
                release.id(),
                null,
                release.subject(),
                "",
                IntStream.rangeClosed(release.firstYear(), release.lastYear())
                        .mapToObj(year -> new Year(year, null))
                        .toList(),
                10,
                List.of(),
                "",
                "",
                null,
                null,
                null,
                null);
    }

    /** Keeps what is typed of a draft, also where it does not fit yet. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public CallAnswer save(AreaId area, CallId id, int version, CallText typed) {
        return on(area, id, version, call -> {
            CallText text = CallCheck.clean(typed);
            if (call.isPublished()) {
                return CallAnswer.refused("calls.problem.published");
            }
            List<CallProblem> problems = CallCheck.tooLong(text);
            if (!problems.isEmpty() || !fits(call, text)) {
                return new CallAnswer.Refused(problems);
            }
            store.save(call, text);
            return new CallAnswer.Done(null);
        });
    }

    /** Publishes a call: from now on sketches are taken. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public CallAnswer publish(AreaId area, CallId id, int version, CallText typed) {
        return on(
                area,
                id,
                version,
                call -> call.isPublished()
                        ? CallAnswer.refused("calls.problem.published")
                        : publish(call, CallCheck.clean(typed), "", null));
    }

    /** Changes a published call before its deadline, with a reason that everybody reads. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public CallAnswer change(AreaId area, CallId id, int version, CallText typed, String why) {
        return on(area, id, version, call -> {
            String reason = TypedText.lines(why);
            CallText text = CallCheck.clean(typed);
            if (call.state(clock.instant()) != CallState.RUNNING) {
                return CallAnswer.refused("calls.problem.notRunning");
            }
            Optional<CallProblem> problem = reasonProblem(reason);
            if (problem.isPresent()) {
                return new CallAnswer.Refused(List.of(problem.get()));
            }
            return text.equals(call.text())
                    ? CallAnswer.refused("calls.problem.nothingNew")
                    : publish(call, text, reason, call.text());
        });
    }

    /** Gives the panel more time to score, with a reason that everybody reads. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public CallAnswer moreTime(
            AreaId area,
            CallId id,
            int version,
            @Nullable Instant until,
            @Nullable LocalDate decidesBy,
            String why) {
        return on(area, id, version, call -> {
            String reason = TypedText.lines(why);
            CallState state = call.state(clock.instant());
            if (state != CallState.CLOSED && state != CallState.OPENED) {
                return CallAnswer.refused("calls.problem.notScoring");
            }
            if (until == null
                    || !until.isAfter(call.scoresUntil())
                    || !until.isAfter(clock.instant())) {
                return CallAnswer.at("scoresUntil", "calls.problem.laterOnly");
            }
            if (decidesBy == null || decidesBy.isBefore(LocalDate.ofInstant(until, zone))) {
                return CallAnswer.at("decidesBy", "calls.problem.decidesEarly");
            }
            Optional<CallProblem> problem = reasonProblem(reason);
            return problem.isPresent()
                    ? new CallAnswer.Refused(List.of(problem.get()))
                    : paper(call, later(call.text(), until, decidesBy), reason);
        });
    }

    private static CallText later(CallText text, Instant until, LocalDate decidesBy) {
        LocalDate starts = text.startsOn();
        return new CallText(
                text.release(),
                text.fund(),
                text.title(),
                text.task(),
                text.years(),
                text.ownPercent(),
                text.criteria(),
                text.handIn(),
                text.selects(),
                text.closesAt(),
                until,
                decidesBy,
                starts == null || starts.isBefore(decidesBy) ? decidesBy : starts);
    }

    static Optional<CallProblem> reasonProblem(String reason) {
        if (reason.isEmpty()) {
            return Optional.of(CallProblem.of("reason", "calls.problem.reason"));
        }
        return TypedText.isLonger(reason, LONGEST_REASON)
                ? Optional.of(CallProblem.of(
                        "reason",
                        "calls.problem.tooLong",
                        LONGEST_REASON,
                        TypedText.length(reason)))
                : Optional.empty();
    }

    private CallAnswer publish(Call call, CallText text, String reason, @Nullable CallText before) {
        Release release = queries.release(call.text().release()).orElseThrow();
        List<CallProblem> problems =
                new ArrayList<>(CallCheck.of(text, release, clock.instant(), zone, before));
        if (!fits(call, text)) {
            problems.add(CallProblem.of("fund", "calls.problem.needed"));
        }
        if (!problems.isEmpty()) {
            return new CallAnswer.Refused(problems);
        }
        CallAnswer answer = paper(call, text, reason);
        if (before != null) {
            sketches.writers(call.id()).forEach(each -> mails.changed(call, each, reason));
        }
        return answer;
    }

    /** The release stays, the years are those of the release, and the fund is one of the area. */
    private boolean fits(Call call, CallText text) {
        FundId fund = text.fund();
        return text.release().equals(call.text().release())
                && text.years().stream()
                        .map(Year::year)
                        .toList()
                        .equals(call.text().years().stream().map(Year::year).toList())
                && (fund == null || funds.byId(call.area(), fund).isPresent());
    }

    private CallAnswer paper(Call call, CallText text, String reason) {
        Release release = queries.release(call.text().release()).orElseThrow();
        PersonId actor = access.requirePerson();
        int number = call.paper() + 1;
        String content = CallFile.publish(
                call, text, release, number, rules.digest(call, text).orElse(null));
        Digest digest = Digest.of(content.getBytes(StandardCharsets.UTF_8));
        List<Disclosed> values = new ArrayList<>();
        values.add(Disclosed.open(text.title()).named("title"));
        if (!reason.isEmpty()) {
            values.add(Disclosed.open(reason).named("reason"));
        }
        FundId fund = text.fund();
        UUID entry = log.append(new CallPublished(
                call.area(),
                call.id().value(),
                number,
                release.id(),
                fund == null ? null : fund.value(),
                digest,
                text.frame(),
                text.closesAt() == null ? clock.instant() : text.closesAt(),
                text.scoresUntil() == null ? clock.instant() : text.scoresUntil(),
                values,
                Disclosed.who(actor)));
        store.publish(
                call,
                text,
                new CallPaper(number, content, digest, reason, clock.instant(), entry),
                actor);
        return new CallAnswer.Done(entry);
    }

    /** Opens what was handed in, once the deadline has passed: panel and area team read it then. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public CallAnswer open(AreaId area, CallId id, int version) {
        return on(area, id, version, call -> {
            CallState state = call.state(clock.instant());
            if (state == CallState.RUNNING) {
                return CallAnswer.refused("calls.problem.stillRunning");
            }
            if (state != CallState.CLOSED) {
                return CallAnswer.refused("calls.problem.openedAlready");
            }
            List<Sent> sent = sketches.sent(call.id());
            PersonId actor = access.requirePerson();
            UUID entry = log.append(new CallOpened(
                    call.area(),
                    call.id().value(),
                    sent.size(),
                    sent.stream()
                            .map(Sent::digest)
                            .sorted(Comparator.comparing(Digest::hex))
                            .toList(),
                    Disclosed.who(actor)));
            store.open(call.id(), new Mark(clock.instant(), entry), actor);
            if (!sent.isEmpty()) {
                selection.acting(call.id()).forEach(each -> mails.toScore(call, each.person()));
            }
            return new CallAnswer.Done(entry);
        });
    }

    private CallAnswer on(AreaId area, CallId id, int version, Function<Call, CallAnswer> act) {
        Optional<Call> found = queries.lock(id).filter(call -> call.area().equals(area));
        if (found.isEmpty()) {
            return new CallAnswer.NotFound();
        }
        return found.get().version() == version ? act.apply(found.get()) : new CallAnswer.Stale();
    }
}
