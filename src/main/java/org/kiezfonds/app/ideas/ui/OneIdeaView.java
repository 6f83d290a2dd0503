package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.site.SiteAddress;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The public part of an idea for somebody who is signed in: where one can do more than read.
 * Public pages have no sessions, so they lead here.
 */
@Route("ideas/one/:area/:number")
@PermitAll
@StyleSheet("kiezfonds/ideas-app.css")
final class OneIdeaView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final transient SubmitParts parts;
    private final transient Gallery gallery;
    private final transient CurrentArea current;
    private final transient SiteAddress address;
    private final transient ObjectProvider<IdeaPart> more;
    private String title = "";

    OneIdeaView(
            SubmitParts parts,
            Gallery gallery,
            CurrentArea current,
            SiteAddress address,
            ObjectProvider<IdeaPart> more) {
        this.parts = parts;
        this.gallery = gallery;
        this.current = current;
        this.address = address;
        this.more = more;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("area").orElse("");
        String number = event.getRouteParameters().get("number").orElse("");
        Optional<Area> area = parts.areas().bySlug(slug);
        Optional<Idea> idea = NUMBER.matcher(number).matches()
                ? area.flatMap(each -> parts.ideas().byNumber(each.id(), Integer.parseInt(number)))
                : Optional.empty();
        Optional<GalleryItem> item =
                idea.flatMap(each -> gallery.byNumber(each.area(), each.publicNumber()));
        if (area.isEmpty() || idea.isEmpty() || item.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        actIn(area.get());
        show(area.get(), idea.get(), item.get());
    }

    /** The page speaks as the area does that the address means. */
    private void actIn(Area area) {
        current.choose(area.id());
        UI ui = UI.getCurrentOrThrow();
        ui.setLocale(area.form().of(Languages.of(ui.getLocale())));
    }

    private void show(Area area, Idea idea, GalleryItem item) {
        title = item.isHidden() ? getTranslation("ideas.page.hidden") : item.title();
        PageHeader header = new PageHeader(title)
                .with(MyIdeasView.badge(item.state(), this))
                .lead(item.summary());
        header.addClassName("ideas-own-text");
        String place = "/quartier/" + area.slug() + "/ideen/" + item.number();
        getContent().removeAll();
        getContent().add(header, facts(item), whole(place));
        more.orderedStream()
                .flatMap(each -> each.on(IdeaPart.Place.ONE, idea).stream())
                .forEach(getContent()::add);
        getContent().add(share(place));
    }

    private Component facts(GalleryItem item) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("ideas-sent");
        fact(
                facts,
                "ideas.page.fact.by",
                item.by().isEmpty() ? getTranslation("ideas.page.resident") : item.by());
        fact(facts, "ideas.page.fact.asked", Formats.money(item.asked(), getLocale()));
        fact(facts, "ideas.page.fact.fund", item.fund() + ", " + item.roundName());
        fact(facts, "ideas.page.fact.sent", parts.formats().day(item.sentOn(), getLocale()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value));
    }

    private Component whole(String place) {
        Anchor page = new Anchor(place(place), getTranslation("ideas.one.page"));
        page.setRouterIgnore(true);
        return new Paragraph(page);
    }

    private String place(String path) {
        return Languages.of(getLocale()).equals(Languages.GERMAN)
                ? path
                : "/" + Languages.of(getLocale()).toLanguageTag() + path;
    }

    private Component share(String place) {
        TextField link = new TextField(getTranslation("ideas.one.link"));
        link.setReadOnly(true);
        link.setWidthFull();
        link.setValue(
                address.of(VaadinServletRequest.getCurrent().getHttpServletRequest(), place(place))
                        .canonical());
        Button copy = new Button(getTranslation("ideas.one.copy"), event -> {
            UI.getCurrentOrThrow()
                    .getPage()
                    .executeJs("navigator.clipboard?.writeText($0)", link.getValue());
            Notices.success(getTranslation("ideas.one.copied"));
        });
        Section section =
                new Section(new H2(getTranslation("ideas.one.share")), link, new Div(copy));
        section.addClassName("kf-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
