-- Texts as the search sees them. Owners of texts keep them here in the transaction that changes the
-- text; nothing here is shown to anybody. Terms consist of a-z, 0-9 and _ alone, have at least
-- three characters and are no stop words, so that any server's settings index them alike.
CREATE TABLE search_text (
  -- What the owner is: 'idea'.
  kind VARCHAR(20) NOT NULL,
  owner UUID NOT NULL,
  area_id UUID NOT NULL,
  -- Stems of whole words, and of parts of compounds with the groups of words that mean the same.
  title_words MEDIUMTEXT NOT NULL,
  title_parts MEDIUMTEXT NOT NULL,
  body_words MEDIUMTEXT NOT NULL,
  body_parts MEDIUMTEXT NOT NULL,
  -- Which preparation made the terms: those of an older one no longer meet today's queries.
  preparation INT NOT NULL,
  version BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (kind, owner),
  CONSTRAINT search_text_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT search_text_kind CHECK (kind <> ''),
  CONSTRAINT search_text_preparation CHECK (preparation >= 0)
);
CREATE INDEX search_text_prepared ON search_text (kind, preparation);
CREATE INDEX search_text_changed ON search_text (kind, changed_at);
/* [jooq ignore start] */
CREATE FULLTEXT INDEX search_text_terms
  ON search_text (title_words, title_parts, body_words, body_parts);
/* [jooq ignore stop] */
