package org.kiezfonds.app.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.AreaGuide;
import org.kiezfonds.app.uikit.AreaGuide.Step;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.ShellPerson;
import org.kiezfonds.app.uikit.StatusBadge;
import org.kiezfonds.app.uikit.StatusBadge.Kind;

/** Where one arrives: what one can do here. */
@Route("")
@PermitAll
final class HomeView extends Composite<Div> implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    HomeView(ShellPerson person, CurrentArea area, AreaGuide guide) {
        getContent().addClassName("kf-page");
        String place = area.get().map(AreaChoice::name).orElse("Kiezfonds");
        PageHeader header =
                new PageHeader(getTranslation("shell.home.title", person.name().orElse("")));
        header.lead(getTranslation("shell.home.lead", place));
        UnorderedList cards = new UnorderedList();
        cards.addClassName("kf-doors");
        MenuConfiguration.getMenuEntries().forEach(entry -> cards.add(card(entry)));
        getContent().add(header);
        area.get()
                .map(choice -> guide.of(choice.id()))
                .filter(steps -> !steps.isEmpty())
                .ifPresent(steps -> getContent().add(guide(place, steps)));
        getContent()
                .add(
                        new Section(new H2(getTranslation("shell.home.what")), cards),
                        new Paragraph(publicPages(area)));
    }

    /** How a new area begins: what is done, and what is next. */
    private Section guide(String place, List<Step> steps) {
        OrderedList list = new OrderedList();
        list.addClassName("kf-guide");
        Optional<Step> next = steps.stream().filter(step -> !step.isDone()).findFirst();
        steps.forEach(step -> list.add(item(step, next.filter(step::equals).isPresent())));
        return new Section(
                new H2(getTranslation("shell.guide", place)),
                new Paragraph(getTranslation("shell.guide.lead")),
                list);
    }

    private ListItem item(Step step, boolean isNext) {
        ListItem item = new ListItem(new Anchor(step.path(), getTranslation(step.textKey())));
        if (step.isDone()) {
            item.add(new StatusBadge(Kind.GOOD, getTranslation("shell.guide.done")));
        } else if (isNext) {
            item.addClassName("kf-guide-next");
            item.getElement().setAttribute("aria-current", "step");
            item.add(new StatusBadge(Kind.INFO, getTranslation("shell.guide.next")));
        }
        item.add(new Paragraph(getTranslation(step.textKey() + ".what")));
        return item;
    }

    private ListItem card(MenuEntry entry) {
        Anchor link = new Anchor(entry.path(), getTranslation(entry.title()));
        Icon icon = new Icon(entry.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(icon, link, new Paragraph(getTranslation(entry.title() + ".what")));
    }

    private Anchor publicPages(CurrentArea area) {
        Anchor site = area.get()
                .map(choice -> new Anchor(
                        "/quartier/" + choice.slug(),
                        getTranslation("shell.home.publicArea", choice.name())))
                .orElseGet(() -> new Anchor("/", getTranslation("shell.publicPages")));
        site.setRouterIgnore(true);
        return site;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.home");
    }
}
