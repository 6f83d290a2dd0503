package org.kiezfonds.app.demo;

import java.util.function.Supplier;
import org.kiezfonds.app.accounts.StandIn;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people and places of {@code db/demo}, and acting as one of them. */
@Component
@Profile("demo")
class DemoPeople {

    static final AreaId LINDENKIEZ = AreaId.parse("019a9000-0000-7000-8000-000000000001");
    static final AreaId HAFENVIERTEL = AreaId.parse("019a9000-0000-7000-8000-000000000002");

    static final PersonId RESIDENT = person(1);
    static final PersonId JUROR = person(2);
    static final PersonId COUNCIL_MEMBER = person(3);
    static final PersonId TEAM = person(4);
    static final PersonId DEPARTMENT = person(5);
    static final PersonId DISTRICT = person(6);
    static final PersonId AUDITOR = person(7);
    static final PersonId OPERATOR = person(8);

    private final StandIn standIn;

    DemoPeople(StandIn standIn) {
        this.standIn = standIn;
    }

    /** Does something as the person. */
    <T> T as(PersonId person, Supplier<T> act) {
        return standIn.as(person, act);
    }

    /** What the team did so many days before the demonstration was started first. */
    Chapter byTeam(StoryDays days, int daysAgo, String time, String name, Runnable told) {
        return days.on(daysAgo, time, name, () -> run(TEAM, told));
    }

    /** Does something as the person. */
    void run(PersonId person, Runnable act) {
        as(person, () -> {
            act.run();
            return person;
        });
    }

    static PersonId person(int number) {
        return PersonId.parse("019a9001-0000-7000-8000-%012d".formatted(number));
    }
}
