package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.sessions.Running.Moment;
import org.kiezfonds.app.sessions.Speaker.State;
import org.kiezfonds.app.sessions.Stage.Settings;
import org.kiezfonds.app.sessions.Stage.Timer;
import org.kiezfonds.app.sessions.Stage.TimerKind;
import org.kiezfonds.app.sessions.voting.Seat;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who speaks on the current item and who comes next. Whoever is there raises their own hand; who
 * leads, who writes the minutes and the area team run the list.
 */
@Service
public class Speakers {

    private final Running running;
    private final Conduct conduct;
    private final Scenes scenes;
    private final StageStore store;

    Speakers(Running running, Conduct conduct, Scenes scenes, StageStore store) {
        this.running = running;
        this.conduct = conduct;
        this.scenes = scenes;
        this.store = store;
    }

    /** The person behind the request wants to speak. Twice is as good as once. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> raise(UUID session) {
        return running.within(
                session, now -> raise(now, conduct.person(), "sessions.problem.cast.NOT_HERE"));
    }

    /** Somebody else does, as who runs the list sees. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> raised(UUID session, PersonId person) {
        return running.by(session, now -> raise(now, person, "sessions.problem.notHere"));
    }

    private Optional<SessionAnswer<Stage>> raise(Moment now, PersonId person, String notHere) {
        SessionItem item = now.item();
        if (item == null) {
            return Running.refused("sessions.stage.problem.noItem");
        }
        Optional<Seat> seat = now.scene().seatOf(person);
        if (seat.isEmpty() || !now.scene().isHere(person)) {
            return Running.refused(notHere);
        }
        if (scenes.barred(item).contains(person)) {
            return Running.refused("sessions.stage.problem.barred");
        }
        if (ownOf(now.stage(), person).isPresent()) {
            return Optional.empty();
        }
        if (now.stage().isListClosed()) {
            return Running.refused("sessions.stage.problem.listClosed");
        }
        List<Speaker> waiting = now.stage().waiting();
        Speaker hand = new Speaker(
                Ids.next(),
                item.id(),
                seat.get().id(),
                person,
                waiting.size() + 1,
                State.WAITING,
                conduct.now(),
                true);
        store.add(now.session(), hand);
        if (now.stage().settings().isNewFirst()) {
            store.order(newFirst(look(now).waiting()));
        }
        return Optional.empty();
    }

    private static Optional<Speaker> ownOf(Stage stage, PersonId person) {
        return stage.speakers().stream()
                .filter(speaker -> speaker.person().equals(person))
                .findFirst();
    }

    private Stage look(Moment now) {
        return running.look(now.scene().session());
    }

    /** Who has not spoken yet comes first; among each other they stay as they were. */
    private static List<Speaker> newFirst(List<Speaker> waiting) {
        return waiting.stream()
                .sorted(Comparator.comparing((Speaker speaker) -> !speaker.isNew()))
                .toList();
    }

    /** The person behind the request takes the hand back. Twice is as good as once. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> lower(UUID session) {
        return running.within(session, now -> {
            ownOf(now.stage(), conduct.person())
                    .filter(own -> own.state() == State.WAITING)
                    .ifPresent(own -> store.end(own.id(), State.BACK, conduct.now()));
            return Optional.empty();
        });
    }

    /** Takes somebody off the list who waits. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> takeOff(UUID session, UUID speaker) {
        return running.by(
                session,
                now -> onWaiting(now, speaker, found -> {
                    store.end(speaker, State.BACK, conduct.now());
                    return Optional.empty();
                }));
    }

    /**
     * Gives somebody who waits the floor; who spoke before is done. Where somebody else was given it
     * meanwhile, or the hand is down, nothing is done: so a second click skips nobody.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> call(UUID session, UUID speaker) {
        return running.by(
                session,
                now -> onWaiting(now, speaker, found -> {
                    Instant at = conduct.now();
                    now.stage()
                            .speaking()
                            .ifPresent(before -> store.end(before.id(), State.DONE, at));
                    store.begin(speaker, at);
                    Settings settings = now.stage().settings();
                    setTime(
                            now,
                            settings.isTimed()
                                    ? new Timer(
                                            TimerKind.SPEECH,
                                            at.plusSeconds(60L * settings.minutes()),
                                            null)
                                    : null);
                    return Optional.empty();
                }));
    }

    /** Who speaks is done; once more changes nothing. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> finish(UUID session, UUID speaker) {
        return running.by(session, now -> {
            now.stage().speaking().filter(found -> found.id().equals(speaker)).ifPresent(found -> {
                store.end(speaker, State.DONE, conduct.now());
                setTime(now, null);
            });
            return Optional.empty();
        });
    }

    /** The time of a speech goes with who speaks; that of a presentation stays. */
    private void setTime(Moment now, @Nullable Timer timer) {
        Timer before = now.stage().timer();
        boolean isOfSpeech = before != null && before.kind() == TimerKind.SPEECH;
        if (timer != null || isOfSpeech) {
            store.time(now.session(), now.itemId(), timer);
        }
    }

    /**
     * Moves somebody who waits one place up or down.
     *
     * @param version of how the session is run, as the page showed it
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> move(UUID session, int version, UUID speaker, boolean isUp) {
        return running.by(
                session,
                version,
                now -> onWaiting(now, speaker, found -> {
                    List<Speaker> order = new ArrayList<>(now.stage().waiting());
                    int from = order.indexOf(found);
                    int to = Math.clamp(from + (isUp ? -1L : 1L), 0, order.size() - 1);
                    order.add(to, order.remove(from));
                    store.order(order);
                    store.touch(session);
                    return Optional.empty();
                }));
    }

    private static Optional<SessionAnswer<Stage>> onWaiting(Moment now, UUID speaker, OnOne act) {
        return now.stage().waiting().stream()
                .filter(each -> each.id().equals(speaker))
                .findFirst()
                .map(act::of)
                .orElseGet(() -> Optional.of(new SessionAnswer.Stale<>()));
    }

    /** What is done with one of those who wait. */
    private interface OnOne {
        Optional<SessionAnswer<Stage>> of(Speaker speaker);
    }

    /** From now on nobody else can ask to speak on the current item; who waits still does. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> closeList(UUID session) {
        return running.by(session, now -> {
            if (now.item() == null) {
                return Running.refused("sessions.stage.problem.noItem");
            }
            if (!now.stage().isListClosed()) {
                store.closeList(session, now.itemId());
            }
            return Optional.empty();
        });
    }

    /** Everybody can ask to speak again. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> openList(UUID session) {
        return running.by(session, now -> {
            if (now.stage().isListClosed()) {
                store.closeList(session, null);
            }
            return Optional.empty();
        });
    }

    /**
     * Changes what holds for everybody who speaks. Where those who have not spoken come first from
     * now on, who waits is put into that order.
     *
     * @param version of how the session is run, as the page showed it
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Stage> set(UUID session, int version, Settings settings) {
        return running.by(session, version, now -> {
            if (settings.minutes() < 1 || settings.minutes() > Settings.MOST_MINUTES) {
                return Running.refused("sessions.stage.problem.minutes", Settings.MOST_MINUTES);
            }
            if (settings.isNewFirst() && !now.stage().settings().isNewFirst()) {
                store.order(newFirst(now.stage().waiting()));
            }
            store.set(session, settings);
            return Optional.empty();
        });
    }
}
