package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.Rankings;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.voting.Ranking;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/**
 * What the money would still do for, by the revealed scores: a proposal, never a decision. Read only
 * by who opens it.
 */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(500)
class FitsPart implements RoomPart {

    private final Rankings rankings;
    private final Ideas ideas;
    private final Div content = new Div();
    private final Div ranking = new Div();
    private final Details details;
    private @Nullable RoundId round;
    private List<UUID> carried = List.of();

    FitsPart(Rankings rankings, Ideas ideas) {
        this.rankings = rankings;
        this.ideas = ideas;
        details = new Details(content.getTranslation("sessions.room.fits"), ranking);
        details.addOpenedChangeListener(event -> read());
        content.addClassName("kf-section");
        content.add(details);
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(RoomScreen screen) {
        Room room = screen.room();
        round = room.session().round();
        content.setVisible(round != null && room.session().state() == SessionState.OPEN);
        List<UUID> now = room.votes().stream()
                .filter(vote -> vote.isCarried())
                .map(vote -> vote.id())
                .toList();
        if (!now.equals(carried)) {
            carried = now;
            read();
        }
    }

    private void read() {
        ranking.removeAll();
        if (!details.isOpened() || round == null) {
            return;
        }
        Optional<Ranking> found = rankings.of(round);
        if (found.isEmpty()) {
            ranking.add(new Paragraph(content.getTranslation("sessions.room.fits.sealed")));
            return;
        }
        ranking.add(new Paragraph(content.getTranslation("sessions.room.fits.lead")));
        OrderedList rows = new OrderedList();
        rows.addClassName("kf-room-fits");
        long aboveLine = found.get().aboveLine();
        for (Ranking.Row each : found.get().rows()) {
            ListItem row = row(each);
            if (rows.getComponentCount() == aboveLine) {
                row.addClassName("kf-room-cutline");
            }
            rows.add(row);
        }
        ranking.add(
                rows,
                new Paragraph(content.getTranslation(
                        "sessions.room.fits.left", money(found.get().left()))));
    }

    private ListItem row(Ranking.Row row) {
        Span name = new Span(content.getTranslation(
                "sessions.room.fits.row",
                row.contender().place(),
                title(row),
                money(row.contender().sum())));
        boolean fits = row.standing() == Ranking.Standing.FITS;
        Span rest =
                new Span(content.getTranslation("sessions.room.fits.after", money(row.after())));
        rest.addClassName("kf-quiet");
        return new ListItem(
                name,
                new StatusBadge(
                        fits ? StatusBadge.Kind.GOOD : StatusBadge.Kind.NEUTRAL,
                        content.getTranslation("sessions.room.fits." + row.standing())),
                rest);
    }

    private String title(Ranking.Row row) {
        return ideas.byId(new IdeaId(row.contender().idea()))
                .map(idea -> Texts.get(
                                RoomWords.language(),
                                "sessions.room.item.idea",
                                Integer.toString(idea.publicNumber()),
                                idea.title())
                        .strip())
                .orElse("");
    }

    private static String money(Money sum) {
        return Formats.money(sum, RoomWords.language());
    }
}
