package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.ideas.Assisted;
import org.kiezfonds.app.ideas.AssistedAnswer;
import org.kiezfonds.app.ideas.AssistedAnswer.Field;
import org.kiezfonds.app.ideas.AssistedAnswer.Problem;
import org.kiezfonds.app.ideas.AssistedIdeas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.StatusBadge;

/** Whether somebody for whom an idea was written down said that it is theirs, and how to ask. */
final class ConfirmationSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient DeskServices services;
    private final transient Idea idea;
    private final transient Assisted who;
    private final transient Runnable refresh;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField name = new TextField();
    private final EmailField address = new EmailField();
    private final DayField day = new DayField();
    private final FilesField scan;
    private final transient Map<Field, Component> fields = new EnumMap<>(Field.class);

    /**
     * The section.
     *
     * @param refresh shows the page as it is now
     */
    ConfirmationSection(DeskServices services, Idea idea, Assisted who, Runnable refresh) {
        this.services = services;
        this.idea = idea;
        this.who = who;
        this.refresh = refresh;
        this.scan = new FilesField(getTranslation("ideas.assisted.scan"), services.files());
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("ideas.assisted.title")),
                        badge(idea, this),
                        new Paragraph(
                                getTranslation("ideas.assisted.state." + who.state(), when())));
        services.assisted()
                .forgottenOn(idea)
                .map(day -> getTranslation(
                        "ideas.assisted.forgotten", services.formats().day(day, getLocale())))
                .map(Paragraph::new)
                .ifPresent(getContent()::add);
        if (!idea.isUnconfirmed() || !idea.isWrittenFor()) {
            settled();
        } else {
            getContent().add(errors, byMail(), bySignature());
        }
    }

    /** Whether it is confirmed, as a word, a colour and a sign. */
    static StatusBadge badge(Idea idea, Component in) {
        return idea.isUnconfirmed()
                ? new StatusBadge(
                        StatusBadge.Kind.WAIT, in.getTranslation("ideas.assisted.unconfirmed"))
                : new StatusBadge(
                        StatusBadge.Kind.GOOD, in.getTranslation("ideas.assisted.confirmed"));
    }

    private String when() {
        if (who.signedOn() != null) {
            return services.formats().day(who.signedOn(), getLocale());
        }
        Instant moment = who.answeredAt() == null ? who.askedAt() : who.answeredAt();
        return moment == null ? "" : services.formats().when(moment, getLocale());
    }

    private void settled() {
        if (!who.name().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("ideas.enter.for", who.name())));
        }
        if (who.state() == Assisted.State.SIGNED) {
            scan.setReadOnly(true);
            scan.setOwner(AssistedIdeas.scan(idea.id()));
            getContent().add(scan);
        }
    }

    private Component byMail() {
        name.setLabel(getTranslation("ideas.enter.name"));
        name.setValue(who.name());
        name.setMaxLength(AssistedIdeas.LONGEST_NAME);
        name.setManualValidation(true);
        address.setLabel(getTranslation("ideas.enter.address"));
        address.setValue(who.address());
        address.setMaxLength(254);
        address.setManualValidation(true);
        fields.put(Field.NAME, name);
        fields.put(Field.ADDRESS, address);
        Button send = new Button(
                getTranslation(
                        who.askedAt() == null ? "ideas.assisted.send" : "ideas.assisted.sendAgain"),
                event -> answer(
                        services.assisted()
                                .change(
                                        idea.area(),
                                        idea.id(),
                                        who.version(),
                                        name.getValue(),
                                        address.getValue(),
                                        VaadinServletRequest.getCurrent().getRemoteAddr()),
                        address.isEmpty() ? "ideas.assisted.kept" : "ideas.assisted.sent"));
        Div row = new Div(send);
        row.addClassName("kf-actions");
        return new Div(
                new H3(getTranslation("ideas.assisted.byMail")),
                new FormFields(name, address),
                row);
    }

    private Component bySignature() {
        scan.setOwner(AssistedIdeas.scan(idea.id()));
        day.setLabel(getTranslation("ideas.assisted.day"));
        day.setMax(services.formats().today());
        day.setManualValidation(true);
        fields.put(Field.SCAN, scan);
        fields.put(Field.DAY, day);
        Button sign = new Button(
                getTranslation("ideas.assisted.sign"),
                event -> answer(
                        services.assisted()
                                .sign(idea.area(), idea.id(), who.version(), day.getValue()),
                        "ideas.assisted.signed"));
        Div row = new Div(sign);
        row.addClassName("kf-actions");
        return new Div(
                new H3(getTranslation("ideas.assisted.bySignature")),
                new Paragraph(getTranslation("ideas.assisted.bySignature.text")),
                scan,
                new FormFields(day),
                row);
    }

    private void answer(AssistedAnswer answer, String doneKey) {
        errors.hide();
        fields.values().forEach(field -> mark(field, null));
        switch (answer) {
            case AssistedAnswer.Done(var _, UUID entry) -> {
                refresh.run();
                String done = getTranslation(doneKey);
                if (entry == null) {
                    Notices.success(done);
                } else {
                    Notices.logged(done, entry);
                }
            }
            case AssistedAnswer.Invalid(List<Problem> problems) -> show(problems);
            case AssistedAnswer.TooMany(Duration pause) -> {
                mark(
                        address,
                        getTranslation("ideas.link.tooMany", Math.max(1, pause.toMinutes() + 1)));
                address.focus();
            }
            case AssistedAnswer.Stale(), AssistedAnswer.NotFound() -> {
                refresh.run();
                Notices.error(getTranslation("ideas.assisted.stale"));
            }
        }
    }

    private void show(List<Problem> problems) {
        List<ErrorSummary.Problem> all = new ArrayList<>();
        for (Problem problem : problems) {
            Component field = fields.getOrDefault(problem.field(), name);
            String words = getTranslation(problem.textKey());
            mark(field, words);
            all.add(new ErrorSummary.Problem(words, field));
        }
        errors.show(all);
    }

    private static void mark(Component field, @Nullable String words) {
        if (field instanceof HasValidation marked) {
            marked.setInvalid(words != null);
            marked.setErrorMessage(Objects.requireNonNullElse(words, ""));
        }
    }
}
