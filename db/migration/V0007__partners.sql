-- The network: organisations and initiatives of a neighbourhood, who works with whom, and what
-- they contribute. Nothing here is ever deleted but the links of people.

CREATE TABLE partner (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  -- Part of public addresses, so it never changes.
  slug VARCHAR(60) NOT NULL,
  name VARCHAR(160) NOT NULL,
  -- The name without capitals and spare blanks: no two open entries of an area share it. Null once
  -- the entry is closed, so that the name is free again.
  name_key VARCHAR(160) NULL,
  kind VARCHAR(20) NOT NULL,
  purpose VARCHAR(2000) NOT NULL,
  -- The year in which it joined the network.
  since_year INT NOT NULL,
  contact_name VARCHAR(120) NOT NULL,
  contact_email VARCHAR(254) NOT NULL,
  contact_phone VARCHAR(40) NOT NULL,
  contact_web VARCHAR(300) NOT NULL,
  -- Whether those who are named agreed that the contact is public.
  contact_agreed BOOLEAN NOT NULL,
  state VARCHAR(10) NOT NULL,
  -- What brought it in: itself, the area team, or a file.
  origin VARCHAR(10) NOT NULL,
  registered_by UUID NOT NULL,
  registered_at DATETIME(6) NOT NULL,
  -- When the team took it into the register; null while it waits, and where it was declined.
  listed_at DATETIME(6) NULL,
  closed_on DATE NULL,
  closed_reason VARCHAR(600) NOT NULL,
  import_id UUID NULL,
  import_part INT NULL,
  version INT NOT NULL,
  CONSTRAINT partner_slug UNIQUE (area_id, slug),
  CONSTRAINT partner_name UNIQUE (area_id, name_key),
  CONSTRAINT partner_slug_form CHECK (slug REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT partner_kind CHECK (kind IN
    ('CLUB', 'SCHOOL', 'DAY_CARE', 'COMPANY', 'RELIGIOUS_COMMUNITY', 'HOUSING_COMPANY',
     'PUBLIC_OFFICE', 'INITIATIVE', 'OTHER')),
  CONSTRAINT partner_state CHECK (state IN ('PROPOSED', 'LISTED', 'CLOSED')),
  CONSTRAINT partner_origin CHECK (origin IN ('ITSELF', 'AREA_TEAM', 'FILE')),
  CONSTRAINT partner_listed CHECK (state <> 'LISTED' OR listed_at IS NOT NULL),
  CONSTRAINT partner_waits CHECK (state <> 'PROPOSED' OR listed_at IS NULL),
  CONSTRAINT partner_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL)),
  CONSTRAINT partner_name_is_free CHECK ((state = 'CLOSED') = (name_key IS NULL)),
  CONSTRAINT partner_since CHECK (since_year BETWEEN 1800 AND 2200),
  CONSTRAINT partner_contact CHECK
    (contact_agreed OR (contact_name = '' AND contact_email = '' AND contact_phone = ''
      AND contact_web = '')),
  CONSTRAINT partner_file CHECK ((origin = 'FILE') = (import_id IS NOT NULL)
    AND (import_id IS NULL) = (import_part IS NULL)),
  CONSTRAINT partner_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT partner_registered_by FOREIGN KEY (registered_by) REFERENCES person (id)
);
CREATE INDEX partner_by_area ON partner (area_id, state, name);
CREATE INDEX partner_by_import ON partner (import_id, import_part);

CREATE TABLE partner_language (
  partner_id UUID NOT NULL,
  position INT NOT NULL,
  language VARCHAR(35) NOT NULL,
  PRIMARY KEY (partner_id, position),
  CONSTRAINT partner_language_once UNIQUE (partner_id, language),
  CONSTRAINT partner_language_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);

-- Street or name of a place where the partner is found.
CREATE TABLE partner_place (
  partner_id UUID NOT NULL,
  position INT NOT NULL,
  place VARCHAR(200) NOT NULL,
  PRIMARY KEY (partner_id, position),
  CONSTRAINT partner_place_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);

CREATE TABLE partner_offer (
  partner_id UUID NOT NULL,
  kind VARCHAR(10) NOT NULL,
  position INT NOT NULL,
  offer VARCHAR(400) NOT NULL,
  PRIMARY KEY (partner_id, kind, position),
  CONSTRAINT partner_offer_kind CHECK (kind IN ('ROOMS', 'THINGS', 'SKILLS')),
  CONSTRAINT partner_offer_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);

CREATE TABLE partner_field (
  partner_id UUID NOT NULL,
  field VARCHAR(30) NOT NULL,
  PRIMARY KEY (partner_id, field),
  CONSTRAINT partner_field_word CHECK (field IN
    ('INTEGRATION_NEIGHBOURHOOD', 'EDUCATION', 'PUBLIC_SPACE', 'HEALTH', 'PARTICIPATION',
     'CLIMATE', 'OTHER')),
  CONSTRAINT partner_field_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);
CREATE INDEX partner_field_by_field ON partner_field (field);

-- Who speaks for a partner. Deleted with the person's account.
CREATE TABLE partner_link (
  id UUID NOT NULL PRIMARY KEY,
  partner_id UUID NOT NULL,
  person_id UUID NOT NULL,
  state VARCHAR(10) NOT NULL,
  -- True while it is asked for or in force, else null: one such link for a person and partner.
  is_open BOOLEAN NULL,
  asked_at DATETIME(6) NOT NULL,
  decided_by UUID NULL,
  decided_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT partner_link_once UNIQUE (partner_id, person_id, is_open),
  CONSTRAINT partner_link_state CHECK (state IN ('ASKED', 'LINKED', 'DECLINED', 'ENDED')),
  CONSTRAINT partner_link_open CHECK ((state IN ('ASKED', 'LINKED')) = (is_open IS NOT NULL)),
  CONSTRAINT partner_link_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT partner_link_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT partner_link_decided_by FOREIGN KEY (decided_by) REFERENCES person (id)
);
CREATE INDEX partner_link_by_person ON partner_link (person_id);

-- What somebody who speaks for a partner wants its entry to say.
CREATE TABLE partner_change (
  id UUID NOT NULL PRIMARY KEY,
  partner_id UUID NOT NULL,
  -- The entry as the proposer saw it, and as it is to be: JSON, one text for each field.
  seen MEDIUMTEXT NOT NULL,
  wanted MEDIUMTEXT NOT NULL,
  proposed_by UUID NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  state VARCHAR(10) NOT NULL,
  -- True while it waits, else null: one for a person and partner.
  is_open BOOLEAN NULL,
  reason VARCHAR(600) NOT NULL,
  decided_by UUID NULL,
  decided_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT partner_change_once UNIQUE (partner_id, proposed_by, is_open),
  CONSTRAINT partner_change_state CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  CONSTRAINT partner_change_open CHECK ((state = 'OPEN') = (is_open IS NOT NULL)),
  CONSTRAINT partner_change_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT partner_change_proposed_by FOREIGN KEY (proposed_by) REFERENCES person (id),
  CONSTRAINT partner_change_decided_by FOREIGN KEY (decided_by) REFERENCES person (id)
);

CREATE TABLE cooperation (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  title VARCHAR(200) NOT NULL,
  field VARCHAR(30) NOT NULL,
  since_on DATE NOT NULL,
  -- The last day; null while it goes on.
  until_on DATE NULL,
  -- In which project, and for which need of the action concept.
  project VARCHAR(300) NOT NULL,
  need UUID NULL,
  state VARCHAR(10) NOT NULL,
  proposed_by UUID NOT NULL,
  proposed_at DATETIME(6) NOT NULL,
  reason VARCHAR(600) NOT NULL,
  decided_by UUID NULL,
  decided_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT cooperation_field CHECK (field IN
    ('INTEGRATION_NEIGHBOURHOOD', 'EDUCATION', 'PUBLIC_SPACE', 'HEALTH', 'PARTICIPATION',
     'CLIMATE', 'OTHER')),
  CONSTRAINT cooperation_time CHECK (until_on IS NULL OR until_on >= since_on),
  CONSTRAINT cooperation_state CHECK (state IN ('PROPOSED', 'RECORDED', 'DECLINED')),
  CONSTRAINT cooperation_decided CHECK
    ((state = 'PROPOSED') = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  CONSTRAINT cooperation_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT cooperation_proposed_by FOREIGN KEY (proposed_by) REFERENCES person (id),
  CONSTRAINT cooperation_decided_by FOREIGN KEY (decided_by) REFERENCES person (id)
);
CREATE INDEX cooperation_by_area ON cooperation (area_id, state, since_on);

CREATE TABLE cooperation_partner (
  cooperation_id UUID NOT NULL,
  partner_id UUID NOT NULL,
  PRIMARY KEY (cooperation_id, partner_id),
  CONSTRAINT cooperation_partner_cooperation
    FOREIGN KEY (cooperation_id) REFERENCES cooperation (id),
  CONSTRAINT cooperation_partner_partner FOREIGN KEY (partner_id) REFERENCES partner (id)
);
CREATE INDEX cooperation_partner_by_partner ON cooperation_partner (partner_id);

CREATE TABLE contribution (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  -- Of one partner, or of a co-operation as a whole.
  partner_id UUID NULL,
  cooperation_id UUID NULL,
  kind VARCHAR(10) NOT NULL,
  -- Tenths of hours, times a room was used, pieces, or cents.
  quantity BIGINT NOT NULL,
  purpose VARCHAR(300) NOT NULL,
  contribution_year INT NOT NULL,
  -- Null where only the year is known.
  given_on DATE NULL,
  recorded_by UUID NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  withdrawn_reason VARCHAR(600) NOT NULL,
  withdrawn_by UUID NULL,
  withdrawn_at DATETIME(6) NULL,
  CONSTRAINT contribution_of_one CHECK ((partner_id IS NULL) <> (cooperation_id IS NULL)),
  CONSTRAINT contribution_kind CHECK (kind IN ('HOURS', 'ROOMS', 'THINGS', 'MONEY')),
  CONSTRAINT contribution_quantity CHECK (quantity > 0),
  CONSTRAINT contribution_in_year CHECK (contribution_year BETWEEN 1800 AND 2200
    AND (given_on IS NULL OR YEAR(given_on) = contribution_year)),
  CONSTRAINT contribution_withdrawn CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  CONSTRAINT contribution_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT contribution_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT contribution_cooperation FOREIGN KEY (cooperation_id) REFERENCES cooperation (id),
  CONSTRAINT contribution_recorded_by FOREIGN KEY (recorded_by) REFERENCES person (id),
  CONSTRAINT contribution_withdrawn_by FOREIGN KEY (withdrawn_by) REFERENCES person (id)
);
CREATE INDEX contribution_by_area ON contribution (area_id, contribution_year);

-- A file on its way into the register: read and checked line by line, shown, then stored.
CREATE TABLE partner_import (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  -- SHA-256 of the file, in hex.
  digest VARCHAR(64) NOT NULL,
  charset VARCHAR(20) NOT NULL,
  separator_name VARCHAR(10) NOT NULL,
  state VARCHAR(10) NOT NULL,
  -- Why nothing came of it: the key of a text.
  failure VARCHAR(80) NOT NULL,
  all_lines INT NOT NULL,
  done_lines INT NOT NULL,
  good_lines INT NOT NULL,
  bad_lines INT NOT NULL,
  stored_lines INT NOT NULL,
  parts INT NOT NULL,
  started_by UUID NOT NULL,
  started_at DATETIME(6) NOT NULL,
  -- The last sign of life of whoever works on it.
  beat_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  CONSTRAINT partner_import_state CHECK (state IN
    ('CHECKING', 'READY', 'STORING', 'DONE', 'FAILED', 'DISCARDED')),
  CONSTRAINT partner_import_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT partner_import_started_by FOREIGN KEY (started_by) REFERENCES person (id)
);
CREATE INDEX partner_import_by_area ON partner_import (area_id, started_at);

-- Good lines until they are stored.
CREATE TABLE partner_import_line (
  import_id UUID NOT NULL,
  line INT NOT NULL,
  name_key VARCHAR(160) NOT NULL,
  sheet MEDIUMTEXT NOT NULL,
  PRIMARY KEY (import_id, line),
  CONSTRAINT partner_import_line_name UNIQUE (import_id, name_key),
  CONSTRAINT partner_import_line_import FOREIGN KEY (import_id) REFERENCES partner_import (id)
);

-- What is wrong in bad lines.
CREATE TABLE partner_import_flaw (
  import_id UUID NOT NULL,
  position INT NOT NULL,
  line INT NOT NULL,
  column_name VARCHAR(120) NOT NULL,
  text_key VARCHAR(80) NOT NULL,
  argument VARCHAR(200) NOT NULL,
  PRIMARY KEY (import_id, position),
  CONSTRAINT partner_import_flaw_import FOREIGN KEY (import_id) REFERENCES partner_import (id)
);
CREATE INDEX partner_import_flaw_by_line ON partner_import_flaw (import_id, line);

/* [jooq ignore start] */
CREATE TRIGGER partner_stays BEFORE DELETE ON partner FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'partners are closed, never deleted';

CREATE TRIGGER cooperation_stays BEFORE DELETE ON cooperation FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'co-operations are ended, never deleted';

CREATE TRIGGER contribution_stays BEFORE DELETE ON contribution FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'contributions are withdrawn, never deleted';

CREATE TRIGGER contribution_is_fixed BEFORE UPDATE ON contribution FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.area_id <=> NEW.area_id AND OLD.partner_id <=> NEW.partner_id
      AND OLD.cooperation_id <=> NEW.cooperation_id AND OLD.kind <=> NEW.kind
      AND OLD.quantity <=> NEW.quantity AND OLD.purpose <=> NEW.purpose
      AND OLD.contribution_year <=> NEW.contribution_year AND OLD.given_on <=> NEW.given_on
      AND OLD.recorded_by <=> NEW.recorded_by AND OLD.recorded_at <=> NEW.recorded_at
      AND OLD.withdrawn_at IS NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'contributions are withdrawn, never changed';
  END IF;
END;
/* [jooq ignore stop] */
