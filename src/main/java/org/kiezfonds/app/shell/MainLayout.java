package org.kiezfonds.app.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.Banner;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.ShellPerson;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of all views: brand, area switch, menu by role, language, light and dark. Knows no
 * feature: the menu comes from the views' own annotations and shows what the person may enter.
 */
@Layout
@AnonymousAllowed
@JsModule("./shell.ts")
final class MainLayout extends AppLayout implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final List<String> THEMES = List.of("SYSTEM", "LIGHT", "DARK");

    private final transient ShellPerson person;
    private final transient CurrentArea currentArea;
    private final transient ObjectProvider<Banner> banner;

    private final Main main = new Main();
    /** Says in the header which area is chosen by now. */
    private transient Runnable chosen = () -> {};

    MainLayout(ShellPerson person, CurrentArea currentArea, ObjectProvider<Banner> banner) {
        this.person = person;
        this.currentArea = currentArea;
        this.banner = banner;
        setPrimarySection(Section.NAVBAR);
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        addToNavbar(header());
        addToDrawer(menu(), settings());
        super.setContent(main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        banner.ifAvailable(given -> main.add(bannerLine(given)));
        if (person.rolesWait()) {
            main.add(rolesWaitLine());
        }
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.removeAll();
    }

    private Component header() {
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("kf-skip");
        skip.setRouterIgnore(true);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        Anchor brand = new Anchor("", new Mark(), new Span("Kiezfonds"));
        brand.addClassName("kf-brand");
        Header header = new Header(skip, toggle, brand);
        header.addClassName("kf-header");
        if (person.name().isPresent()) {
            header.add(areaSwitch());
        } else {
            Anchor signIn = new Anchor("sign-in", getTranslation("shell.signIn"));
            signIn.addClassName("kf-header-link");
            header.add(signIn);
        }
        return header;
    }

    private Component areaSwitch() {
        List<AreaChoice> choices = currentArea.choices();
        if (choices.size() < 2) {
            Span name =
                    new Span(choices.stream().findFirst().map(AreaChoice::name).orElse(""));
            name.addClassName("kf-area-name");
            return name;
        }
        Select<AreaChoice> areas = new Select<>();
        areas.addClassName("kf-area-switch");
        areas.setAriaLabel(getTranslation("shell.area"));
        areas.setItems(choices);
        areas.setItemLabelGenerator(AreaChoice::name);
        currentArea.get().ifPresent(areas::setValue);
        areas.addValueChangeListener(event -> {
            // A page chose its area itself, and this only says so.
            if (currentArea.get().filter(event.getValue()::equals).isEmpty()) {
                currentArea.choose(event.getValue().id());
                UI.getCurrent().getPage().reload();
            }
        });
        chosen = () -> currentArea.get().filter(choices::contains).ifPresent(areas::setValue);
        return areas;
    }

    private Component menu() {
        SideNav items = new SideNav();
        items.addItem(item("", "shell.home", "vaadin:home"));
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            items.addItem(item(entry.path(), entry.title(), entry.icon()));
        }
        Nav nav = new Nav(items);
        nav.setAriaLabel(getTranslation("shell.menu"));
        nav.setVisible(person.name().isPresent());
        return nav;
    }

    private SideNavItem item(String path, String titleKey, String icon) {
        SideNavItem item = new SideNavItem(getTranslation(titleKey), path);
        item.setPrefixComponent(new Icon(icon));
        return item;
    }

    private Component settings() {
        Select<Locale> language = new Select<>();
        language.setLabel(getTranslation("shell.language"));
        language.setItems(Languages.OFFERED);
        language.setItemLabelGenerator(offered -> offered.getDisplayLanguage(offered));
        language.setValue(Languages.of(getLocale()));
        language.addValueChangeListener(event -> {
            UiLanguage.choose(event.getValue());
            person.chooseLanguage(event.getValue());
            UI.getCurrent().getPage().reload();
        });
        Select<String> theme = new Select<>();
        theme.setLabel(getTranslation("shell.theme"));
        theme.setItems(THEMES);
        theme.setItemLabelGenerator(name -> getTranslation("shell.theme." + name));
        theme.setValue(UiTheme.current().orElseGet(() -> person.theme().orElse("SYSTEM")));
        theme.addValueChangeListener(event -> {
            UiTheme.choose(event.getValue());
            person.chooseTheme(event.getValue());
        });
        Anchor site = new Anchor("/", getTranslation("shell.publicPages"));
        site.setRouterIgnore(true);
        Footer footer = new Footer(language, theme, site);
        footer.addClassName("kf-drawer-footer");
        person.name().ifPresent(name -> {
            Paragraph who = new Paragraph(getTranslation("shell.signedInAs", name));
            Button signOut = new Button(getTranslation("shell.signOut"), event -> person.signOut());
            signOut.addThemeVariants(ButtonVariant.TERTIARY);
            footer.add(who, signOut);
        });
        return footer;
    }

    private Component bannerLine(Banner given) {
        Paragraph line = new Paragraph(getTranslation(given.textKey()));
        line.addClassName("kf-banner");
        return line;
    }

    private Component rolesWaitLine() {
        Anchor link = new Anchor("second-factor", getTranslation("shell.rolesWait.do"));
        Paragraph line = new Paragraph(new Span(getTranslation("shell.rolesWait") + " "), link);
        line.addClassName("kf-banner");
        return line;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        // A reader hears of the new page, and Tab goes on from its beginning.
        main.getElement().executeJs("window.kiezfonds?.shell?.arrived(this)");
        chosen.run();
    }
}
