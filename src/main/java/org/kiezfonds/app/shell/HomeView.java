package org.kiezfonds.app.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

import jakarta.annotation.security.PermitAll;

import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.ShellPerson;

/** Where one arrives: what one can do here. */
@Route("")
@PermitAll
final class HomeView extends Composite<Div> implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    HomeView(ShellPerson person, CurrentArea area) {
        getContent().addClassName("kf-page");
        String place = area.get().map(AreaChoice::name).orElse("Kiezfonds");
        PageHeader header =
                new PageHeader(getTranslation("shell.home.title", person.name().orElse("")));
        header.lead(getTranslation("shell.home.lead", place));
        UnorderedList cards = new UnorderedList();
        cards.addClassName("kf-doors");
        MenuConfiguration.getMenuEntries().forEach(entry -> cards.add(card(entry)));
        getContent()
                .add(
                        header,
                        new Section(new H2(getTranslation("shell.home.what")), cards),
                        new Paragraph(publicPages(area)));
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
