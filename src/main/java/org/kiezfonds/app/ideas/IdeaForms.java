package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundId;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.ideas.IdeaForm.Ask;
import org.kiezfonds.app.ideas.IdeaForm.Question;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaFormChanged;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What each fund asks in its form. Versions are kept; the latest holds. */
@Service
public class IdeaForms {

    private static final int LONGEST_TEXT = 600;

    private final IdeaQueries queries;
    private final IdeaStore store;
    private final Funds funds;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    IdeaForms(
            IdeaQueries queries,
            IdeaStore store,
            Funds funds,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.funds = funds;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** What came of changing a form. */
    public sealed interface Answer {

        /**
         * It holds from now on.
         *
         * @param entry in the transparency log
         */
        record Done(IdeaForm form, UUID entry) implements Answer {}

        /** Somebody else changed it meanwhile; nothing was done. */
        record Stale(IdeaForm form) implements Answer {}

        /**
         * Nothing was done.
         *
         * @param textKey says what does not fit
         */
        record Invalid(String textKey, List<Object> arguments) implements Answer {

            public Invalid {
                arguments = List.copyOf(arguments);
            }
        }

        /** There is no such fund in the area. */
        record NotFound() implements Answer {}
    }

    /** What the fund asks now. Open to everybody. */
    @PreAuthorize("permitAll()")
    public IdeaForm of(Fund fund) {
        return queries.form(fund.id()).orElseGet(() -> IdeaForm.suggested(fund.kind()));
    }

    /** What the fund asked when an idea was sent last; what it asks now where none was sent yet. */
    IdeaForm of(Fund fund, IdeaId idea) {
        return queries.formVersion(idea)
                .flatMap(version -> version == 0
                        ? Optional.of(IdeaForm.suggested(fund.kind()))
                        // None where the idea was handed on to a fund that changed its form less.
                        : queries.form(fund.id(), version))
                .orElseGet(() -> of(fund));
    }

    /**
     * A version of a form.
     *
     * @param by who made it
     * @param entry in the transparency log
     */
    public record Version(int version, Instant at, PersonId by, UUID entry) {}

    /** The versions of a fund's form, the latest first; none before it was changed. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Version> history(AreaId area, FundId fund) {
        return funds.byId(area, fund).isPresent() ? queries.formVersions(fund) : List.of();
    }

    /**
     * Changes what a fund asks. It holds for all that is sent from then on; what was returned to be
     * mended is asked what it was asked before.
     *
     * @param wanted with the version on which it is based
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public Answer change(AreaId area, FundId id, IdeaForm wanted) {
        Optional<Fund> fund = funds.byId(area, id);
        if (fund.isEmpty()) {
            return new Answer.NotFound();
        }
        IdeaForm typed = cleaned(wanted);
        Optional<Answer.Invalid> problem = check(typed);
        if (problem.isPresent()) {
            return problem.get();
        }
        IdeaForm now = of(fund.get());
        if (now.version() != typed.version()) {
            return new Answer.Stale(now);
        }
        if (now.equals(typed)) {
            return new Answer.Invalid("ideas.form.nothing", List.of());
        }
        IdeaForm next =
                new IdeaForm(now.version() + 1, typed.asks(), typed.helps(), typed.questions());
        String content = IdeaFiles.form(next);
        UUID entry = Ids.next();
        boolean isFirst =
                store.insertForm(id, next, content, access.requirePerson(), entry, clock.instant());
        if (!isFirst) {
            return new Answer.Stale(of(fund.get()));
        }
        log.append(
                entry,
                new IdeaFormChanged(
                        area,
                        id.value(),
                        next.version(),
                        IdeaFiles.digest(content),
                        Disclosed.who(access.requirePerson())));
        return new Answer.Done(next, entry);
    }

    /** Without what nobody can choose, and with clean texts. */
    private static IdeaForm cleaned(IdeaForm form) {
        Map<IdeaField, Ask> asks = new EnumMap<>(IdeaField.class);
        form.asks().forEach((field, ask) -> {
            if (!field.isAlwaysAsked()) {
                asks.put(field, ask);
            }
        });
        Map<IdeaField, LocalText> helps = new EnumMap<>(IdeaField.class);
        form.helps().forEach((field, help) -> {
            LocalText clean = cleaned(help);
            if (!clean.isEmpty()) {
                helps.put(field, clean);
            }
        });
        return new IdeaForm(
                form.version(),
                asks,
                helps,
                form.questions().stream()
                        .map(each ->
                                new Question(each.id(), cleaned(each.text()), each.isRequired()))
                        .toList());
    }

    private static LocalText cleaned(LocalText text) {
        Map<String, String> clean = new HashMap<>();
        text.byLanguage().forEach((tag, words) -> clean.put(tag, TypedText.lines(words)));
        return new LocalText(clean);
    }

    private static Optional<Answer.Invalid> check(IdeaForm form) {
        if (form.questions().size() > IdeaForm.MOST_QUESTIONS) {
            return Optional.of(new Answer.Invalid(
                    "ideas.form.tooManyQuestions", List.of(IdeaForm.MOST_QUESTIONS)));
        }
        boolean isNameless =
                form.questions().stream().anyMatch(question -> question.text().isEmpty());
        if (isNameless) {
            return Optional.of(new Answer.Invalid("ideas.form.emptyQuestion", List.of()));
        }
        long ids = form.questions().stream().map(Question::id).distinct().count();
        boolean isLong = form.questions().stream()
                        .anyMatch(
                                question -> isLong(question.text().byLanguage().values()))
                || form.helps().values().stream()
                        .anyMatch(help -> isLong(help.byLanguage().values()));
        if (isLong || ids < form.questions().size()) {
            return Optional.of(new Answer.Invalid("ideas.form.tooLong", List.of(LONGEST_TEXT)));
        }
        return Optional.empty();
    }

    private static boolean isLong(Iterable<String> texts) {
        for (String text : texts) {
            if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
                return true;
            }
        }
        return false;
    }
}
