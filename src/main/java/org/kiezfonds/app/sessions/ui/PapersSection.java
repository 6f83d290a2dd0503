package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionPaper;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.shared.Ids;

/** Papers of a session: to read, and for those who prepare it to add and take back. */
final class PapersSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient SessionPlan plan;
    private final transient Runnable refresh;

    PapersSection(PlanServices services, SessionPlan plan, Runnable refresh) {
        this.services = services;
        this.plan = plan;
        this.refresh = refresh;
        SessionState state = plan.session().state();
        boolean mayChange =
                plan.prepares() && (state == SessionState.PLANNED || state == SessionState.OPEN);
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("sessions.plan.papers")));
        List<SessionPaper> papers = services.papers().of(plan.session().id());
        if (papers.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("sessions.plan.papers.empty")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("kf-lines");
            papers.forEach(each -> list.add(paper(each, mayChange)));
            getContent().add(list);
        }
        if (mayChange) {
            getContent().add(add());
        }
    }

    private ListItem paper(SessionPaper paper, boolean mayChange) {
        FilesField files = new FilesField(about(paper.item()), services.files());
        files.setReadOnly(true);
        files.setOwner(SessionPaper.owner(paper.id()));
        Span given = new Span(getTranslation(
                "sessions.plan.papers.given", services.formats().when(paper.at(), getLocale())));
        given.addClassName("kf-hint");
        Div facts = new Div(given, new Span(" "), PlanWords.log(paper.entry(), this));
        ListItem item = new ListItem(files, facts);
        if (mayChange) {
            item.add(withdraw(paper));
        }
        return item;
    }

    /** What the papers are about. */
    private String about(@Nullable UUID item) {
        return plan.agenda().stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .map(plan::title)
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> getTranslation("sessions.plan.papers.whole"));
    }

    private Button withdraw(SessionPaper paper) {
        String act = getTranslation("sessions.plan.papers.withdraw");
        Button button = new Button(act + " …", event -> {
            TextArea reason = PlanForm.words(getTranslation("sessions.plan.reason"), true);
            new PlanDialog(
                            services.me(),
                            act,
                            getTranslation("sessions.plan.papers.withdraw.ask"),
                            refresh,
                            "withdraw",
                            paper.id())
                    .with(PlanForm.REASON, reason)
                    .ask(
                            act,
                            getTranslation("sessions.plan.papers.withdrawn"),
                            () -> services.papers().withdraw(paper.id(), reason.getValue()));
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Button add() {
        return new Button(getTranslation("sessions.plan.papers.add") + " …", event -> upload());
    }

    /**
     * Files can be uploaded at once for the whole session; choosing an item begins them anew. Nobody
     * else sees them before they are given.
     */
    private void upload() {
        Uploading uploading = new Uploading();
        Select<SessionItem> item = new Select<>();
        item.setLabel(getTranslation("sessions.plan.papers.about"));
        item.setItems(plan.agenda());
        item.setEmptySelectionAllowed(true);
        item.setEmptySelectionCaption(getTranslation("sessions.plan.papers.whole"));
        item.setItemLabelGenerator(each ->
                each == null ? getTranslation("sessions.plan.papers.whole") : plan.title(each));
        item.setWidthFull();
        FilesField files =
                new FilesField(getTranslation("sessions.plan.papers.files"), services.files());
        item.addValueChangeListener(event -> uploading.begin(event.getValue(), files));
        uploading.begin(null, files);
        String act = getTranslation("sessions.plan.papers.give");
        new PlanDialog(
                        services.me(),
                        getTranslation("sessions.plan.papers.add"),
                        getTranslation("sessions.plan.papers.ask"),
                        refresh,
                        "papers",
                        plan.session().id())
                .with(item)
                .with(files)
                .ask(act, getTranslation("sessions.plan.papers.done"), uploading::give);
    }

    /** Papers that are being uploaded. */
    private final class Uploading {

        private @Nullable UUID papers;

        void begin(@Nullable SessionItem item, FilesField files) {
            UUID key = Ids.next();
            SessionAnswer<UUID> answer = services.papers()
                    .begin(plan.session().id(), key, item == null ? null : item.id());
            papers = answer instanceof SessionAnswer.Noted<UUID> ? key : null;
            files.setOwner(SessionPaper.owner(key));
        }

        SessionAnswer<UUID> give() {
            return papers == null
                    ? new SessionAnswer.NotFound<>()
                    : services.papers().give(papers);
        }
    }
}
