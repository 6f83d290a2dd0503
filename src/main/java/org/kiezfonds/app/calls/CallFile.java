package org.kiezfonds.app.calls;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.concepts.GoalId;
import org.kiezfonds.app.funds.FundId;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.rules.LocalText;

/** A call as JSON, being written or published. */
final class CallFile {

    private static final String FORMAT = "kiezfonds-call/1";

    private CallFile() {}

    static String write(CallText text) {
        return Json.canonical(map(text));
    }

    /**
     * The file that is published: the call with the release that it comes from.
     *
     * @param rulesDigest of the fund's rules that hold; null where it has none
     */
    static String publish(
            Call call, CallText text, Release release, int paper, @Nullable String rulesDigest) {
        Map<String, Object> file = map(text);
        file.put("format", FORMAT);
        file.put("area", call.area().toString());
        file.put("call", call.id().toString());
        file.put("number", call.number());
        file.put("paper", paper);
        file.put("subject", release.subject());
        file.put("releasedFrame", Objects.requireNonNull(Json.cents(release.frame())));
        if (release.need() != null) {
            file.put("need", release.need().toString());
        }
        if (release.measure() != null) {
            file.put("measure", release.measure().toString());
        }
        if (rulesDigest != null) {
            file.put("rulesDigest", rulesDigest);
        }
        return Json.canonical(file);
    }

    private static Map<String, Object> map(CallText text) {
        return Json.map(
                "release",
                text.release().toString(),
                "fund",
                string(text.fund()),
                "title",
                text.title(),
                "task",
                text.task(),
                "years",
                text.years().stream()
                        .map(each -> Json.map(
                                "year", each.year(), "frameCents", Json.cents(each.frame())))
                        .toList(),
                "ownPercent",
                text.ownPercent(),
                "criteria",
                text.criteria().stream().map(CallFile::map).toList(),
                "handIn",
                text.handIn(),
                "selects",
                text.selects(),
                "closesAt",
                string(text.closesAt()),
                "scoresUntil",
                string(text.scoresUntil()),
                "decidesBy",
                string(text.decidesBy()),
                "startsOn",
                string(text.startsOn()));
    }

    private static Map<String, Object> map(Criterion criterion) {
        BigDecimal atLeast = criterion.atLeast();
        return Json.map(
                "id",
                criterion.id(),
                "name",
                criterion.name().byLanguage(),
                "weight",
                criterion.weight(),
                "low",
                criterion.low().byLanguage(),
                "high",
                criterion.high().byLanguage(),
                "goal",
                string(criterion.goal()),
                "atLeast",
                atLeast == null ? null : atLeast.toPlainString());
    }

    static CallText read(String content) {
        Json file = Json.read(content);
        String fund = file.textOrNull("fund");
        String closes = file.textOrNull("closesAt");
        String scores = file.textOrNull("scoresUntil");
        return new CallText(
                UUID.fromString(file.text("release")),
                fund == null ? null : FundId.parse(fund),
                file.text("title"),
                file.text("task"),
                file.list("years").stream()
                        .map(each -> new Year(each.whole("year"), each.money("frameCents")))
                        .toList(),
                file.number("ownPercent"),
                file.list("criteria").stream().map(CallFile::criterion).toList(),
                file.text("handIn"),
                file.text("selects"),
                closes == null ? null : Instant.parse(closes),
                scores == null ? null : Instant.parse(scores),
                day(file, "decidesBy"),
                day(file, "startsOn"));
    }

    private static Criterion criterion(Json json) {
        String goal = json.textOrNull("goal");
        String atLeast = json.textOrNull("atLeast");
        return new Criterion(
                json.text("id"),
                local(json, "name"),
                json.number("weight"),
                local(json, "low"),
                local(json, "high"),
                goal == null ? null : GoalId.parse(goal),
                atLeast == null ? null : new BigDecimal(atLeast));
    }

    private static LocalText local(Json json, String name) {
        Map<String, String> texts = new HashMap<>();
        json.part(name)
                .map()
                .forEach((language, text) ->
                        texts.put(String.valueOf(language), String.valueOf(text)));
        return new LocalText(texts);
    }

    private static @Nullable LocalDate day(Json json, String name) {
        String day = json.textOrNull(name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
