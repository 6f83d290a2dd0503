package org.kiezfonds.app.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.ProcedureWords;
import org.kiezfonds.app.concepts.ConceptReading.NeedStage;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.Refusal;
import org.kiezfonds.app.decisions.DecisionWords;
import org.kiezfonds.app.decisions.PublicDecision;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.decisions.PublicDecisions.Listed;
import org.kiezfonds.app.decisions.ShareTags;
import org.kiezfonds.app.decisions.web.DecisionPage.Fact;
import org.kiezfonds.app.decisions.web.DecisionPage.Link;
import org.kiezfonds.app.decisions.web.DecisionPage.Need;
import org.kiezfonds.app.decisions.web.DecisionPage.Paper;
import org.kiezfonds.app.decisions.web.DecisionPage.Step;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.sessions.PublicVotes.PublicVote;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.VoteWords;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PageFrames;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.transparency.LogFilter;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A decision: what, why, by which vote and which rules, for which need, and how it came about. */
@Controller
class DecisionPages {

    private static final int MOST_STEPS = 80;
    private static final String ONE =
            "/quartier/{slug}/" + DecisionTexts.STEP + "/{number:[1-9][0-9]{0,8}}";

    private final PublicPages pages;
    private final PageFrames frames;
    private final Areas areas;
    private final PublicDecisions decisions;
    private final DecisionTexts texts;
    private final AfterWords afterWords;
    private final ShareTags tags;
    private final LogReading log;
    private final Formats formats;

    DecisionPages(
            PublicPages pages,
            PageFrames frames,
            Areas areas,
            PublicDecisions decisions,
            DecisionTexts texts,
            AfterWords afterWords,
            ShareTags tags,
            LogReading log,
            Formats formats) {
        this.pages = pages;
        this.frames = frames;
        this.areas = areas;
        this.decisions = decisions;
        this.texts = texts;
        this.afterWords = afterWords;
        this.tags = tags;
        this.log = log;
        this.formats = formats;
    }

    @GetMapping({ONE, PublicAddress.IN_LANGUAGE + ONE})
    void one(
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        pages.answer(request, response, address -> {
            Area area = areas.bySlug(slug).orElseThrow(DecisionListPages::notFound);
            return page(
                    address,
                    area,
                    decisions.find(area.id(), number).orElseThrow(DecisionListPages::notFound));
        });
    }

    DecisionPage page(PublicAddress address, Area area, PublicDecision shown) {
        Decision decision = shown.decision();
        Locale language = area.form().of(address.language());
        PageFrame words = frames.ofArea(address, area, "", "");
        String title = words.text(
                "decisions.page.one", decision.number(), DecisionTexts.title(shown.idea(), words));
        PageFrame frame =
                frames.ofArea(address, area, title, DecisionWords.sentence(decision, language));
        Vote vote = shown.vote().vote();
        return new DecisionPage(
                frame,
                area.name(),
                frame.address().to(DecisionTexts.home(area.slug())),
                texts.card(new Listed(decision, shown.idea()), area.slug(), "", frame),
                afterWords.notices(shown, area, frame),
                facts(shown, area, frame),
                MoneyPicture.of(decision, frame),
                why(decision, frame),
                frame.text(wordsTitle(decision)),
                decision.words(),
                WhyNotWords.of(shown.whyNot(), frame),
                VotePicture.of(Objects.requireNonNull(vote.result())),
                frame.text("decisions.page.motion." + motion(decision)),
                VoteWords.of(vote, frame.textLanguage()),
                ProcedureWords.of(
                        shown.vote().rules(),
                        Objects.requireNonNull(vote.result()).members(),
                        frame.textLanguage()),
                need(shown.need(), area, frame),
                rules(shown, area, frame),
                afterWords.events(shown, frame),
                way(decision, frame),
                documents(shown, area, frame),
                decision.legalNotice(),
                decision.entry().toString(),
                tags.of(area, decision.number(), address).orElse(null));
    }

    private List<Fact> facts(PublicDecision shown, Area area, PageFrame frame) {
        GalleryItem idea = shown.idea();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                frame.text("decisions.page.fact.idea"),
                frame.text("ideas.page.number", idea.number()),
                frame.address().to("/quartier/" + area.slug() + "/ideen/" + idea.number()),
                false));
        facts.add(new Fact(
                frame.text("decisions.page.fact.by"), DecisionTexts.by(idea, frame), null, true));
        facts.add(new Fact(
                frame.text("decisions.page.fact.day"),
                texts.day(shown.decision(), frame),
                null,
                false));
        if (!shown.body().isEmpty()) {
            facts.add(new Fact(
                    frame.text("decisions.page.fact.body"),
                    shown.body(),
                    frame.address().to("/quartier/" + area.slug() + "/gremien/" + shown.bodySlug()),
                    true));
        }
        facts.add(new Fact(
                frame.text("decisions.page.fact.round"),
                idea.fund() + ", " + idea.roundName(),
                frame.address().to(roundPath(area, idea)),
                true));
        facts.add(new Fact(
                frame.text("decisions.page.fact.occasion"),
                frame.text("decisions.page.occasion." + shown.decision().occasion()),
                null,
                false));
        return facts;
    }

    private static String roundPath(Area area, GalleryItem idea) {
        return "/quartier/" + area.slug() + "/fonds/" + idea.fundSlug() + "/runde/" + idea.round();
    }

    private static List<String> why(Decision decision, PageFrame frame) {
        List<String> why = new ArrayList<>();
        if (decision.refusal() != null) {
            why.add(frame.text("decisions.refusal." + decision.refusal()));
        } else {
            why.add(frame.text("decisions.page.why." + decision.outcome()));
        }
        return why;
    }

    /** What the vote was about that decided. */
    private static String motion(Decision decision) {
        if (decision.outcome() == Outcome.REFUSED) {
            return decision.refusal() == Refusal.NOT_CARRIED ? "money" : "refuse";
        }
        if (decision.outcome() == Outcome.POSTPONED) {
            return "postpone";
        }
        if (decision.isConditional()) {
            return "conditions";
        }
        return decision.outcome() == Outcome.GRANTED ? "full" : "lower";
    }

    private static String wordsTitle(Decision decision) {
        if (decision.isConditional()) {
            return "decisions.notice.heading.conditions";
        }
        return decision.outcome() == Outcome.POSTPONED
                ? "decisions.notice.heading.postponed"
                : "decisions.notice.heading.words";
    }

    private static @Nullable Need need(@Nullable NeedStage stage, Area area, PageFrame frame) {
        if (stage == null) {
            return null;
        }
        String concept = "/quartier/" + area.slug() + "/konzept/";
        return new Need(
                stage.field(),
                stage.need().number(),
                stage.need().text().title(),
                frame.text("decisions.page.need.version", stage.head().number()),
                frame.address().to(concept + "bedarf/" + stage.need().id()),
                frame.address().to(concept + stage.head().number()));
    }

    private static List<Paper> rules(PublicDecision shown, Area area, PageFrame frame) {
        String path = roundPath(area, shown.idea());
        return shown.frozen().stream()
                .map(part -> new Paper(
                        frame.text("funds.page.file." + part.part()),
                        part.part().step() + ".json",
                        path + "/" + part.part().step() + ".json",
                        part.digest().hex()))
                .toList();
    }

    private static List<Link> documents(PublicDecision shown, Area area, PageFrame frame) {
        String home = "/quartier/" + area.slug();
        PublicVote vote = shown.vote();
        List<Link> links = new ArrayList<>();
        if (vote.hasMinutes()) {
            links.add(new Link(
                    frame.text("decisions.page.document.minutes"),
                    frame.address().to(home + "/protokolle/" + vote.session())));
        }
        if (vote.number() != null) {
            links.add(new Link(
                    frame.text("decisions.page.document.session"),
                    frame.address().to(home + "/sitzungen/" + vote.number())));
        }
        links.add(new Link(
                frame.text("decisions.page.document.round"),
                frame.address().to(roundPath(area, shown.idea()))));
        return links;
    }

    /** Every step stands in the log: the page tells what the log tells. */
    private List<Step> way(Decision decision, PageFrame frame) {
        LogFilter filter = new LogFilter(null, decision.idea().value(), null);
        List<LogItem> items = new ArrayList<>(log.page(filter, null, MOST_STEPS));
        Collections.reverse(items);
        return items.stream()
                .map(item -> new Step(
                        frame.text("log.kind." + item.type()),
                        formats.when(item.time(), frame.textLanguage()),
                        entry(item.id(), frame),
                        item.id().equals(decision.entry()) ? "step" : null))
                .toList();
    }

    static String entry(UUID id, PageFrame frame) {
        return frame.address().to("/log/e/" + id);
    }
}
