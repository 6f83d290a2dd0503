package org.kiezfonds.app.concepts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.Advice;
import org.kiezfonds.app.concepts.Closing;
import org.kiezfonds.app.concepts.Comment;
import org.kiezfonds.app.concepts.ConceptAct;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.ConceptState;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.concepts.MeasureState;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.Markdown;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.SafeHtml;
import org.kiezfonds.app.uikit.Formats;

/**
 * How the pages of a concept write things out, in the language of the page.
 *
 * @param zone in which days begin
 */
public record ConceptWords(PageFrame frame, ZoneId zone) {

    /** The {@code lang} of what people of the area wrote; null where the page has it already. */
    public @Nullable String contentLang() {
        return frame.lang().equals("de") ? null : "de";
    }

    public String text(String key, Object... arguments) {
        return frame.text(key, arguments);
    }

    /** The path of another public page in the language of this one. */
    public String to(String path) {
        return frame.address().to(path);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Formats.regional(language()))
                .format(day);
    }

    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    public String money(Money money) {
        return Formats.money(money, language());
    }

    public String number(long number) {
        return Formats.number(number, language());
    }

    /** What people wrote, its headings below one of the given level. */
    public SafeHtml html(String markdown, int below) {
        return Markdown.toHtml(markdown, below + 1);
    }

    public String state(ConceptState state) {
        return text("concepts.state." + state);
    }

    /** A version's state with its day: "Beschlossen am 3. März 2026". */
    public String standing(ConceptHead head) {
        return switch (head.state()) {
            case DRAFT -> state(ConceptState.DRAFT);
            case DISCUSSION -> {
                LocalDate until = head.discussionUntil();
                yield head.isDiscussionOpen() && until != null
                        ? text("concepts.standing.discussion", day(until))
                        : text("concepts.standing.discussed");
            }
            case ADVISED -> text("concepts.standing.advised");
            case ADOPTED, SUPERSEDED -> {
                LocalDate on = head.adoptedOn();
                yield on == null
                        ? state(head.state())
                        : text("concepts.standing." + head.state(), day(on));
            }
        };
    }

    public String priority(int priority) {
        return text("concepts.priority." + priority);
    }

    public String fund(FundKind fund) {
        return text("concepts.fund." + fund);
    }

    public String state(MeasureState state) {
        return text("concepts.measure." + state);
    }

    public String closing(Closing closing) {
        return text("concepts.closed." + closing.reason());
    }

    public String result(Advice.Result result) {
        return text("concepts.advice." + result);
    }

    public String act(ConceptAct.Kind kind) {
        return text("concepts.act." + kind);
    }

    public String verdict(Comment.Verdict verdict) {
        return text("concepts.verdict." + verdict);
    }

    public String author(Comment comment) {
        String name = comment.name();
        return name == null ? text("concepts.comment.resident") : name;
    }

    /** A period: "2026–2027", or one year. */
    public static String period(ConceptHead head) {
        return head.firstYear() == head.lastYear()
                ? Integer.toString(head.firstYear())
                : head.firstYear() + "–" + head.lastYear();
    }

    private Locale language() {
        return frame.address().language();
    }
}
