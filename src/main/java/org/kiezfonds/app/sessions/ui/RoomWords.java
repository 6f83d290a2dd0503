package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.ProcedureWords;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionWords;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Named;
import org.kiezfonds.app.sessions.Room.Settled;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;

/** How people, items and motions of a session are called. */
final class RoomWords {

    private RoomWords() {}

    /** Of the page that is being shown. */
    static Locale language() {
        return UI.getCurrentOrThrow().getLocale();
    }

    static String title(Room room, Locale language) {
        BodyName body = room.body();
        return body == null
                ? Texts.get(language, "sessions.room.title")
                : Texts.get(language, "sessions.room.titleOf", body.name());
    }

    /** The name that somebody gave; else the number of the seat, or a word for who sits in none. */
    static String called(Room room, PersonId person, Locale language) {
        String name = room.names().get(person);
        if (name != null) {
            return name;
        }
        for (int seat = 0; seat < room.seats().size(); seat++) {
            if (room.seats().get(seat).person().equals(person)) {
                return Texts.get(language, "sessions.room.seat", seat + 1);
            }
        }
        return Texts.get(language, "sessions.room.somebody");
    }

    /** Who acts on a seat. */
    static String called(Room room, @Nullable UUID seat, Locale language) {
        return room.place(seat)
                .map(place -> called(room, place.person(), language))
                .orElseGet(() -> Texts.get(language, "sessions.room.nobody"));
    }

    /** What an item is about. */
    static String item(Room room, SessionItem item, Locale language) {
        Named named = room.named().get(item.id());
        if (named == null || (named.title().isEmpty() && named.number() == null)) {
            return Texts.get(language, "sessions.room.item.hidden");
        }
        Integer number = named.number();
        return number == null
                ? named.title()
                : Texts.get(
                                language,
                                "sessions.room.item.idea",
                                Integer.toString(number),
                                named.title())
                        .strip();
    }

    /** What is moved in one line, without its words: "Antrag 2: niedrigere Summe, 320 €". */
    static String motion(Motion motion, Locale language) {
        Money granted = motion.granted();
        String what = Texts.get(
                language,
                motion.changes().isEmpty()
                        ? "sessions.room.motion.name." + motion.kind()
                        : "sessions.room.motion.name.changed",
                motion.number());
        return granted == null ? what : what + ", " + Formats.money(granted, language);
    }

    /** What came of an item: "Antrag 2: niedrigere Summe, 320 €: angenommen". */
    static String settled(Settled settled, Locale language) {
        return Texts.get(
                language,
                "sessions.room.item.settled",
                motion(settled.motion(), language),
                Texts.get(language, resultKey(settled.vote())));
    }

    /** What a vote is on: which motion, its words where it has any, and what changed it. */
    static String voted(Room room, Vote vote) {
        Optional<Motion> moved = room.motion(vote.motion());
        String motion = moved.map(each -> motion(each, language())).orElse("");
        List<String> words = new ArrayList<>();
        words.add(vote.words().isEmpty() ? motion : motion + ". " + vote.words());
        moved.ifPresent(each -> words.addAll(MotionWords.changes(each, language())));
        return String.join(" – ", words);
    }

    /** What is needed to carry a motion, before anybody has voted. */
    static String needed(Procedure rules, long members, long voters) {
        return Texts.get(
                language(),
                "sessions.room.vote.needed",
                ProcedureWords.majority(rules, language()),
                voters,
                rules.majority(members, voters, voters, 0).number());
    }

    /** The key of the one word for what came of a vote. */
    static String resultKey(Vote vote) {
        if (vote.flaw() != null) {
            return "sessions.room.vote.is.ANNULLED";
        }
        Result result = vote.result();
        if (result == null) {
            return "sessions.room.vote.is.OPEN";
        }
        if (vote.lot() != null) {
            return vote.isCarried()
                    ? "sessions.room.vote.is.CARRIED"
                    : "sessions.room.vote.is.LOST";
        }
        return "sessions.room.vote.is." + result.outcome();
    }
}
