package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.reviews.Opinions.Task;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.PageHeader;

/** What a department is asked, what is due first ahead, and what it said. */
@Route("opinions")
@RolesAllowed(Role.Name.DEPARTMENT)
@Menu(title = "reviews.mine.title", order = 16, icon = "vaadin:comment-ellipsis-o")
final class OpinionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DeskServices services;

    OpinionsView(DeskServices services) {
        this.services = services;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Task> tasks = services.opinions().mine();
        getContent().removeAll();
        getContent().add(new PageHeader(getPageTitle()).lead(getTranslation("reviews.mine.lead")));
        if (tasks.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("reviews.mine.empty"),
                            getTranslation("reviews.mine.empty.next")));
            return;
        }
        section(
                "reviews.mine.open",
                tasks.stream().filter(task -> !task.opinion().isGiven()).toList());
        section(
                "reviews.mine.given",
                tasks.reversed().stream()
                        .filter(task -> task.opinion().isGiven())
                        .toList());
    }

    private void section(String key, List<Task> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        tasks.forEach(task -> list.add(card(task)));
        Section section = new Section(new H2(getTranslation(key)), list);
        section.addClassName("kf-section");
        getContent().add(section);
    }

    private ListItem card(Task task) {
        RouterLink link = new RouterLink(
                getTranslation(
                        "reviews.case.title",
                        Integer.toString(task.idea().publicNumber()),
                        task.idea().title()),
                OpinionView.class,
                new RouteParameters("opinion", task.opinion().id().toString()));
        link.addClassName("kf-card-title");
        ListItem card = new ListItem(
                link,
                OpinionsSection.badge(task.opinion(), services.formats().today(), this),
                new Span(getTranslation(
                        "reviews.opinions.due",
                        services.formats().day(task.opinion().dueOn(), getLocale()))),
                new Paragraph(task.opinion().question()));
        card.addClassName("kf-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reviews.mine.title");
    }
}
