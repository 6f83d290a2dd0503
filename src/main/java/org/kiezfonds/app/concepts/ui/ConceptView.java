package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.concepts.Comment;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptActs;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.Discussion;
import org.kiezfonds.app.concepts.Discussion.Standing;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.PageHeader;

/** The concept for everybody who takes part: discuss it, and lead it along its way. */
@Route("concept")
@PermitAll
@Menu(title = "concepts.view.title", order = 20, icon = "vaadin:book")
@StyleSheet("kiezfonds/concepts-app.css")
final class ConceptView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Discussion discussion;
    private final transient ConceptDrafts drafts;
    private final transient ConceptActs acts;
    private final transient Access access;
    private final transient CurrentArea current;
    private final transient Formats formats;

    ConceptView(
            Discussion discussion,
            ConceptDrafts drafts,
            ConceptActs acts,
            Access access,
            CurrentArea current,
            Formats formats) {
        this.discussion = discussion;
        this.drafts = drafts;
        this.acts = acts;
        this.access = access;
        this.current = current;
        this.formats = formats;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle());
        getContent().add(header);
        Optional<AreaChoice> area = current.get();
        if (area.isEmpty()) {
            getContent().add(nothing());
            return;
        }
        AreaChoice place = area.get();
        boolean team = access.isTeamOf(place.id());
        header.lead(getTranslation("concepts.view.lead", place.name()));
        if (team) {
            header.with(
                    new RouterLink(getTranslation("concepts.edit.title"), ConceptEditView.class),
                    new RouterLink(
                            getTranslation("concepts.view.compare"), ConceptCompareView.class));
        }
        Optional<ConceptHead> draft =
                team ? drafts.open(place.id()).map(Concept::head) : Optional.empty();
        Optional<Standing> standing = discussion.standing(place.id());
        draft.or(() -> standing.map(each -> each.concept().head()))
                .ifPresent(head ->
                        getContent().add(new WayPanel(acts, access, formats, head, this::show)));
        standing.ifPresentOrElse(
                each -> talk(place, each, team), () -> getContent().add(nothing()));
    }

    private EmptyState nothing() {
        return new EmptyState(
                getTranslation("concepts.empty.title"), getTranslation("concepts.empty.text"));
    }

    private void talk(AreaChoice place, Standing standing, boolean team) {
        Concept concept = standing.concept();
        Section head = new Section(
                new H2(concept.text().title()),
                new Paragraph(getTranslation(
                        standing.isOpen() ? "concepts.talk.open" : "concepts.talk.closed")));
        Anchor read = new Anchor(
                "/quartier/" + place.slug() + "/konzept/" + concept.head().number(),
                getTranslation("concepts.card.link"));
        read.setRouterIgnore(true);
        head.add(read);
        head.addClassName("kf-section");
        getContent().add(head);
        Talk talk =
                new Talk(discussion, standing, formats, access.requirePerson(), team, this::show);
        for (Concept.Field field : concept.fields()) {
            Section section =
                    new Section(new H2(field.number() + " " + field.text().name()));
            section.addClassName("kf-section");
            for (Concept.Goal goal : field.goals()) {
                section.add(new H3(goal.number() + " " + goal.text().title()));
                goal.needs().forEach(need -> section.add(new NeedTalk(talk, need)));
            }
            if (!field.goals().isEmpty()) {
                getContent().add(section);
            }
        }
        getContent().add(proposals(talk, standing), whole(talk, standing));
    }

    private Section proposals(Talk talk, Standing standing) {
        List<Comment> proposals =
                standing.comments().stream().filter(Comment::isProposal).toList();
        Section section = new Section(new H2(getTranslation("concepts.discussion.proposals")));
        section.addClassName("kf-section");
        proposals.forEach(each -> section.add(new CommentCard(talk, each)));
        if (standing.isOpen()) {
            section.add(new ProposalForm(talk));
        } else if (proposals.isEmpty()) {
            section.add(new Paragraph(getTranslation("concepts.talk.noProposal")));
        }
        return section;
    }

    private Section whole(Talk talk, Standing standing) {
        Section section = new Section(new H2(getTranslation("concepts.discussion.whole")));
        section.addClassName("kf-section");
        standing.comments().stream()
                .filter(each -> !each.isProposal() && each.need() == null)
                .forEach(each -> section.add(new CommentCard(talk, each)));
        if (standing.isOpen()) {
            section.add(new CommentForm(talk, null, getTranslation("concepts.talk.whole")));
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("concepts.view.title");
    }
}
