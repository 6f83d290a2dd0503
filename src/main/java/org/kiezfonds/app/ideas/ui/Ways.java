package org.kiezfonds.app.ideas.ui;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.SendAnswer;

/**
 * What lies outside of the form for an idea.
 *
 * @param begun is told once the draft has an address
 * @param toStep goes to the page of a step of the draft with the address
 * @param moved is told that the draft stands in another round now
 * @param sent is told that the idea was received
 */
record Ways(
        Consumer<String> begun,
        BiConsumer<String, Step> toStep,
        Consumer<String> moved,
        Consumer<SendAnswer.Sent> sent) {}
