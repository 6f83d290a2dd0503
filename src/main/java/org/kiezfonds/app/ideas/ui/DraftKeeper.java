package org.kiezfonds.app.ideas.ui;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.SaveAnswer;
import org.kiezfonds.app.shared.AreaId;

/** Keeps what one window types: begins the draft at the first letter, then saves over it. */
final class DraftKeeper {

    private final IdeaDrafts drafts;
    private final AreaId area;
    private final RoundId round;
    private final String client;
    private final UUID key;
    private @Nullable String address;
    private int version;
    private IdeaTyped saved;

    /** A draft that is not begun. */
    DraftKeeper(IdeaDrafts drafts, AreaId area, RoundId round, String client) {
        this.drafts = drafts;
        this.area = area;
        this.round = round;
        this.client = client;
        this.key = UUID.randomUUID();
        this.saved = IdeaTyped.EMPTY;
    }

    /**
     * A draft that was opened.
     *
     * @param address its link or key, as it was opened
     */
    DraftKeeper(IdeaDrafts drafts, IdeaDraft draft, String address, String client) {
        this.drafts = drafts;
        this.area = draft.idea().area();
        this.round = draft.idea().round();
        this.client = client;
        this.key = draft.idea().key();
        this.address = address;
        this.version = draft.idea().version();
        this.saved = draft.typed();
    }

    /** What the draft is opened with; empty before it is begun. */
    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    boolean isAt(String linkOrKey) {
        return linkOrKey.equals(address);
    }

    /** The key of the idea, also before it is begun. */
    IdeaId idea() {
        return new IdeaId(key);
    }

    int version() {
        return version;
    }

    /** Keeps what is typed now; a draft of which nothing was typed is not begun. */
    SaveAnswer keep(IdeaTyped typed) {
        return address == null ? begin(typed) : save(address, typed);
    }

    private SaveAnswer begin(IdeaTyped typed) {
        Optional<SaveAnswer.TooLong> tooLong = drafts.tooLong(typed);
        if (tooLong.isPresent()) {
            return tooLong.get();
        }
        if (drafts.pauseBeforeBeginning(client).isPresent()) {
            return new SaveAnswer.TooMany();
        }
        Optional<IdeaDraft> begun = drafts.begin(key, area, round, typed);
        if (begun.isEmpty()) {
            return new SaveAnswer.NotFound();
        }
        IdeaDraft draft = begun.get();
        address = draft.link() == null ? draft.idea().id().toString() : draft.link();
        version = draft.idea().version();
        saved = typed;
        return new SaveAnswer.Saved(version, draft.idea().savedAt());
    }

    private SaveAnswer save(String linkOrKey, IdeaTyped typed) {
        SaveAnswer answer = drafts.save(linkOrKey, version, typed);
        if (answer instanceof SaveAnswer.Stale(IdeaDraft now) && isNoNews(now, typed)) {
            // Only the version rose, as when its author signed in: nothing was typed elsewhere.
            version = now.idea().version();
            answer = drafts.save(linkOrKey, version, typed);
        }
        if (answer instanceof SaveAnswer.Saved(int now, var _)) {
            version = now;
            saved = typed;
        }
        return answer;
    }

    /** Whether what was saved elsewhere says nothing that is not known here. */
    boolean isNoNews(IdeaDraft elsewhere, IdeaTyped typed) {
        return elsewhere.typed().equals(saved) || elsewhere.typed().equals(typed);
    }

    /** Takes what was saved elsewhere for what the next saving goes over. */
    void takeOver(IdeaDraft elsewhere) {
        version = elsewhere.idea().version();
        saved = elsewhere.typed();
    }
}
