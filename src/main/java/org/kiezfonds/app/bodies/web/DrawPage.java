package org.kiezfonds.app.bodies.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.bodies.Draw;
import org.kiezfonds.app.bodies.PublicBody.PublicCandidate;
import org.kiezfonds.app.bodies.PublicBody.PublicDraw;
import org.kiezfonds.app.shared.Lot;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;
import org.kiezfonds.app.uikit.Formats;

/**
 * A draw by lot with everything that is needed to repeat it.
 *
 * @param values by ticket: what the seed made of it; empty before the draw
 */
public record DrawPage(
        PageFrame frame,
        Area area,
        BodyFacts facts,
        PublicDraw draw,
        Map<String, String> values,
        ZoneId zone)
        implements PublicPage {

    public DrawPage {
        values = Map.copyOf(values);
    }

    static DrawPage of(PageFrame frame, Area area, BodyFacts facts, PublicDraw draw, ZoneId zone) {
        Map<String, String> values = draw.state() instanceof Draw.State.Drawn drawn
                ? Lot.of(drawn.rootHex(), drawn.publicValue()).order(tickets(draw)).stream()
                        .collect(Collectors.toMap(Lot.Drawn::ticket, Lot.Drawn::valueHex))
                : Map.of();
        return new DrawPage(frame, area, facts, draw, values, zone);
    }

    @Override
    public String template() {
        return "bodies/draw.jte";
    }

    public Draw.State.@Nullable Drawn drawn() {
        return draw.state() instanceof Draw.State.Drawn drawn ? drawn : null;
    }

    public Draw.State.@Nullable CalledOff calledOff() {
        return draw.state() instanceof Draw.State.CalledOff off ? off : null;
    }

    /** Who was drawn, or moves up: "gezogen", "Platz 2 in der Nachfolge". */
    public String result(PublicCandidate candidate) {
        Integer place = candidate.place();
        if (place == null) {
            return "";
        }
        return place <= draw.seats()
                ? frame.text("bodies.draw.isDrawn")
                : frame.text("bodies.draw.isSuccessor", place - draw.seats());
    }

    /** The value of a ticket, where it is drawn. */
    public String value(PublicCandidate candidate) {
        return values.getOrDefault(Objects.requireNonNullElse(candidate.ticket(), ""), "");
    }

    /** The command that shows the digest of the list. */
    public String digestCommand() {
        return "printf '%s\\n' " + String.join(" ", tickets(draw)) + " | sha256sum";
    }

    /** The command that works out the seed. */
    public String seedCommand(Draw.State.Drawn drawn) {
        return "printf '%s\\n%s' " + drawn.rootHex() + " " + quoted(drawn.publicValue())
                + " | sha256sum";
    }

    /** The command that works out the order. */
    public String orderCommand(Draw.State.Drawn drawn) {
        return "for los in " + String.join(" ", tickets(draw)) + "; do\n"
                + "  printf '%s %s\\n' \"$(printf %s \"$los\" | openssl dgst -sha256 -mac HMAC"
                + " -macopt hexkey:" + drawn.seedHex() + " | sed 's/.* //')\" \"$los\"\n"
                + "done | sort";
    }

    /** As a shell reads it back: also with an apostrophe in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static List<String> tickets(PublicDraw draw) {
        return draw.candidates().stream()
                .map(candidate -> Objects.requireNonNull(candidate.ticket()))
                .sorted()
                .toList();
    }

    public String when(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Formats.regional(frame.textLanguage()))
                .format(moment.atZone(zone));
    }

    /** Where an entry stands in the log. */
    public String entry(UUID entry) {
        return frame.address().to("/log/e/" + entry);
    }
}
