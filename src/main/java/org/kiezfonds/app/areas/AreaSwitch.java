package org.kiezfonds.app.areas;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Rights;
import org.kiezfonds.app.uikit.AreaChoices;
import org.springframework.stereotype.Component;

/** Fills the area switch of the shell. */
@Component
class AreaSwitch implements AreaChoices {

    private final AreaQueries queries;
    private final Access access;

    AreaSwitch(AreaQueries queries, Access access) {
        this.queries = queries;
        this.access = access;
    }

    @Override
    public List<AreaChoice> forSignedInPerson() {
        Set<UUID> own = ownAreas();
        return queries.list().stream()
                .filter(area -> own.isEmpty() || own.contains(area.id().value()))
                .map(area -> new AreaChoice(
                        area.id(), area.slug(), area.name(), area.form() == AddressForm.INFORMAL))
                .toList();
    }

    /** Empty for those who act everywhere or nowhere yet. */
    private Set<UUID> ownAreas() {
        return access
                .signedIn()
                .map(signedIn -> signedIn.rights())
                .filter(rights -> !rights.isOperator())
                .stream()
                .flatMap(rights -> rights.grants().stream())
                .map(Rights.Grant::areaKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
