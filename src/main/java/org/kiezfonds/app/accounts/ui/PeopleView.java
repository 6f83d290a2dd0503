package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Blocking;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.Roles;
import org.kiezfonds.app.accounts.Roles.EndAnswer;
import org.kiezfonds.app.accounts.Roles.GrantAnswer;
import org.kiezfonds.app.accounts.Roles.Item;
import org.kiezfonds.app.accounts.Roles.Term;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.ErrorSummary.Problem;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** Who holds which role in the area at hand, and giving and ending roles. */
@Route("people")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@Menu(title = "accounts.people.menu", order = 80, icon = "vaadin:users")
final class PeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Roles roles;
    private final transient Blocking blocking;
    private final transient Visit visit;
    private final transient Access access;
    private final transient CurrentArea currentArea;
    private final transient Formats formats;

    private final UnorderedList list = new UnorderedList();
    private final Div empty = new Div();
    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;
    private final EmailField email = new EmailField();
    private final Select<Role> role = new Select<>();
    private final DatePicker from = new DayField();
    private final DatePicker until = new DayField();

    PeopleView(
            Roles roles,
            Blocking blocking,
            Visit visit,
            Access access,
            CurrentArea currentArea,
            Formats formats) {
        this.roles = roles;
        this.blocking = blocking;
        this.visit = visit;
        this.access = access;
        this.currentArea = currentArea;
        this.formats = formats;
        this.draft = new FormDraft(access.requirePerson(), "people");
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle());
        getContent().add(header);
        Optional<AreaChoice> area = currentArea.get();
        if (area.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("accounts.people.noArea"),
                            getTranslation("accounts.people.noArea.next")));
            return;
        }
        header.lead(getTranslation("accounts.people.lead", area.get().name()));
        list.addClassName("kf-lines");
        list.getElement().setAttribute("aria-label", getPageTitle());
        Section holders =
                new Section(new H2(getTranslation("accounts.people.holders")), empty, list);
        getContent().add(holders, form());
        if (access.isOperator()) {
            getContent().add(new BlockSection(blocking, access, visit));
        }
        refresh();
    }

    private ListItem row(Item item) {
        Span who = new Span(who(item));
        who.addClassName("kf-line-title");
        Span what = new Span(getTranslation(
                "accounts.people.roleAndTerm",
                getTranslation("accounts.role." + item.role()),
                term(item.term())));
        what.addClassName("kf-line-detail");
        return new ListItem(new Div(who, what), endButton(item));
    }

    private static String who(Item item) {
        return item.name().isEmpty() ? item.email() : item.name();
    }

    private String term(Term term) {
        String start = formats.day(term.startsOn(), getLocale());
        LocalDate end = term.endsOn();
        return end == null
                ? getTranslation("accounts.people.open", start)
                : getTranslation("accounts.people.fromTo", start, formats.day(end, getLocale()));
    }

    private Component endButton(Item item) {
        Button end = new Button(getTranslation("accounts.people.end"), event -> askToEnd(item));
        end.setAriaLabel(getTranslation(
                "accounts.people.end.one",
                getTranslation("accounts.role." + item.role()),
                who(item)));
        end.addThemeVariants(ButtonVariant.TERTIARY);
        return end;
    }

    private void askToEnd(Item item) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("accounts.people.end.ask"),
                getTranslation(
                        "accounts.people.end.one",
                        getTranslation("accounts.role." + item.role()),
                        who(item)),
                getTranslation("accounts.people.end"),
                event -> end(item));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("accounts.erase.cancel"));
        dialog.open();
    }

    private void end(Item item) {
        switch (roles.end(item.id())) {
            case EndAnswer.Ended(UUID entry) ->
                Notices.logged(getTranslation("accounts.people.ended"), entry);
            case EndAnswer.NotFound() ->
                Notices.error(getTranslation("accounts.people.end.notFound"));
            case EndAnswer.LastOperator() ->
                Notices.error(getTranslation("accounts.people.end.lastOperator"));
        }
        refresh();
    }

    private Component form() {
        email.setLabel(getTranslation("accounts.people.email"));
        email.setHelperText(getTranslation("accounts.people.email.help"));
        email.setManualValidation(true);
        role.setLabel(getTranslation("accounts.people.role"));
        role.setItems(givable());
        role.setItemLabelGenerator(item -> getTranslation("accounts.role." + item));
        role.setManualValidation(true);
        from.setLabel(getTranslation("accounts.people.from"));
        from.setValue(formats.today());
        from.setManualValidation(true);
        until.setLabel(getTranslation("accounts.people.until"));
        until.setHelperText(getTranslation("accounts.people.until.help"));
        until.setManualValidation(true);
        Button give = new Button(getTranslation("accounts.people.give"), event -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        FormDraft.keep(email, "email");
        FormDraft.keep(role, "role");
        FormDraft.keep(from, "from");
        FormDraft.keep(until, "until");
        draft.setContent(new FormFields(email, role, from, until));
        return new Section(
                new H2(getTranslation("accounts.people.give.title")), errors, draft, give);
    }

    private List<Role> givable() {
        return Arrays.stream(Role.values())
                .filter(item -> item != Role.RESIDENT)
                .filter(item -> access.isOperator() || Roles.GIVEN_BY_TEAM.contains(item))
                .toList();
    }

    private void give() {
        Optional<EmailAddress> address = EmailAddress.read(email.getValue());
        List<Problem> problems = new ArrayList<>();
        check(problems, address.isPresent(), email, "accounts.signIn.address.wrong");
        check(problems, role.getValue() != null, role, "accounts.people.role.missing");
        check(problems, from.getValue() != null, from, "accounts.people.from.missing");
        LocalDate start = from.getValue();
        LocalDate end = until.getValue();
        boolean ordered = start == null || end == null || !end.isBefore(start);
        check(problems, ordered, until, "accounts.people.until.before");
        errors.show(problems);
        if (!problems.isEmpty()) {
            return;
        }
        Term term = new Term(start, end);
        GrantAnswer answer = role.getValue() == Role.OPERATOR
                ? roles.grantOperator(address.orElseThrow(), term)
                : roles.grant(
                        address.orElseThrow(),
                        role.getValue(),
                        currentArea.get().orElseThrow().id(),
                        term);
        switch (answer) {
            case GrantAnswer.Granted granted -> {
                Notices.logged(getTranslation("accounts.people.given"), granted.entry());
                draft.clear();
                email.clear();
                refresh();
            }
            case GrantAnswer.HoldsAlready() -> refuse(email, "accounts.people.holdsAlready");
            case GrantAnswer.TermOver() -> refuse(until, "accounts.people.termOver");
            case GrantAnswer.NotYours() -> refuse(role, "accounts.people.notYours");
        }
    }

    private <F extends Component & HasValidation> void check(
            List<Problem> problems, boolean holds, F field, String key) {
        field.setInvalid(!holds);
        if (!holds) {
            field.setErrorMessage(getTranslation(key));
            problems.add(new Problem(getTranslation(key), field));
        }
    }

    private <F extends Component & HasValidation> void refuse(F field, String key) {
        List<Problem> problems = new ArrayList<>();
        check(problems, false, field, key);
        errors.show(problems);
    }

    private void refresh() {
        List<Item> items =
                new ArrayList<>(roles.list(currentArea.get().orElseThrow().id()));
        if (access.isOperator()) {
            items.addAll(roles.listOperators());
        }
        list.removeAll();
        items.forEach(item -> list.add(row(item)));
        list.setVisible(!items.isEmpty());
        empty.setText(items.isEmpty() ? getTranslation("accounts.people.empty") : "");
        empty.setVisible(items.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.people.title");
    }
}
