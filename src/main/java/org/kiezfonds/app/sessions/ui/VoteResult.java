package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Ballot;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Vote.DrawnLot;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.Vote.Outcome;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.sessions.VoteWords;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.uikit.StatusBadge;

/** What came of a vote, with the arithmetic; the lot of a tie, and a way to note that it does not stand. */
final class VoteResult extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Votes votes;
    private final transient RoomAnswers answers;
    private final transient RoomScreen screen;
    private final transient Vote vote;

    VoteResult(Votes votes, RoomAnswers answers, RoomScreen screen, Vote vote) {
        this.votes = votes;
        this.answers = answers;
        this.screen = screen;
        this.vote = vote;
        getContent().addClassName("kf-stack");
        Result result = vote.result();
        if (result != null) {
            draw(result);
        }
    }

    private void draw(Result result) {
        Paragraph words = new Paragraph(RoomWords.voted(screen.room(), vote));
        words.addClassName("kf-room-words");
        getContent().add(badge(vote, getTranslation(RoomWords.resultKey(vote))), words);
        List<String> sentences = VoteWords.of(vote, getLocale());
        getContent()
                .add(new SeatsPicture(
                        SeatsPicture.marks(
                                result.yes(), result.abstained(), result.no(), result.voters()),
                        result.needed(),
                        sentences.getFirst()));
        sentences.forEach(sentence -> getContent().add(new Paragraph(sentence)));
        named().ifPresent(getContent()::add);
        DrawnLot lot = vote.lot();
        if (lot != null) {
            getContent().add(repeating(lot));
        } else if (waitsForLot(result)) {
            getContent().add(waitingForLot());
        }
        if (screen.leads() && screen.room().openVote().isEmpty()) {
            flaws();
        }
    }

    /** Carried or not, at a glance. */
    static StatusBadge badge(Vote vote, String word) {
        Result result = vote.result();
        boolean isOver = result != null
                && vote.flaw() == null
                && (result.outcome() == Outcome.CARRIED
                        || result.outcome() == Outcome.LOST
                        || vote.lot() != null);
        StatusBadge.Kind kind = vote.isCarried()
                ? StatusBadge.Kind.GOOD
                : isOver ? StatusBadge.Kind.BAD : StatusBadge.Kind.WAIT;
        return new StatusBadge(kind, word);
    }

    private boolean waitsForLot(Result result) {
        return result.outcome() == Outcome.LOT && vote.flaw() == null;
    }

    /** Who voted what, where that is public among those who sit here. */
    private Optional<Details> named() {
        Room room = screen.room();
        @Nullable Ballot ballot = room.ballots().get(vote.id());
        if (ballot == null || ballot.choices().isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-rows");
        for (Choice choice : Choice.values()) {
            List<String> names = room.seats().stream()
                    .filter(place -> ballot.choices().get(place.seat()) == choice)
                    .map(place -> RoomWords.called(room, place.person(), getLocale()))
                    .toList();
            if (!names.isEmpty()) {
                list.add(new ListItem(new Span(getTranslation(
                        "sessions.room.vote.voted." + choice, String.join(", ", names)))));
            }
        }
        return Optional.of(new Details(getTranslation("sessions.room.vote.byName"), list));
    }

    private Div waitingForLot() {
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("sessions.room.lot.step.1")),
                new ListItem(getTranslation("sessions.room.lot.step.2")),
                new ListItem(getTranslation("sessions.room.lot.step.3")));
        Div lot = new Div(new Paragraph(getTranslation("sessions.room.lot.lead")), steps);
        if (screen.leads()) {
            lot.add(RoomAnswers.primary(getTranslation("sessions.room.lot.draw"), this::drawLot));
        }
        return lot;
    }

    private void drawLot() {
        TextField value = new TextField(getTranslation("sessions.room.lot.value"));
        value.setHelperText(getTranslation("sessions.room.lot.value.help"));
        value.setRequiredIndicatorVisible(true);
        value.setManualValidation(true);
        value.setWidthFull();
        new RoomDialog(
                        answers,
                        screen,
                        getTranslation("sessions.room.lot.draw"),
                        getTranslation("sessions.room.lot.text"),
                        "lot",
                        vote.id())
                .with("value", value)
                .ask(
                        getTranslation("sessions.room.lot.draw"),
                        getTranslation("sessions.room.lot.done"),
                        () -> votes.drawLot(vote.id(), value.getValue()));
    }

    /** How anybody draws the same lot again. */
    private Details repeating(DrawnLot lot) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kf-facts");
        fact(facts, "root", lot.rootHex());
        fact(facts, "value", lot.value());
        fact(facts, "seed", lot.seedHex());
        fact(facts, "tickets", vote.id() + "/for, " + vote.id() + "/against");
        return new Details(
                getTranslation("sessions.room.lot.repeat"),
                new Div(new Paragraph(getTranslation("sessions.room.lot.repeat.text")), facts));
    }

    private void fact(DescriptionList facts, String name, String value) {
        facts.add(new DescriptionList.Term(getTranslation("sessions.room.lot.fact." + name)));
        facts.add(new DescriptionList.Description(new Code(value)));
    }

    /** Only the last vote on a motion can be noted as one that does not stand. */
    private void flaws() {
        UUID last = screen.room().lastVoteOn(vote.motion()).map(Vote::id).orElse(null);
        if (vote.flaw() != null || !vote.id().equals(last)) {
            return;
        }
        @Nullable Ballot ballot = screen.room().ballots().get(vote.id());
        Div acts = new Div();
        acts.addClassName("kf-actions");
        if (ballot != null && ballot.isTainted()) {
            Paragraph why = new Paragraph(getTranslation("sessions.room.annul.tainted"));
            why.addClassName("kf-hint");
            getContent().add(why);
            acts.add(RoomAnswers.primary(
                    getTranslation("sessions.room.annul.CONFLICT"), () -> annul(Flaw.CONFLICT)));
        }
        acts.add(new Button(
                getTranslation("sessions.room.annul.ERROR"), event -> annul(Flaw.ERROR)));
        getContent().add(acts);
    }

    private void annul(Flaw flaw) {
        TextArea reason = RoomDialog.words(
                getTranslation("sessions.room.reason"),
                getTranslation("sessions.room.reason.help"));
        new RoomDialog(
                        answers,
                        screen,
                        getTranslation("sessions.room.annul." + flaw),
                        getTranslation("sessions.room.annul.text"),
                        "annul-" + flaw,
                        vote.id())
                .with("reason", reason)
                .ask(
                        getTranslation("sessions.room.annul.act"),
                        getTranslation("sessions.room.annul.done"),
                        () -> votes.annul(vote.id(), flaw, reason.getValue()));
    }
}
