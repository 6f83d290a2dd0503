package org.kiezfonds.app.areas;

import org.kiezfonds.app.shared.AreaId;

/** What a list of areas shows of each. */
public record AreaListItem(
        AreaId id, String slug, String name, String district, AddressForm form, String summary) {}
