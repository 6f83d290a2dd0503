package org.kiezfonds.app.areas;

import org.kiezfonds.app.shared.Share;

/**
 * The part of a statistical planning area that lies in a neighbourhood.
 *
 * @param id in Berlin eight digits, leading zeros included: never a number
 * @param name the planning area's name; the id where nobody has named it
 */
public record PlanningAreaShare(String id, String name, Share share) {}
