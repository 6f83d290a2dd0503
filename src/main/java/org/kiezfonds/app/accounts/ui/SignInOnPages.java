package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kiezfonds.app.accounts.Codes;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.SignIns.Method;
import org.kiezfonds.app.uikit.SignInBox;

/** Lets pages of other modules ask for a sign-in where it is needed. */
@org.springframework.stereotype.Component
class SignInOnPages implements SignInBox {

    private final Codes codes;
    private final Visit visit;

    SignInOnPages(Codes codes, Visit visit) {
        this.codes = codes;
        this.visit = visit;
    }

    @Override
    public Component leadingTo(Supplier<String> route) {
        Paragraph lead = new Paragraph();
        lead.getElement().setAttribute("role", "status");
        Div box = new Div();
        box.addClassName("kf-narrow");
        box.add(lead);
        box.add(new CodeSteps(
                codes,
                person -> visit.enter(person, Method.CODE, route.get()),
                address -> lead.setText(lead(address, box)),
                () -> List.of(otherWay(route, box))));
        return box;
    }

    private static String lead(Optional<EmailAddress> sentTo, Component in) {
        return sentTo.map(address -> in.getTranslation("accounts.signIn.sent", address.value()))
                .orElseGet(() -> in.getTranslation("accounts.signIn.lead"));
    }

    private Button otherWay(Supplier<String> route, Component in) {
        Button other = new Button(
                in.getTranslation("accounts.signIn.passkey"),
                event -> visit.proveAgain(route.get()));
        other.addThemeVariants(ButtonVariant.TERTIARY);
        return other;
    }
}
