package org.kiezfonds.app.bodies;

/** A council or jury as others name it; {@code slug} is its part of the address. */
public record BodyName(BodyId id, String slug, String name, BodyKind kind) {}
