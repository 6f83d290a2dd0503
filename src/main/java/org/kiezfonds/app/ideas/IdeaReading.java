package org.kiezfonds.app.ideas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.ideas.IdeaContent.Finances;
import org.kiezfonds.app.ideas.IdeaContent.Point;
import org.kiezfonds.app.ideas.IdeaContent.Where;
import org.kiezfonds.app.ideas.IdeaContent.Who;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.uikit.MoneyText;

/**
 * Reads the form for an idea: what it says in clean values, what cannot be read, and the same form
 * in one spelling, whatever the language in which it was typed.
 */
final class IdeaReading {

    static final String YES = "yes";
    static final String NO = "no";

    /** The language of the one spelling: amounts with a point, no groups. */
    static final Locale SPELLED = Locale.ENGLISH;

    private static final Money MOST = Money.ofEuros(1_000_000_000);
    private static final int MOST_QUANTITY = 1_000_000;
    private static final int LONGEST_COST = 200;
    private static final int LONGEST_ANSWER = 3_000;
    private static final int DECIMALS = 6;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,7}(?:[.,]\\d{1,2})?");
    private static final Pattern POINT =
            Pattern.compile("-?\\d{1,2}\\.\\d{1,6},-?\\d{1,3}\\.\\d{1,6}");

    private final IdeaTyped typed;
    private final Locale language;
    private final List<IdeaProblem> problems = new ArrayList<>();
    private final Map<IdeaField, String> spelled = new EnumMap<>(IdeaField.class);
    private final List<CostRow> rows = new ArrayList<>();

    private IdeaReading(IdeaTyped typed, Locale language) {
        this.typed = typed;
        this.language = language;
    }

    /**
     * What came of reading.
     *
     * @param spelled the form in the one spelling; without what cannot be read
     */
    record Result(IdeaContent content, IdeaTyped spelled, List<IdeaProblem> problems) {

        Result {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a form as somebody means it who writes the language. */
    static Result read(IdeaTyped typed, Locale language) {
        return new IdeaReading(typed, language).read();
    }

    /** The content of a form in the one spelling. */
    static IdeaContent content(IdeaTyped spelled) {
        return read(spelled, SPELLED).content();
    }

    private Result read() {
        IdeaContent content = new IdeaContent(
                line(IdeaField.TITLE),
                lines(IdeaField.SUMMARY),
                lines(IdeaField.PLAN),
                lines(IdeaField.REASON),
                need(),
                key(IdeaField.MEASURE),
                lines(IdeaField.AUDIENCE),
                number(IdeaField.PEOPLE),
                new Where(
                        choice(IdeaField.PLACE, Place.class),
                        line(IdeaField.PLACE_TEXT),
                        point(),
                        YES.equals(choice(IdeaField.POINT_PUBLIC))),
                day(IdeaField.FIRST_DAY),
                lastDay(),
                money(),
                who(),
                texts(typed.answers()),
                texts(typed.reasons()),
                YES.equals(choice(IdeaField.DECLARED)));
        IdeaTyped form = new IdeaTyped(spelled, rows, content.answers(), content.reasons());
        return new Result(content, form, problems);
    }

    private @Nullable LocalDate lastDay() {
        LocalDate last = day(IdeaField.LAST_DAY);
        String first = spelled.get(IdeaField.FIRST_DAY);
        if (last != null && first != null && last.isBefore(LocalDate.parse(first))) {
            problems.add(IdeaProblem.at(IdeaField.LAST_DAY, "ideas.problem.daysReversed"));
            spelled.remove(IdeaField.LAST_DAY);
            return null;
        }
        return last;
    }

    private Finances money() {
        List<CostItem> costs = costs();
        return new Finances(
                costs,
                amount(IdeaField.OWN_MONEY),
                number(IdeaField.OWN_HOURS),
                amount(IdeaField.OWN_THINGS),
                lines(IdeaField.OWN_TEXT),
                amount(IdeaField.OTHER_MONEY),
                line(IdeaField.OTHER_FROM),
                yesNo(IdeaField.SAME_COSTS));
    }

    private Who who() {
        return new Who(
                choice(IdeaField.APPLICANT, ApplicantKind.class),
                line(IdeaField.ORGANISATION),
                number(IdeaField.AGE),
                line(IdeaField.PHONE),
                partners(),
                lines(IdeaField.OTHERS_TEXT),
                yesNo(IdeaField.PRESENTS),
                lines(IdeaField.PUBLICITY));
    }

    private String line(IdeaField field) {
        return text(field, TypedText.line(typed.text(field)));
    }

    private String lines(IdeaField field) {
        return text(field, TypedText.lines(typed.text(field)));
    }

    private String text(IdeaField field, String text) {
        int length = TypedText.length(text);
        if (length > field.most()) {
            problems.add(IdeaProblem.at(field, "ideas.problem.tooLong", field.most(), length));
        }
        spelled.put(field, text);
        return text;
    }

    private @Nullable NeedId need() {
        if (IdeaTyped.NO_NEED.equals(typed.text(IdeaField.NEED))) {
            // Said, not left out: whoever opens the form again finds it answered.
            spelled.put(IdeaField.NEED, IdeaTyped.NO_NEED);
            return null;
        }
        UUID key = key(IdeaField.NEED);
        return key == null ? null : new NeedId(key);
    }

    /** A key that only a form's own choices can have given: anything else is as good as none. */
    private @Nullable UUID key(IdeaField field) {
        UUID key = parse(typed.text(field));
        if (key != null) {
            spelled.put(field, key.toString());
        }
        return key;
    }

    private List<PartnerId> partners() {
        List<PartnerId> partners = TypedText.list(typed.text(IdeaField.PARTNERS)).stream()
                .map(IdeaReading::parse)
                .filter(key -> key != null)
                .map(PartnerId::new)
                .distinct()
                .toList();
        if (partners.size() > IdeaField.PARTNERS.most()) {
            problems.add(IdeaProblem.at(
                    IdeaField.PARTNERS, "ideas.problem.tooMany", IdeaField.PARTNERS.most()));
        }
        spelled.put(
                IdeaField.PARTNERS,
                String.join("\n", partners.stream().map(PartnerId::toString).toList()));
        return partners;
    }

    private static @Nullable UUID parse(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private String choice(IdeaField field) {
        String word = typed.text(field).strip();
        spelled.put(field, word);
        return word;
    }

    private <E extends Enum<E>> @Nullable E choice(IdeaField field, Class<E> type) {
        E value = constant(typed.text(field), type);
        if (value != null) {
            spelled.put(field, value.name());
        }
        return value;
    }

    private static <E extends Enum<E>> @Nullable E constant(String word, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(word.strip())) {
                return each;
            }
        }
        return null;
    }

    private @Nullable Boolean yesNo(IdeaField field) {
        return switch (choice(field)) {
            case YES -> true;
            case NO -> false;
            default -> null;
        };
    }

    private @Nullable Integer number(IdeaField field) {
        String text = digits(typed.text(field));
        if (text.isEmpty()) {
            return null;
        }
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) > field.most()) {
            problems.add(IdeaProblem.at(field, "ideas.problem.number", field.most()));
            return null;
        }
        int number = Integer.parseInt(text);
        spelled.put(field, Integer.toString(number));
        return number;
    }

    /** Digits of any script as 0 to 9, without blanks. */
    private static String digits(String typed) {
        StringBuilder text = new StringBuilder();
        TypedText.line(typed)
                .codePoints()
                .filter(each -> !Character.isSpaceChar(each))
                .forEach(each -> {
                    if (Character.isDigit(each)) {
                        text.append(Character.digit(each, 10));
                    } else {
                        text.appendCodePoint(each);
                    }
                });
        return text.toString();
    }

    private @Nullable LocalDate day(IdeaField field) {
        String text = typed.text(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            spelled.put(field, day.toString());
            return day;
        } catch (DateTimeParseException noDay) {
            problems.add(IdeaProblem.at(field, "ideas.problem.day"));
            return null;
        }
    }

    private @Nullable Point point() {
        String text = typed.text(IdeaField.POINT_ON_MAP).strip();
        if (!POINT.matcher(text).matches()) {
            return null;
        }
        String[] parts = text.split(",", -1);
        BigDecimal latitude = degrees(parts[0]);
        BigDecimal longitude = degrees(parts[1]);
        if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
                || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
            return null;
        }
        spelled.put(IdeaField.POINT_ON_MAP, latitude + "," + longitude);
        return new Point(latitude, longitude);
    }

    private static BigDecimal degrees(String text) {
        return new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private @Nullable Money amount(IdeaField field) {
        Money amount = amount(typed.text(field), (key, args) -> IdeaProblem.at(field, key, args));
        if (amount != null) {
            spelled.put(field, MoneyText.write(amount, SPELLED));
        }
        return amount;
    }

    /** Makes the problem for a text key and its arguments. */
    private interface Spot {
        IdeaProblem problem(String textKey, Object... arguments);
    }

    private @Nullable Money amount(String text, Spot where) {
        return switch (MoneyText.read(text, language)) {
            case MoneyText.Reading.Empty() -> null;
            case MoneyText.Reading.Amount(Money money)
            when money.isNegative() -> refuse(where.problem("ideas.problem.negative"));
            case MoneyText.Reading.Amount(Money money)
            when money.compareTo(MOST) > 0 -> refuse(where.problem("ideas.problem.tooMuch"));
            case MoneyText.Reading.Amount(Money money) -> money;
            case MoneyText.Reading.NoNumber() -> refuse(where.problem("ideas.problem.noAmount"));
            case MoneyText.Reading.TooManyDecimals() ->
                refuse(where.problem("ideas.problem.decimals"));
            case MoneyText.Reading.TooLarge() -> refuse(where.problem("ideas.problem.tooMuch"));
        };
    }

    private @Nullable Money refuse(IdeaProblem problem) {
        problems.add(problem);
        return null;
    }

    private List<CostItem> costs() {
        List<CostItem> items = new ArrayList<>();
        if (typed.costs().size() > IdeaField.COSTS.most()) {
            problems.add(IdeaProblem.at(
                    IdeaField.COSTS, "ideas.problem.tooMany", IdeaField.COSTS.most()));
            return items;
        }
        for (int row = 0; row < typed.costs().size(); row++) {
            cost(row, typed.costs().get(row), items);
        }
        return items;
    }

    private void cost(int row, CostRow text, List<CostItem> items) {
        int before = problems.size();
        String what = TypedText.line(text.what());
        if (TypedText.length(what) > LONGEST_COST) {
            problems.add(IdeaProblem.inRow(
                    row, "ideas.problem.tooLong", LONGEST_COST, TypedText.length(what)));
        }
        CostKind kind = constant(text.kind(), CostKind.class);
        BigDecimal quantity = quantity(row, text.quantity());
        Money price = amount(text.price(), (key, args) -> IdeaProblem.inRow(row, key, args));
        if (problems.size() == before && price == null) {
            problems.add(new IdeaProblem(
                    IdeaField.COSTS, row, null, "ideas.problem.noPrice", List.of(), true));
        }
        if (problems.size() > before || price == null || quantity == null) {
            return;
        }
        CostItem item = new CostItem(kind == null ? CostKind.OTHER : kind, what, quantity, price);
        if (item.sum().compareTo(MOST) > 0) {
            problems.add(IdeaProblem.inRow(row, "ideas.problem.tooMuch"));
            return;
        }
        items.add(item);
        rows.add(new CostRow(
                item.kind().name(),
                what,
                quantity.stripTrailingZeros().toPlainString(),
                MoneyText.write(price, SPELLED)));
    }

    private @Nullable BigDecimal quantity(int row, String typedText) {
        String text = digits(typedText);
        if (text.isEmpty()) {
            return BigDecimal.ONE;
        }
        BigDecimal quantity =
                QUANTITY.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
        if (quantity == null
                || quantity.signum() == 0
                || quantity.compareTo(BigDecimal.valueOf(MOST_QUANTITY)) > 0) {
            problems.add(IdeaProblem.inRow(row, "ideas.problem.quantity"));
            return null;
        }
        return quantity;
    }

    private static Map<String, String> cleaned(Map<String, String> texts) {
        Map<String, String> clean = new TreeMap<>();
        texts.forEach((key, text) -> clean.put(key, TypedText.lines(text)));
        return clean;
    }

    private Map<String, String> texts(Map<String, String> texts) {
        Map<String, String> clean = cleaned(texts);
        clean.forEach((key, text) -> {
            int length = TypedText.length(text);
            if (length > LONGEST_ANSWER) {
                problems.add(new IdeaProblem(
                        null,
                        -1,
                        key,
                        "ideas.problem.tooLong",
                        List.of(LONGEST_ANSWER, length),
                        false));
            }
        });
        return clean;
    }
}
