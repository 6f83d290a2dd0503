package org.kiezfonds.app.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.calls.SketchAnswer.NotFound;
import org.kiezfonds.app.calls.SketchAnswer.Refused;
import org.kiezfonds.app.calls.SketchAnswer.Saved;
import org.kiezfonds.app.calls.SketchAnswer.Stale;
import org.kiezfonds.app.calls.SketchCheck.Checked;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.OwnedFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The sketch that somebody writes for an organisation: kept while it is typed, handed in, changed
 * and taken back until the deadline. Nobody but its writer sees it here, at any time.
 */
@Service
public class Sketches {

    private final SketchQueries queries;
    private final SketchStore store;
    private final CallQueries calls;
    private final CallRules rules;
    private final OwnedFiles files;
    private final CallMails mails;
    private final Access access;
    private final Clock clock;
    private final ZoneId zone;

    Sketches(
            SketchQueries queries,
            SketchStore store,
            CallQueries calls,
            CallRules rules,
            OwnedFiles files,
            CallMails mails,
            Access access,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.calls = calls;
        this.rules = rules;
        this.files = files;
        this.mails = mails;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
    }

    /** The own sketch for a call. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Sketch> mine(CallId call) {
        return queries.of(call, access.requirePerson());
    }

    /** What the writer of a sketch was told with the decision; empty before. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<String> told(CallId call) {
        return mine(call).map(Sketch::id).map(queries::told);
    }

    /** Begins a sketch for a call that runs; where there is an own one already, that is the answer. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Sketch> begin(CallId id) {
        PersonId me = access.requirePerson();
        boolean runs = calls.hold(id).filter(this::isRunning).isPresent();
        if (runs) {
            store.begin(SketchId.next(), id, me, clock.instant());
        }
        return queries.of(id, me);
    }

    /**
     * Keeps what is typed, also where it does not fit yet.
     *
     * @param version of the sketch that was shown
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SketchAnswer save(SketchId id, int version, SketchText typed) {
        return on(id, (call, sketch) -> {
            SketchText text = SketchCheck.clean(typed);
            if (text.equals(sketch.text())) {
                return new Saved(sketch);
            }
            if (sketch.version() != version) {
                return new Stale(sketch);
            }
            List<CallProblem> problems = SketchCheck.tooMuch(text);
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            store.save(id, text, clock.instant());
            return saved(id);
        });
    }

    /** What a sketch comes to. */
    public record Check(List<CallProblem> problems, List<Finding> findings) {

        public Check {
            problems = List.copyOf(problems);
            findings = List.copyOf(findings);
        }
    }

    /** What is missing in a text for a call, and what the rules of the fund say to it. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Check check(Call call, SketchText typed) {
        Checked checked = check(SketchCheck.clean(typed), call);
        return new Check(checked.problems(), checked.findings());
    }

    private Checked check(SketchText text, Call call) {
        return SketchCheck.check(
                call.text(), text, rules.of(call), LocalDate.ofInstant(clock.instant(), zone));
    }

    /**
     * Hands the sketch in as it is kept, or anew. The receipt is the digest: the opening puts it
     * into the log.
     *
     * @param version of the sketch that was shown
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SketchAnswer send(SketchId id, int version) {
        return on(id, (call, sketch) -> {
            List<Sent.Attached> attached = attached(id);
            Sent before = sketch.sent();
            if (before != null
                    && before.text().equals(sketch.text())
                    && before.files().equals(attached)) {
                return new Saved(sketch);
            }
            if (sketch.version() != version) {
                return new Stale(sketch);
            }
            Checked checked = check(sketch.text(), call);
            if (!checked.problems().isEmpty()) {
                return new Refused(checked.problems());
            }
            int number = queries.sendings(id) + 1;
            store.send(
                    id,
                    number,
                    SketchFile.send(sketch, number, attached, UUID.randomUUID()),
                    clock.instant());
            Sketch now = queries.find(id).orElseThrow();
            if (now.sent() != null) {
                mails.sent(call, now.sent());
            }
            return new Saved(now);
        });
    }

    private List<Sent.Attached> attached(SketchId id) {
        FileOwner owner = SketchAttachments.owner(id);
        return files.attach(owner, files.of(owner).stream().map(StoredFile::id).toList()).stream()
                .map(each -> new Sent.Attached(each.name(), each.digest()))
                .toList();
    }

    /** Takes the sketch back; what is written stays, and can be handed in again until the deadline. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SketchAnswer withdraw(SketchId id, int version) {
        return on(id, (call, sketch) -> {
            if (sketch.sent() == null) {
                return Refused.of("calls.problem.notSent");
            }
            if (sketch.version() != version) {
                return new Stale(sketch);
            }
            store.withdraw(id, clock.instant());
            mails.withdrawn(call, sketch.by());
            return saved(id);
        });
    }

    private Saved saved(SketchId id) {
        return new Saved(queries.find(id).orElseThrow());
    }

    /** The own sketch, as long as its call runs: the call's row keeps the deadline where it is. */
    private SketchAnswer on(SketchId id, BiFunction<Call, Sketch, SketchAnswer> act) {
        Optional<Sketch> seen =
                queries.find(id).filter(each -> each.by().equals(access.requirePerson()));
        if (seen.isEmpty()) {
            return new NotFound();
        }
        Call call = calls.hold(seen.get().call()).orElseThrow();
        Sketch sketch = queries.lock(id).orElseThrow();
        return isRunning(call) ? act.apply(call, sketch) : Refused.of("calls.problem.deadline");
    }

    private boolean isRunning(Call call) {
        return call.state(clock.instant()) == CallState.RUNNING;
    }
}
