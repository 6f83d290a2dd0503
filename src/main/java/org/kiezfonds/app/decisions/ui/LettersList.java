package org.kiezfonds.app.decisions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Notice;
import org.springframework.http.ContentDisposition;

/** The letters about a decision, to take along as PDF. */
final class LettersList extends Composite<UnorderedList> {

    private static final long serialVersionUID = 1L;

    private final transient DecisionServices services;

    LettersList(DecisionServices services, Decision decision) {
        this.services = services;
        List<Notice> letters = services.decisions().letters(decision);
        getContent().addClassName("decisions-rows");
        letters.forEach(letter -> getContent().add(row(decision, letter)));
    }

    boolean hasSome() {
        return getContent().getComponentCount() > 0;
    }

    private ListItem row(Decision decision, Notice letter) {
        Locale language = getLocale();
        DownloadHandler file = event -> answer(event, decision, letter.number(), language);
        Anchor link = new Anchor(
                file,
                getTranslation(
                        "decisions.letter.link",
                        Integer.toString(letter.number()),
                        services.formats().when(letter.at(), language)));
        return new ListItem(
                letter.content().isEmpty()
                        ? new Span(getTranslation("decisions.letter.gone"))
                        : link,
                new Span(" "),
                DecisionMarks.log(letter.entry(), this));
    }

    /** The file for the person of this session: the door of the service is asked each time. */
    private void answer(DownloadEvent event, Decision decision, int number, Locale language)
            throws IOException {
        Optional<byte[]> pdf = services.decisions().letters(decision).stream()
                .filter(letter -> letter.number() == number)
                .findFirst()
                .flatMap(letter -> services.letters().pdf(letter, language));
        if (pdf.isEmpty()) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        event.getResponse()
                .setHeader(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("bescheid-" + decision.number() + "-" + number + ".pdf")
                                .build()
                                .toString());
        event.setContentType("application/pdf");
        event.setContentLength(pdf.get().length);
        try (OutputStream out = event.getOutputStream()) {
            out.write(pdf.get());
        }
    }
}
