package org.kiezfonds.app.areas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kiezfonds.app.areas.AreaData.PlanningAreaRow;
import org.kiezfonds.app.areas.AreaProblem.Field;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.ShareText;

/** Reads a form for an area: what it says in clean values, and what does not fit. */
final class AreaCheck {

    private static final int MOST_PLANNING_AREAS = 100;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_LINES = 400;
    private static final int LONGEST_SUMMARY = 600;

    private static final Pattern PLANNING_AREA_ID = Pattern.compile("\\d{8}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+");

    private final List<AreaProblem> problems = new ArrayList<>();

    /** The values of a form that fits. */
    record Values(
            String name,
            String district,
            AddressForm form,
            String summary,
            AreaContact contact,
            List<Locale> languages,
            List<PlanningAreaShare> planningAreas) {}

    List<AreaProblem> problems() {
        return List.copyOf(problems);
    }

    void slug(String slug) {
        if (slug.isEmpty()) {
            add(Field.SLUG, "areas.problem.missing");
        } else if (!AreaSlug.isValid(slug)) {
            add(Field.SLUG, "areas.problem.slug", AreaSlug.LONGEST);
        }
    }

    Values values(AreaData data) {
        return new Values(
                required(Field.NAME, TypedText.line(data.name()), LONGEST_NAME),
                required(Field.DISTRICT, TypedText.line(data.district()), LONGEST_NAME),
                data.form(),
                limited(Field.SUMMARY, TypedText.lines(data.summary()), LONGEST_SUMMARY),
                new AreaContact(
                        limited(
                                Field.CONTACT_NAME,
                                TypedText.line(data.contactName()),
                                LONGEST_NAME),
                        email(TypedText.line(data.contactEmail())),
                        limited(
                                Field.CONTACT_PHONE,
                                TypedText.line(data.contactPhone()),
                                LONGEST_PHONE),
                        limited(
                                Field.CONTACT_ADDRESS,
                                TypedText.lines(data.contactAddress()),
                                LONGEST_LINES),
                        limited(
                                Field.OPENING_HOURS,
                                TypedText.lines(data.openingHours()),
                                LONGEST_LINES)),
                languages(data.languages()),
                planningAreas(data.planningAreas()));
    }

    private String required(Field field, String text, int longest) {
        if (text.isEmpty()) {
            add(field, "areas.problem.missing");
        }
        return limited(field, text, longest);
    }

    private String limited(Field field, String text, int longest) {
        if (TypedText.isLonger(text, longest)) {
            add(field, "areas.problem.tooLong", longest);
        }
        return text;
    }

    private String email(String text) {
        if (!text.isEmpty() && !EMAIL.matcher(text).matches()) {
            add(Field.CONTACT_EMAIL, "areas.problem.email");
        }
        return limited(Field.CONTACT_EMAIL, text, LONGEST_EMAIL);
    }

    private List<Locale> languages(List<Locale> languages) {
        if (languages.isEmpty()) {
            add(Field.LANGUAGES, "areas.problem.noLanguage");
        }
        if (!Languages.CONTENTS.containsAll(languages)
                || new HashSet<>(languages).size() < languages.size()) {
            add(Field.LANGUAGES, "areas.problem.language");
        }
        return languages;
    }

    private List<PlanningAreaShare> planningAreas(List<PlanningAreaRow> rows) {
        if (rows.size() > MOST_PLANNING_AREAS) {
            add(Field.PLANNING_AREAS, "areas.problem.tooManyPlanningAreas", MOST_PLANNING_AREAS);
            return List.of();
        }
        List<PlanningAreaShare> parts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            PlanningAreaRow typed = rows.get(row);
            String id = TypedText.line(typed.id());
            String name = TypedText.line(typed.name());
            if (!PLANNING_AREA_ID.matcher(id).matches()) {
                add(Field.PLANNING_AREA_ID, row, "areas.problem.planningAreaId");
            } else if (!seen.add(id)) {
                add(Field.PLANNING_AREA_ID, row, "areas.problem.planningAreaTwice", id);
            }
            if (TypedText.isLonger(name, LONGEST_NAME)) {
                add(Field.PLANNING_AREA_NAME, row, "areas.problem.tooLong", LONGEST_NAME);
            }
            Optional<Share> share =
                    ShareText.read(typed.share()).filter(each -> each.compareTo(Share.NONE) > 0);
            if (share.isEmpty()) {
                add(Field.PLANNING_AREA_SHARE, row, "areas.problem.share");
            }
            share.ifPresent(
                    each -> parts.add(new PlanningAreaShare(id, name.isEmpty() ? id : name, each)));
        }
        return parts;
    }

    private void add(Field field, String key, Object... arguments) {
        add(field, 0, key, arguments);
    }

    private void add(Field field, int row, String key, Object... arguments) {
        problems.add(new AreaProblem(field, row, key, List.of(arguments)));
    }
}
