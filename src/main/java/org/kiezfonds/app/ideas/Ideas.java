package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.funds.rules.Rules;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaReceived;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Ideas from the day they are sent. */
@Service
public class Ideas {

    private final IdeaQueries queries;
    private final IdeaStore store;
    private final IdeaDrafts drafts;
    private final IdeaForms forms;
    private final Funds funds;
    private final Pots pots;
    private final Rounds rounds;
    private final AreaMaps maps;
    private final Sight sight;
    private final IdeaAuthors authors;
    private final RoundCount counts;
    private final SimilarIdeas similar;
    private final IdeaMails mails;
    private final Withdrawing withdrawing;
    private final Access access;
    private final TransparencyLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    Ideas(
            IdeaQueries queries,
            IdeaStore store,
            IdeaDrafts drafts,
            IdeaForms forms,
            Funds funds,
            Pots pots,
            Rounds rounds,
            AreaMaps maps,
            Sight sight,
            IdeaAuthors authors,
            RoundCount counts,
            SimilarIdeas similar,
            IdeaMails mails,
            Withdrawing withdrawing,
            Access access,
            TransparencyLog log,
            ApplicationEventPublisher events,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.drafts = drafts;
        this.forms = forms;
        this.funds = funds;
        this.pots = pots;
        this.rounds = rounds;
        this.maps = maps;
        this.sight = sight;
        this.authors = authors;
        this.counts = counts;
        this.similar = similar;
        this.mails = mails;
        this.withdrawing = withdrawing;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A round with what is needed to fill its form.
     *
     * @param rules that it was opened with
     */
    public record Call(Fund fund, Round round, RuleSet rules, IdeaForm form) {}

    /** The rounds of an area that take ideas today, the one that ends first ahead. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Round> callsOf(AreaId area) {
        return rounds.openRounds(area).stream()
                .filter(round -> round.takesApplications(today()))
                .toList();
    }

    /** The rounds of an area that will take ideas later, the one that opens first ahead. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Round> comingOf(AreaId area) {
        return funds.of(area).stream()
                .flatMap(fund -> rounds.of(fund.id()).stream())
                .filter(round -> round.state() != RoundState.CLOSED)
                .filter(round -> opens(round).isAfter(today()))
                .sorted(Comparator.comparing(Ideas::opens)
                        .thenComparing(round -> round.id().value()))
                .toList();
    }

    private static LocalDate opens(Round round) {
        LocalDate day = round.terms().opensOn();
        return day == null ? LocalDate.MIN : day;
    }

    /** The round of an idea, or of one to be, whether it still takes ideas or not. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Call> call(AreaId area, RoundId id) {
        return rounds.byId(area, id)
                .flatMap(round -> funds.byId(area, round.fund())
                        .flatMap(fund -> rounds.rulesOf(id)
                                .map(rules -> new Call(fund, round, rules, forms.of(fund)))));
    }

    /** The round of an idea, with the form that it is held against if it is sent now. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Call> call(Idea idea) {
        return call(idea.area(), idea.round())
                .map(call -> new Call(
                        call.fund(), call.round(), call.rules(), forms.of(call.fund(), idea.id())));
    }

    /** What can be said of a form as it is; nothing is changed. */
    @Look
    @PreAuthorize("permitAll()")
    public Checked check(Call call, IdeaId idea, IdeaTyped typed, Locale language) {
        return IdeaRules.check(typed, language, call.form(), call.rules(), facts(call, idea));
    }

    /**
     * Sends an idea, or sends it again after it was mended.
     *
     * @param linkOrKey as the draft was opened
     * @param version of the idea on which the form is based
     * @param language in which it was typed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SendAnswer send(String linkOrKey, int version, IdeaTyped typed, Locale language) {
        Optional<IdeaDraft> draft = drafts.open(linkOrKey);
        Optional<Idea> locked = draft.flatMap(each -> queries.lock(each.idea().id()));
        if (draft.isEmpty() || locked.isEmpty() || !locked.get().state().isWritten()) {
            return new SendAnswer.NotFound();
        }
        Idea idea = locked.get();
        if (idea.version() != version) {
            return new SendAnswer.Stale(drafts.open(linkOrKey).orElseThrow());
        }
        Call call = call(idea).orElseThrow();
        // What is returned may be mended after the last day.
        if (idea.state() == IdeaState.DRAFT && !call.round().takesApplications(today())) {
            return new SendAnswer.RoundOver(callsOf(idea.area()));
        }
        Optional<SaveAnswer.TooLong> tooLong = drafts.tooLong(typed);
        if (tooLong.isPresent()) {
            return new SendAnswer.Invalid(List.of(tooLong(tooLong.get())), List.of());
        }
        // The counter is held from here on: of two sendings in an area one waits for the other,
        // so that a limit for each person and round cannot be passed by two at once.
        int number = idea.number() == null ? store.nextNumber(idea.area()) : idea.number();
        Checked checked =
                IdeaRules.check(typed, language, call.form(), call.rules(), facts(call, idea.id()));
        if (!checked.canBeSent()) {
            return new SendAnswer.Invalid(checked.problems(), checked.broken());
        }
        List<IdeaProblem> others = others(draft.get(), typed, language);
        if (!others.isEmpty()) {
            return new SendAnswer.Invalid(others, List.of());
        }
        return sent(idea, number, typed, language, checked.content(), call);
    }

    /** Where it is no field alone, what to shorten is up to the author: the longest text is the plan. */
    private static IdeaProblem tooLong(SaveAnswer.TooLong found) {
        IdeaField field = found.field() == null ? IdeaField.PLAN : found.field();
        return IdeaProblem.at(field, "ideas.problem.tooLong", found.most(), found.length());
    }

    /** What was changed although the area team did not ask to mend it. */
    private List<IdeaProblem> others(IdeaDraft draft, IdeaTyped typed, Locale language) {
        if (draft.mend().isEmpty()) {
            return List.of();
        }
        IdeaTyped before = queries.sentLast(draft.idea().id()).orElseThrow();
        return IdeaReading.read(typed, language)
                .spelled()
                .differences(before)
                .filter(field ->
                        field.kind() != IdeaField.Kind.TICK && !draft.mend().contains(field))
                .map(field -> IdeaProblem.at(field, "ideas.problem.notAsked"))
                .toList();
    }

    private SendAnswer sent(
            Idea idea,
            int number,
            IdeaTyped typed,
            Locale language,
            IdeaContent content,
            Call call) {
        IdeaTyped spelled = IdeaReading.read(typed, language).spelled();
        String file = IdeaFiles.content(spelled.withoutContact());
        PersonId by = access.requirePerson();
        IdeaStore.Sending sending = new IdeaStore.Sending(
                number,
                idea.sendings() + 1,
                spelled,
                content,
                file,
                IdeaFiles.digest(file),
                call.form().version(),
                language.getLanguage(),
                by,
                Ids.next(),
                clock.instant());
        store.send(idea, sending);
        similar.renew(queries.find(idea.id()).orElseThrow());
        log.append(sending.entry(), received(idea, sending, authors.of(idea).size()));
        mails.received(idea, number, content.title(), sending.entry());
        events.publishEvent(new IdeaSent(idea.id(), idea.area(), number, sending.sending()));
        return new SendAnswer.Sent(idea.id(), number, sending.entry());
    }

    private static IdeaReceived received(Idea idea, IdeaStore.Sending sent, int authors) {
        List<Disclosed> values = new ArrayList<>();
        values.add(Disclosed.open(sent.content().title()).named("idea-title"));
        values.add(Disclosed.open(sent.content().summary()).named("idea-summary"));
        return new IdeaReceived(
                idea.area(),
                idea.key(),
                idea.round().value(),
                sent.number(),
                sent.sending(),
                new Word(idea.isWrittenFor() ? "area-team" : "author"),
                authors,
                sent.digest(),
                values,
                Disclosed.who(sent.by()));
    }

    /**
     * Takes an idea back for good.
     *
     * @param reason may be empty
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public Optional<UUID> withdraw(IdeaId id, int version, String reason) {
        Optional<Idea> found = queries.lock(id)
                .filter(sight::isAuthor)
                .filter(idea -> idea.version() == version)
                .filter(idea -> idea.state().next().contains(IdeaState.WITHDRAWN));
        return found.map(idea -> withdrawing.withdraw(idea, reason, ForPerson.NOBODY));
    }

    /** What the person behind the request wrote, the latest first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Idea> mine() {
        return queries.by(access.requirePerson());
    }

    /** An idea of the person behind the request by its key, whatever its state. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Idea> mine(IdeaId id) {
        return queries.find(id).filter(sight::isAuthor);
    }

    /** The times at which an idea was sent, the oldest first; none where one may not see it all. */
    @Look
    @PreAuthorize("permitAll()")
    public List<IdeaSending> sendingsOf(Idea idea) {
        return sight.of(idea) == Sight.Part.ALL ? queries.sendings(idea.id()) : List.of();
    }

    /** An idea that was sent, where the person behind the request may know that it is there. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Idea> byNumber(AreaId area, int number) {
        return queries.find(area, number).flatMap(this::inSight);
    }

    /** The same by its key. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Idea> byId(IdeaId id) {
        return queries.find(id).filter(idea -> idea.number() != null).flatMap(this::inSight);
    }

    private Optional<Idea> inSight(Idea idea) {
        return switch (sight.of(idea)) {
            case NOTHING -> Optional.empty();
            case PUBLIC -> Optional.of(idea.inPublic());
            case CASE, ALL -> Optional.of(idea);
        };
    }

    /**
     * What each rule of its round says to an idea as it was sent, on the day it was sent first.
     *
     * @param answers of a person, by the key of the question or criterion
     * @param points given by a person, by the key of the criterion
     */
    @Look
    @PreAuthorize("@access.isTeamOf(#idea.area())")
    public List<Finding> findings(
            Idea idea, Map<String, Boolean> answers, Map<String, Integer> points) {
        Call call = call(idea.area(), idea.round()).orElseThrow();
        int others = counts.ofKnown(idea.round(), idea);
        IdeaContent content = IdeaReading.content(queries.sentLast(idea.id()).orElseThrow());
        IdeaRules.Facts facts = new IdeaRules.Facts(
                idea.sentAt() == null ? today() : LocalDate.ofInstant(idea.sentAt(), zone),
                potLeft(call),
                others,
                maps.of(idea.area()).orElse(null));
        return Rules.check(
                call.rules(),
                IdeaRules.application(content, facts, new IdeaRules.Judged(answers, points)));
    }

    /** What was sent last; empty for those who see only the public part. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<IdeaContent> contentOf(Idea idea) {
        return switch (sight.of(idea)) {
            case NOTHING, PUBLIC -> Optional.empty();
            case CASE ->
                queries.sentLast(idea.id())
                        .map(IdeaTyped::withoutContact)
                        .map(IdeaReading::content);
            case ALL -> queries.sentLast(idea.id()).map(IdeaReading::content);
        };
    }

    private IdeaRules.Facts facts(Call call, IdeaId idea) {
        return new IdeaRules.Facts(
                today(),
                potLeft(call),
                counts.beforeSending(call.round().id(), idea),
                maps.of(call.fund().area()).orElse(null));
    }

    private Money potLeft(Call call) {
        return call.round().terms().pot() == null
                ? Money.ZERO
                : pots.balanceOf(call.fund().id()).left();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
