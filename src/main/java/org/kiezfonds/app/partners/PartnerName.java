package org.kiezfonds.app.partners;

/**
 * A partner as other pages name it.
 *
 * @param slug its part of the public address: {@code /quartier/…/netz/<slug>}
 */
public record PartnerName(PartnerId id, String slug, String name) {}
