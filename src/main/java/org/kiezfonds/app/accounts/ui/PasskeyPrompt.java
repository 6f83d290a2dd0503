package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;

import java.util.function.Consumer;

/** Talks to the browser's passkeys: hands it a challenge, brings its answer back. */
@Tag("span")
@JsModule("./passkeys.ts")
final class PasskeyPrompt extends Span {

    private static final long serialVersionUID = 1L;

    PasskeyPrompt() {
        getElement().setAttribute("hidden", true);
    }

    /** Asks for a proof; the answer is JSON, or empty where the person gave up or has none. */
    void ask(String options, Consumer<String> answer) {
        run("ask", options, answer);
    }

    /** Makes a new passkey; the answer is JSON, or empty where the person gave up. */
    void create(String options, Consumer<String> answer) {
        run("create", options, answer);
    }

    private void run(String act, String options, Consumer<String> answer) {
        getElement()
                .executeJs("return window.kiezfonds.passkeys[$0]($1)", act, options)
                .then(String.class, answer::accept, error -> answer.accept(""));
    }
}
