package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.kiezfonds.app.ideas.Idea;

/** What an idea says, for the views of other modules. */
@org.springframework.stereotype.Component
public class IdeaCases {

    private final SubmitParts parts;

    IdeaCases(SubmitParts parts) {
        this.parts = parts;
    }

    /**
     * What was sent last, without who it is; empty for those who see only the public part.
     *
     * @param labels what the text keys of the fields' names begin with
     */
    public Optional<Component> of(Idea idea, String labels) {
        return parts.ideas()
                .contentOf(idea)
                .map(content -> new SentContent(parts, idea, content, labels));
    }
}
