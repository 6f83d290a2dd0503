package org.kiezfonds.app.partners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.texts.Languages;

/** Says what does not fit in the data of a partner, all at once, and reads what fits. */
final class PartnerCheck {

    static final int EARLIEST = 1800;
    private static final int MOST_IN_LIST = 20;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+");
    private static final Pattern WEB =
            Pattern.compile("https?://[^\\s/.]+(?:\\.[^\\s/.]+)+(?:/\\S*)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final PartnerData data;
    private final int thisYear;
    private final List<PartnerProblem> problems = new ArrayList<>();

    private PartnerCheck(PartnerData data, int thisYear) {
        this.data = data;
        this.thisYear = thisYear;
    }

    /**
     * What came of a check.
     *
     * @param profile null where there are problems
     */
    record Checked(@Nullable PartnerProfile profile, List<PartnerProblem> problems) {

        Checked {
            problems = List.copyOf(problems);
        }
    }

    static Checked check(PartnerData data, int thisYear) {
        PartnerCheck check = new PartnerCheck(data, thisYear);
        PartnerProfile profile = check.profile();
        return new Checked(check.problems.isEmpty() ? profile : null, check.problems);
    }

    private @Nullable PartnerProfile profile() {
        String name = required(PartnerField.NAME);
        Optional<PartnerKind> kind = kind();
        String purpose =
                text(PartnerField.PURPOSE, TypedText.lines(data.get(PartnerField.PURPOSE)));
        List<ActionField> fields = fields();
        List<Locale> languages = languages();
        List<String> places = list(PartnerField.PLACES);
        List<String> rooms = list(PartnerField.ROOMS);
        List<String> things = list(PartnerField.THINGS);
        List<String> skills = list(PartnerField.SKILLS);
        int since = since();
        PartnerContact contact = contact();
        return kind.isEmpty()
                ? null
                : new PartnerProfile(
                        name,
                        kind.get(),
                        purpose,
                        fields,
                        languages,
                        places,
                        rooms,
                        things,
                        skills,
                        since,
                        contact);
    }

    private String required(PartnerField field) {
        String text = TypedText.line(data.get(field));
        if (text.isEmpty()) {
            add(field, "partners.problem.missing");
        }
        return text(field, text);
    }

    private String text(PartnerField field, String text) {
        if (TypedText.length(text) > field.longest()) {
            add(field, "partners.problem.tooLong", field.longest());
        }
        return text;
    }

    private Optional<PartnerKind> kind() {
        String text = data.get(PartnerField.KIND);
        Optional<PartnerKind> kind = Stream.of(PartnerKind.values())
                .filter(each -> each.name().equals(text))
                .findFirst();
        if (kind.isEmpty()) {
            add(
                    PartnerField.KIND,
                    text.isEmpty() ? "partners.problem.missing" : "partners.problem.kind");
        }
        return kind;
    }

    private List<ActionField> fields() {
        Set<ActionField> fields = new TreeSet<>();
        for (String word : words(PartnerField.FIELDS)) {
            Optional<ActionField> field = Stream.of(ActionField.values())
                    .filter(each -> each.name().equals(word))
                    .findFirst();
            if (field.isEmpty()) {
                add(PartnerField.FIELDS, "partners.problem.field", word);
                return List.of();
            }
            fields.add(field.get());
        }
        if (fields.isEmpty()) {
            add(PartnerField.FIELDS, "partners.problem.noField");
        }
        return List.copyOf(fields);
    }

    private List<Locale> languages() {
        List<Locale> languages = new ArrayList<>();
        for (String word : words(PartnerField.LANGUAGES)) {
            Locale language = Locale.forLanguageTag(word);
            if (!Languages.CONTENTS.contains(language)) {
                add(PartnerField.LANGUAGES, "partners.problem.language", word);
                return List.of();
            }
            if (!languages.contains(language)) {
                languages.add(language);
            }
        }
        return languages;
    }

    private List<String> words(PartnerField field) {
        return Arrays.stream(BLANKS.split(TypedText.line(data.get(field))))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<String> list(PartnerField field) {
        List<String> list = TypedText.list(data.get(field));
        if (list.size() > MOST_IN_LIST) {
            add(field, "partners.problem.tooMany", MOST_IN_LIST);
        } else if (list.stream().anyMatch(line -> TypedText.length(line) > field.longest())) {
            add(field, "partners.problem.lineTooLong", field.longest());
        }
        return list;
    }

    private int since() {
        String text = TypedText.line(data.get(PartnerField.SINCE));
        if (text.isEmpty()) {
            return thisYear;
        }
        int year = YEAR.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (year < EARLIEST || year > thisYear) {
            add(
                    PartnerField.SINCE,
                    "partners.problem.since",
                    Integer.toString(EARLIEST),
                    Integer.toString(thisYear));
        }
        return year;
    }

    private PartnerContact contact() {
        PartnerContact contact = new PartnerContact(
                line(PartnerField.CONTACT_NAME),
                line(PartnerField.CONTACT_EMAIL),
                line(PartnerField.CONTACT_PHONE),
                web());
        if (!contact.email().isEmpty() && !EMAIL.matcher(contact.email()).matches()) {
            add(PartnerField.CONTACT_EMAIL, "partners.problem.email");
        }
        if (!contact.isEmpty() && !data.get(PartnerField.CONTACT_AGREED).equals(PartnerData.YES)) {
            add(PartnerField.CONTACT_AGREED, "partners.problem.agreed");
        }
        return contact;
    }

    private String line(PartnerField field) {
        return text(field, TypedText.line(data.get(field)));
    }

    private String web() {
        String text = line(PartnerField.CONTACT_WEB);
        String address = text.isEmpty() || text.contains("://") ? text : "https://" + text;
        if (!address.isEmpty() && !WEB.matcher(address).matches()) {
            add(PartnerField.CONTACT_WEB, "partners.problem.web");
        }
        return text(PartnerField.CONTACT_WEB, address);
    }

    private void add(PartnerField field, String key, Object... arguments) {
        problems.add(new PartnerProblem(field, key, List.of(arguments)));
    }
}
