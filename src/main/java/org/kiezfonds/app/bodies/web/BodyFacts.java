package org.kiezfonds.app.bodies.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.ProcedureVersion;
import org.kiezfonds.app.bodies.ProcedureWords;
import org.kiezfonds.app.bodies.PublicBody;
import org.kiezfonds.app.bodies.Ratio;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/** A body in the words of a page. */
public record BodyFacts(PageFrame frame, PublicBody shown, SeatPicture picture) {

    static BodyFacts of(PageFrame frame, PublicBody body) {
        return new BodyFacts(frame, body, SeatPicture.of(body));
    }

    /** The address of the body's page. */
    public String path() {
        PageFrame.Place place = frame.place();
        return (place == null ? "" : place.path()) + "/gremien/" + shown.body().slug();
    }

    /** The groups that have or may have a seat. */
    public List<SeatGroup> groups() {
        return List.of(SeatGroup.values()).stream()
                .filter(group -> shown.body().seats().of(group) > 0 || shown.heldBy(group) > 0)
                .toList();
    }

    public String group(SeatGroup group) {
        return frame.text("bodies.group." + group);
    }

    /** The seats of all groups that are free, up to the size of the body. */
    public long free() {
        return Math.max(0, shown.body().maxSize() - shown.held().size());
    }

    /** What the half circle shows, in a sentence. */
    public String pictureText() {
        return frame.text(
                "bodies.public.picture",
                shown.held().size(),
                shown.body().maxSize(),
                shown.heldBy(SeatGroup.RESIDENTS),
                shown.heldBy(SeatGroup.INSTITUTIONS),
                shown.heldBy(SeatGroup.OTHERS));
    }

    public boolean hasShareRule() {
        return !shown.body().residentShare().equals(Share.NONE);
    }

    /** "7 von 12 Sitzen, das sind 58,3 %; nötig sind mindestens 51 %". */
    public String shareText() {
        long residents = shown.heldBy(SeatGroup.RESIDENTS);
        String needed = Formats.share(shown.body().residentShare(), frame.textLanguage());
        if (shown.held().isEmpty()) {
            return frame.text("bodies.public.share.none", needed);
        }
        return frame.text(
                "bodies.public.share",
                residents,
                shown.held().size(),
                new Ratio(residents, shown.held().size()).text(frame.textLanguage()),
                needed);
    }

    /** The rules that hold today in plain words; none where none were adopted yet. */
    public List<String> rules() {
        ProcedureVersion rules = shown.rules();
        return rules == null ? List.of() : rules(rules);
    }

    /** With the number of members where there are any, so that the quorum is a number. */
    public List<String> rules(ProcedureVersion version) {
        int members = shown.held().size();
        return members == 0
                ? ProcedureWords.of(version.rules(), frame.textLanguage())
                : ProcedureWords.of(version.rules(), members, frame.textLanguage());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Formats.regional(frame.textLanguage()))
                .format(day);
    }

    /** The name, or what the public calls somebody who did not agree to be named. */
    public String name(@Nullable String name) {
        return name == null ? frame.text("bodies.public.somebody") : name;
    }
}
