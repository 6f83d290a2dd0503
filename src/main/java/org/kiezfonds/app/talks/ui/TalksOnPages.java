package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.ui.IdeaPart;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.talks.Talks.TakingPart;
import org.springframework.core.annotation.Order;

/** Puts what is said about ideas on their pages, and marks those with something new. */
@org.springframework.stereotype.Component
@Order(10)
class TalksOnPages implements IdeaPart {

    private final TalkParts parts;

    TalksOnPages(TalkParts parts) {
        this.parts = parts;
    }

    @Override
    public Optional<Component> on(Place place, Idea idea) {
        return Optional.of(
                switch (place) {
                    case MINE ->
                        new Parts(
                                MessagesSection.ofMine(parts, idea),
                                new QuestionsSection(parts, idea, place));
                    case DESK ->
                        new Parts(
                                MessagesSection.onDesk(parts, idea),
                                new QuestionsSection(parts, idea, place));
                    case ONE ->
                        new Parts(
                                new SupportSection(parts, idea),
                                new QuestionsSection(parts, idea, place),
                                new JoinSection(parts, idea));
                });
    }

    @Override
    public Optional<Component> belowMine() {
        List<TakingPart> taking = parts.talks().takingPart();
        return taking.isEmpty()
                ? Optional.empty()
                : Optional.of(new TakingPartSection(parts.areas(), taking));
    }

    @Override
    public Map<IdeaId, String> marks(Collection<IdeaId> mine) {
        return words(parts.talks().unread(mine), parts.questions().open(mine), List.of());
    }

    @Override
    public Map<Integer, String> marksOnDesk(AreaId area, Collection<Integer> numbers) {
        return words(
                parts.talks().unreadOnDesk(area, numbers),
                parts.questions().openOnDesk(area, numbers),
                parts.talks().reportedOnDesk(area, numbers));
    }

    private static <K> Map<K, String> words(
            Map<K, Integer> messages, Map<K, Integer> questions, List<K> reported) {
        Map<K, List<String>> words = new HashMap<>();
        messages.forEach((idea, count) -> add(words, idea, text("talks.mark.messages", count)));
        questions.forEach((idea, count) -> add(words, idea, text("talks.mark.questions", count)));
        reported.forEach(idea -> add(words, idea, text("talks.mark.reported")));
        Map<K, String> marks = new HashMap<>();
        words.forEach((idea, each) -> marks.put(idea, String.join(" · ", each)));
        return marks;
    }

    private static <K> void add(Map<K, List<String>> words, K idea, String word) {
        words.computeIfAbsent(idea, _ -> new ArrayList<>()).add(word);
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }
}
