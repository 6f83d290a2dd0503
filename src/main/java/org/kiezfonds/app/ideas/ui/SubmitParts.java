package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.ideas.CoAuthors;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaAttachments;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.SimilarIdeas;
import org.kiezfonds.app.ideas.ui.FieldKinds.Choice;
import org.kiezfonds.app.ideas.ui.FieldKinds.Choices;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.SignInBox;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What the parts of the submission need of the rest of the program. */
@Component
@EnableConfigurationProperties(MapTiles.class)
record SubmitParts(
        Ideas ideas,
        IdeaDrafts drafts,
        Offers offers,
        SimilarIdeas similar,
        IdeaAttachments attachments,
        CoAuthors coAuthors,
        Files files,
        Areas areas,
        AreaMaps maps,
        MapTiles tiles,
        Funds funds,
        Concepts concepts,
        Partners partners,
        Access access,
        SignInBox signIn,
        Formats formats,
        ZoneId zone) {

    /** Where the visitor comes from on the net, for counting tries. */
    static String client() {
        return VaadinServletRequest.getCurrent().getRemoteAddr();
    }

    /** The map of an area, to set a point on; empty where it has none. */
    Optional<PointField.Offer> map(AreaId area) {
        return maps.of(area)
                .flatMap(map -> areas.byId(area)
                        .map(each -> new PointField.Offer(
                                map,
                                "/quartier/" + each.slug() + "/karte.geojson",
                                Optional.of(tiles))));
    }

    /** What an area offers to choose from. */
    Choices choices(AreaId area) {
        return new Choices(
                concepts.needChoicesOf(area),
                concepts.measuresOf(area).stream()
                        .map(each -> new Choice(each.id().toString(), each.title()))
                        .toList(),
                partners.namesOf(area),
                ownGroups(area));
    }

    /** What the person behind the request speaks for in the network of the area. */
    private List<String> ownGroups(AreaId area) {
        List<PartnerName> own = access.person().map(partners::linkedTo).orElse(List.of());
        return partners.namesOf(area).stream()
                .filter(each -> own.stream().anyMatch(mine -> mine.id().equals(each.id())))
                .map(PartnerName::name)
                .toList();
    }

    /** The page acts in the area that its address means, and speaks as that area does. */
    void speakAs(AreaId area, CurrentArea current) {
        current.choose(area);
        UI ui = UI.getCurrentOrThrow();
        areas.byId(area)
                .ifPresent(found -> ui.setLocale(found.form().of(Languages.of(ui.getLocale()))));
    }

    /** "14:03". */
    String time(Instant at, Locale language) {
        return DateTimeFormatter.ofPattern("HH:mm", language).format(at.atZone(zone));
    }

    /** "Aktionsfonds: Frühjahr". */
    String name(AreaId area, Round round) {
        String name = round.terms().name();
        return funds.byId(area, round.fund())
                .map(fund -> fund.name() + ": " + name)
                .orElse(name);
    }

    static String name(Ideas.Call call) {
        return call.fund().name() + ": " + call.round().terms().name();
    }

    /** The public page of an idea. */
    String page(GalleryItem idea, AreaId area) {
        return areas.byId(area)
                .map(each -> "/quartier/" + each.slug() + "/ideen/" + idea.number())
                .orElse("/");
    }

    /** The page of an idea on which one can do more than read. */
    String one(GalleryItem idea, AreaId area) {
        return areas.byId(area)
                .map(each -> "/app/ideas/one/" + each.slug() + "/" + idea.number())
                .orElse("/");
    }

    boolean isSignedIn() {
        return access.isSignedIn();
    }

    /** The rounds that take ideas, but for one. */
    List<Round> others(Ideas.Call call) {
        return ideas.callsOf(call.fund().area()).stream()
                .filter(round -> !round.id().equals(call.round().id()))
                .toList();
    }

    /** The first day of a round that has one. */
    static LocalDate opens(Round round) {
        return Objects.requireNonNull(round.terms().opensOn());
    }
}
