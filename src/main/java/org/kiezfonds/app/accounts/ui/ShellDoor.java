package org.kiezfonds.app.accounts.ui;

import java.util.Locale;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.People.Person;
import org.kiezfonds.app.accounts.SignIns;
import org.kiezfonds.app.accounts.Theme;
import org.kiezfonds.app.uikit.ShellPerson;
import org.springframework.stereotype.Component;

/** Tells the frame who is signed in. */
@Component
class ShellDoor implements ShellPerson {

    private final Access access;
    private final People people;
    private final SignIns signIns;

    ShellDoor(Access access, People people, SignIns signIns) {
        this.access = access;
        this.people = people;
        this.signIns = signIns;
    }

    @Override
    public Optional<String> name() {
        return person().map(p ->
                p.profile().name().isEmpty() ? p.email() : p.profile().name());
    }

    @Override
    public Optional<Locale> language() {
        return person().map(Person::language);
    }

    @Override
    public Optional<String> theme() {
        return person().map(person -> person.theme().name());
    }

    private Optional<Person> person() {
        return access.person().map(people::get);
    }

    @Override
    public void chooseLanguage(Locale language) {
        access.person().ifPresent(person -> people.setLanguage(person, language));
    }

    @Override
    public void chooseTheme(String theme) {
        access.person().ifPresent(person -> people.setTheme(person, Theme.valueOf(theme)));
    }

    @Override
    public boolean rolesWait() {
        return access.signedIn().stream().anyMatch(s -> !s.rights().withheld().isEmpty());
    }

    @Override
    public void signOut() {
        access.signedIn().ifPresent(s -> signIns.end(s.person(), s.signIn()));
        Leaving.to("/");
    }
}
