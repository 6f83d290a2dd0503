package org.kiezfonds.app.sessions.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.PollWords;
import org.kiezfonds.app.sessions.Room;
import org.kiezfonds.app.sessions.Room.Place;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.Speaker;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.VoteWords;
import org.kiezfonds.app.sessions.voting.Outlook;
import org.kiezfonds.app.texts.Texts;

/** What is new on a screen, in words: for those who cannot see it change. */
final class RoomChange {

    private final Room before;
    private final Room after;
    private final Locale language;
    private final List<String> words = new ArrayList<>();

    private RoomChange(Room before, Room after, Locale language) {
        this.before = before;
        this.after = after;
        this.language = language;
    }

    /** One text; empty where nothing changed that is worth a word. */
    static String words(Room before, Room after, Locale language) {
        RoomChange change = new RoomChange(before, after, language);
        change.session();
        change.item();
        change.stage();
        change.people();
        change.motions();
        change.votes();
        change.polls();
        return String.join(" ", change.words);
    }

    private void session() {
        if (before.session().state() != after.session().state()) {
            say("sessions.room.now." + after.session().state());
        } else if (!Objects.equals(before.presiding(), after.presiding())) {
            say("sessions.room.now.leads", RoomWords.called(after, after.presiding(), language));
        }
    }

    private void item() {
        Optional<UUID> old = before.current().map(SessionItem::id);
        Optional<SessionItem> now = after.current();
        if (!old.equals(now.map(SessionItem::id))) {
            now.ifPresentOrElse(
                    item -> say("sessions.room.now.item", RoomWords.item(after, item, language)),
                    () -> say("sessions.room.now.noItem"));
        }
    }

    private void stage() {
        boolean wasPaused = before.stage().pause() != null;
        if (wasPaused != (after.stage().pause() != null)) {
            say(wasPaused ? "sessions.stage.pause.ended" : "sessions.stage.pause.begun");
        }
        Optional<Speaker> speaking = after.stage().speaking();
        if (!speaking.map(Speaker::id).equals(before.stage().speaking().map(Speaker::id))) {
            speaking.ifPresent(speaker -> say(
                    "sessions.stage.speakers.speaking",
                    RoomWords.called(after, speaker.person(), language)));
        }
    }

    private void people() {
        for (Place place : after.seats()) {
            before.seats().stream()
                    .filter(old -> old.person().equals(place.person()))
                    .findFirst()
                    .ifPresent(old -> person(old, place));
        }
        boolean could = before.outlook().map(RoomChange::isQuorate).orElse(false);
        after.outlook()
                .map(RoomChange::isQuorate)
                .filter(can -> can != could)
                .ifPresent(can ->
                        say(can ? "sessions.room.now.quorate" : "sessions.room.now.inquorate"));
    }

    private void person(Place old, Place place) {
        String name = RoomWords.called(after, place.person(), language);
        if (old.isHere() != place.isHere()) {
            say(place.isHere() ? "sessions.room.now.came" : "sessions.room.now.left", name);
        }
        boolean isSameItem =
                before.current().map(SessionItem::id).equals(after.current().map(SessionItem::id));
        if (isSameItem && old.isBarred() != place.isBarred()) {
            say(place.isBarred() ? "sessions.room.now.barred" : "sessions.room.now.free", name);
        }
    }

    private static boolean isQuorate(Outlook outlook) {
        return outlook.now().isReached();
    }

    private void motions() {
        for (Motion motion : after.motions()) {
            if (before.motion(motion.id()).isEmpty()) {
                say("sessions.room.now.moved", RoomWords.motion(motion, language));
            }
        }
        boolean isSameItem =
                before.current().map(SessionItem::id).equals(after.current().map(SessionItem::id));
        for (Motion motion : before.motions()) {
            if (isSameItem && after.motion(motion.id()).isEmpty()) {
                say("sessions.room.now.withdrawn", RoomWords.motion(motion, language));
            }
        }
    }

    private void votes() {
        for (Vote vote : after.votes()) {
            Optional<Vote> old = before.votes().stream()
                    .filter(each -> each.id().equals(vote.id()))
                    .findFirst();
            if (vote.isOpen()) {
                if (old.isEmpty()) {
                    say("sessions.room.now.voteOpened");
                }
            } else if (old.isPresent() && !old.get().equals(vote)) {
                words.addAll(VoteWords.of(vote, language));
            }
        }
    }

    private void polls() {
        for (Poll poll : after.polls()) {
            Optional<Poll> old = before.polls().stream()
                    .filter(each -> each.id().equals(poll.id()))
                    .findFirst();
            if (poll.isOpen()) {
                if (old.isEmpty()) {
                    say("sessions.room.now.pollOpened", poll.question());
                }
            } else if (old.isPresent() && !old.get().equals(poll)) {
                words.addAll(PollWords.of(poll, language));
            }
        }
    }

    private void say(String key, Object... arguments) {
        words.add(Texts.get(language, key, arguments));
    }
}
