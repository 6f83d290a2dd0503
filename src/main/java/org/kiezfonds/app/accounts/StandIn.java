package org.kiezfonds.app.accounts;

import java.util.function.Supplier;
import org.kiezfonds.app.accounts.SignIns.Method;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets the demonstration act as its people, through the same doors as everybody, so that what it
 * shows at the start came about as it will come about later. There in a demonstration alone.
 */
@Component
@Profile("demo")
public class StandIn {

    private final SignIns signIns;

    StandIn(SignIns signIns) {
        this.signIns = signIns;
    }

    /** Does something as the person, and is nobody again afterwards. */
    public <T> T as(PersonId person, Supplier<T> act) {
        SignedIn signedIn = signIns.begin(person, Method.DEMO, new Device("Demo"));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonAuthentication(signedIn));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
            signIns.forget(signedIn);
        }
    }
}
