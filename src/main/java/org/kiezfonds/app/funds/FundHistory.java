package org.kiezfonds.app.funds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.FundEntry.FundChanged;
import org.kiezfonds.app.transparency.entries.FundEntry.FundFounded;
import org.kiezfonds.app.transparency.entries.Word;

/** What the log tells of a fund: public, but typed by people, so as values that can be erased. */
final class FundHistory {

    private FundHistory() {}

    static FundFounded founded(Fund fund, Disclosed actor) {
        List<Disclosed> values = new ArrayList<>();
        settings(fund).forEach((name, value) -> add(values, name, value));
        return new FundFounded(fund.area(), fund.id().value(), Word.of(fund.kind()), values, actor);
    }

    static FundChanged changed(Fund before, Fund after, Disclosed actor) {
        Map<String, String> old = settings(before);
        List<Word> changed = new ArrayList<>();
        List<Disclosed> values = new ArrayList<>();
        settings(after).forEach((name, value) -> {
            if (!value.equals(old.get(name))) {
                changed.add(new Word(name));
                add(values, name, value);
            }
        });
        return new FundChanged(
                after.area(), after.id().value(), after.version(), changed, values, actor);
    }

    private static void add(List<Disclosed> values, String name, String value) {
        if (!value.isEmpty()) {
            values.add(Disclosed.open(value).named(name));
        }
    }

    private static Map<String, String> settings(Fund fund) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("name", fund.name());
        settings.put("fund-kind", Word.of(fund.kind()).value());
        settings.put("fund-purpose", fund.purpose());
        settings.put("fund-years", fund.years());
        settings.put(
                "decided-by", fund.body() == null ? "residents" : fund.body().toString());
        settings.put(
                "money-sources",
                fund.sources().stream()
                        .map(source -> Word.of(source.kind())
                                + " " + source.name()
                                + " " + source.amount().cents())
                        .collect(Collectors.joining("; ")));
        settings.put("legal-notice", fund.notice().legalNotice());
        settings.put("appeal-days", Integer.toString(fund.notice().appealDays()));
        settings.put("answer-days", Integer.toString(fund.notice().answerDays()));
        return settings;
    }
}
