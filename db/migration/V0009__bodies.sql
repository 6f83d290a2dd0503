-- Councils and juries: who sits in them and how they got there, and the rules they decide by.

CREATE TABLE body (
  id UUID NOT NULL PRIMARY KEY,
  area_id UUID NOT NULL,
  -- Part of public addresses, so it never changes.
  slug VARCHAR(60) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  name VARCHAR(120) NOT NULL,
  purpose VARCHAR(2000) NOT NULL,
  -- Seats at most, by group.
  seats_residents INT NOT NULL,
  seats_institutions INT NOT NULL,
  seats_others INT NOT NULL,
  min_size INT NOT NULL,
  max_size INT NOT NULL,
  -- The part of the held seats that residents must have; 0 where the rules demand none.
  resident_numerator BIGINT NOT NULL,
  resident_denominator BIGINT NOT NULL,
  min_age INT NOT NULL,
  term_months INT NOT NULL,
  founded_at DATETIME(6) NOT NULL,
  dissolved_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT body_slug UNIQUE (area_id, slug),
  CONSTRAINT body_slug_form CHECK (slug REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT body_kind CHECK (kind IN ('COUNCIL', 'JURY')),
  CONSTRAINT body_seats CHECK (seats_residents >= 0 AND seats_institutions >= 0
    AND seats_others >= 0),
  CONSTRAINT body_size CHECK (min_size >= 1 AND max_size >= min_size
    AND max_size <= seats_residents + seats_institutions + seats_others),
  CONSTRAINT body_share CHECK (resident_numerator >= 0 AND resident_denominator > 0
    AND resident_numerator <= resident_denominator),
  CONSTRAINT body_term CHECK (min_age >= 0 AND term_months BETWEEN 1 AND 120),
  CONSTRAINT body_area FOREIGN KEY (area_id) REFERENCES area (id)
);

-- An election as it was held and counted. Written once.
CREATE TABLE body_election (
  id UUID NOT NULL PRIMARY KEY,
  body_id UUID NOT NULL,
  number INT NOT NULL,
  held_on DATE NOT NULL,
  place VARCHAR(200) NOT NULL,
  -- Who could vote, in words.
  electorate VARCHAR(400) NOT NULL,
  seat_group VARCHAR(12) NOT NULL,
  seats INT NOT NULL,
  eligible INT NULL,
  ballots_cast INT NULL,
  ballots_invalid INT NULL,
  -- The term of those who were elected.
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  -- How a tie was broken, in words; empty where there was none.
  tie_lot VARCHAR(400) NOT NULL,
  -- SHA-256 of the public record, in hexadecimal digits.
  digest CHAR(64) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by UUID NOT NULL,
  entry_id UUID NOT NULL,
  CONSTRAINT body_election_number UNIQUE (body_id, number),
  CONSTRAINT body_election_group CHECK (seat_group IN ('RESIDENTS', 'INSTITUTIONS', 'OTHERS')),
  CONSTRAINT body_election_seats CHECK (seats >= 1),
  CONSTRAINT body_election_counts CHECK (eligible >= 0 AND ballots_cast >= 0
    AND ballots_invalid >= 0 AND ballots_invalid <= ballots_cast AND ballots_cast <= eligible),
  CONSTRAINT body_election_term CHECK (ends_on >= starts_on AND starts_on >= held_on),
  CONSTRAINT body_election_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT body_election_recorded_by FOREIGN KEY (recorded_by) REFERENCES person (id)
);

-- A draw by lot: announced before anybody can know the seed, then drawn once.
CREATE TABLE body_draw (
  id UUID NOT NULL PRIMARY KEY,
  body_id UUID NOT NULL,
  number INT NOT NULL,
  seat_group VARCHAR(12) NOT NULL,
  seats INT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  -- The public source of the seed in words: which numbers of which day.
  source VARCHAR(400) NOT NULL,
  -- Before this moment nobody can know what the source will say.
  known_at DATETIME(6) NOT NULL,
  -- SHA-256 of the list of tickets, in hexadecimal digits.
  tickets_digest CHAR(64) NOT NULL,
  announced_at DATETIME(6) NOT NULL,
  announced_by UUID NOT NULL,
  announced_entry_id UUID NOT NULL,
  -- What the source said, and where it is published.
  public_value VARCHAR(400) NULL,
  published_in VARCHAR(400) NULL,
  -- The first published head of the log that covers the announcement.
  head_size BIGINT NULL,
  head_root CHAR(64) NULL,
  seed CHAR(64) NULL,
  drawn_at DATETIME(6) NULL,
  drawn_by UUID NULL,
  drawn_entry_id UUID NULL,
  -- Given up, with the reason in public: before the source could be known, or where the log was
  -- late and its head could have been chosen.
  called_off_at DATETIME(6) NULL,
  called_off_by UUID NULL,
  called_off_reason VARCHAR(400) NULL,
  called_off_entry_id UUID NULL,
  version INT NOT NULL,
  CONSTRAINT body_draw_number UNIQUE (body_id, number),
  CONSTRAINT body_draw_group CHECK (seat_group IN ('RESIDENTS', 'INSTITUTIONS', 'OTHERS')),
  CONSTRAINT body_draw_seats CHECK (seats >= 1),
  CONSTRAINT body_draw_term CHECK (ends_on >= starts_on),
  CONSTRAINT body_draw_foreseen CHECK (known_at > announced_at),
  CONSTRAINT body_draw_drawn CHECK ((drawn_at IS NULL) = (seed IS NULL)
    AND (drawn_at IS NULL) = (public_value IS NULL) AND (drawn_at IS NULL) = (head_root IS NULL)
    AND (drawn_at IS NULL) = (drawn_entry_id IS NULL)
    AND (drawn_at IS NULL OR drawn_at >= known_at)),
  CONSTRAINT body_draw_called_off CHECK (called_off_at IS NULL
    OR (drawn_at IS NULL AND called_off_reason IS NOT NULL)),
  CONSTRAINT body_draw_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT body_draw_announced_by FOREIGN KEY (announced_by) REFERENCES person (id),
  CONSTRAINT body_draw_drawn_by FOREIGN KEY (drawn_by) REFERENCES person (id),
  CONSTRAINT body_draw_called_off_by FOREIGN KEY (called_off_by) REFERENCES person (id)
);

-- Who stood for an election or lay in the pot of a draw, and what became of it.
CREATE TABLE body_candidate (
  id UUID NOT NULL PRIMARY KEY,
  election_id UUID NULL,
  draw_id UUID NULL,
  -- As typed, and emptied when the person is erased.
  person_name VARCHAR(120) NOT NULL,
  email VARCHAR(254) NOT NULL,
  person_id UUID NULL,
  -- Whether the person agreed to be named in public as a candidate.
  is_public BOOLEAN NOT NULL,
  votes INT NULL,
  -- The public name of the lot in a draw.
  ticket VARCHAR(20) NULL,
  -- The place in the result, counted from 1; null before a draw.
  place INT NULL,
  state VARCHAR(10) NOT NULL,
  -- Why the person was passed over.
  reason VARCHAR(20) NULL,
  version INT NOT NULL,
  CONSTRAINT body_candidate_of CHECK ((election_id IS NULL) <> (draw_id IS NULL)),
  CONSTRAINT body_candidate_votes CHECK ((votes IS NULL) = (election_id IS NULL) AND votes >= 0),
  CONSTRAINT body_candidate_ticket CHECK ((ticket IS NULL) = (draw_id IS NULL)),
  CONSTRAINT body_candidate_state CHECK (state IN ('LISTED', 'WAITING', 'SEATED', 'PASSED')),
  CONSTRAINT body_candidate_placed CHECK ((state = 'LISTED') = (place IS NULL)),
  CONSTRAINT body_candidate_reason CHECK ((state = 'PASSED') = (reason IS NOT NULL)),
  CONSTRAINT body_candidate_place_elected UNIQUE (election_id, place),
  CONSTRAINT body_candidate_place_drawn UNIQUE (draw_id, place),
  CONSTRAINT body_candidate_one_ticket UNIQUE (draw_id, ticket),
  CONSTRAINT body_candidate_election FOREIGN KEY (election_id) REFERENCES body_election (id),
  CONSTRAINT body_candidate_draw FOREIGN KEY (draw_id) REFERENCES body_draw (id),
  CONSTRAINT body_candidate_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- A seat held by a person for a term. Changes only by ending, and is never deleted. That terms do
-- not overlap is decided under a lock on the row of the body.
CREATE TABLE mandate (
  id UUID NOT NULL PRIMARY KEY,
  body_id UUID NOT NULL,
  seat_group VARCHAR(12) NOT NULL,
  person_id UUID NOT NULL,
  -- The institution for which the person sits there.
  partner_id UUID NULL,
  -- First and last day.
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  way VARCHAR(12) NOT NULL,
  candidate_id UUID NULL,
  begun_at DATETIME(6) NOT NULL,
  begun_by UUID NOT NULL,
  -- The last day where it ended early; the day before the first where it never began.
  ended_on DATE NULL,
  end_reason VARCHAR(12) NULL,
  ended_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT mandate_group CHECK (seat_group IN ('RESIDENTS', 'INSTITUTIONS', 'OTHERS')),
  CONSTRAINT mandate_partner CHECK ((seat_group = 'INSTITUTIONS') = (partner_id IS NOT NULL)),
  CONSTRAINT mandate_term CHECK (ends_on >= starts_on),
  CONSTRAINT mandate_way CHECK (way IN ('ELECTION', 'LOT', 'APPOINTMENT', 'SUCCESSION')),
  CONSTRAINT mandate_reason CHECK (end_reason IN ('RESIGNED', 'MOVED_AWAY', 'RULES', 'WITHDRAWN',
    'DIED', 'ERASED', 'DISSOLVED')),
  CONSTRAINT mandate_end CHECK ((ended_on IS NULL) = (end_reason IS NULL)
    AND (ended_on IS NULL) = (ended_at IS NULL) AND ended_on <= ends_on),
  CONSTRAINT mandate_candidate UNIQUE (candidate_id),
  CONSTRAINT mandate_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT mandate_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT mandate_partner_there FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT mandate_of_candidate FOREIGN KEY (candidate_id) REFERENCES body_candidate (id),
  CONSTRAINT mandate_begun_by FOREIGN KEY (begun_by) REFERENCES person (id)
);
CREATE INDEX mandate_by_body ON mandate (body_id, starts_on);
CREATE INDEX mandate_by_person ON mandate (person_id);

-- Who acts for a member who cannot come.
CREATE TABLE substitution (
  id UUID NOT NULL PRIMARY KEY,
  mandate_id UUID NOT NULL,
  person_id UUID NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  named_at DATETIME(6) NOT NULL,
  named_by UUID NOT NULL,
  ended_on DATE NULL,
  version INT NOT NULL,
  CONSTRAINT substitution_term CHECK (ends_on >= starts_on),
  CONSTRAINT substitution_mandate FOREIGN KEY (mandate_id) REFERENCES mandate (id),
  CONSTRAINT substitution_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT substitution_named_by FOREIGN KEY (named_by) REFERENCES person (id)
);
CREATE INDEX substitution_by_mandate ON substitution (mandate_id, starts_on);
CREATE INDEX substitution_by_person ON substitution (person_id);

-- The roles that accounts got for a mandate or for standing in; they end with it.
CREATE TABLE mandate_role (
  grant_id UUID NOT NULL PRIMARY KEY,
  mandate_id UUID NOT NULL,
  -- Null where it is the member's own.
  substitution_id UUID NULL,
  CONSTRAINT mandate_role_grant FOREIGN KEY (grant_id) REFERENCES role_grant (id),
  CONSTRAINT mandate_role_mandate FOREIGN KEY (mandate_id) REFERENCES mandate (id),
  CONSTRAINT mandate_role_substitution FOREIGN KEY (substitution_id) REFERENCES substitution (id)
);

-- Rules of procedure by version: the one with the highest number among those that hold on a day.
CREATE TABLE procedure_version (
  id UUID NOT NULL PRIMARY KEY,
  body_id UUID NOT NULL,
  number INT NOT NULL,
  valid_from DATE NOT NULL,
  -- Canonical JSON (RFC 8785), and its SHA-256 in hexadecimal digits.
  rules MEDIUMTEXT NOT NULL,
  digest CHAR(64) NOT NULL,
  adopted_at DATETIME(6) NOT NULL,
  adopted_by UUID NOT NULL,
  entry_id UUID NOT NULL,
  CONSTRAINT procedure_version_number UNIQUE (body_id, number),
  CONSTRAINT procedure_version_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT procedure_version_adopted_by FOREIGN KEY (adopted_by) REFERENCES person (id)
);

/* [jooq ignore start] */
CREATE TRIGGER body_stays BEFORE DELETE ON body FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a body is dissolved, never deleted';

CREATE TRIGGER body_election_stays BEFORE DELETE ON body_election FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'elections are never deleted';

CREATE TRIGGER body_election_is_fixed BEFORE UPDATE ON body_election FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'elections are never changed';

CREATE TRIGGER body_draw_stays BEFORE DELETE ON body_draw FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'draws are never deleted';

CREATE TRIGGER body_draw_happens_once BEFORE UPDATE ON body_draw FOR EACH ROW
BEGIN
  IF OLD.drawn_at IS NOT NULL OR OLD.called_off_at IS NOT NULL
      OR NOT (OLD.body_id <=> NEW.body_id AND OLD.number <=> NEW.number
        AND OLD.seat_group <=> NEW.seat_group AND OLD.seats <=> NEW.seats
        AND OLD.starts_on <=> NEW.starts_on AND OLD.ends_on <=> NEW.ends_on
        AND OLD.source <=> NEW.source AND OLD.known_at <=> NEW.known_at
        AND OLD.tickets_digest <=> NEW.tickets_digest
        AND OLD.announced_at <=> NEW.announced_at
        AND OLD.announced_entry_id <=> NEW.announced_entry_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a draw happens once, as announced';
  END IF;
END;

CREATE TRIGGER body_candidate_stays BEFORE DELETE ON body_candidate FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'candidates are never deleted';

CREATE TRIGGER body_candidate_result_is_fixed BEFORE UPDATE ON body_candidate FOR EACH ROW
BEGIN
  IF NOT (OLD.election_id <=> NEW.election_id AND OLD.draw_id <=> NEW.draw_id
      AND OLD.votes <=> NEW.votes AND OLD.ticket <=> NEW.ticket)
      OR (OLD.place IS NOT NULL AND NOT (OLD.place <=> NEW.place)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a result is never changed';
  END IF;
END;

CREATE TRIGGER mandate_stays BEFORE DELETE ON mandate FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a mandate is ended, never deleted';

CREATE TRIGGER mandate_only_ends BEFORE UPDATE ON mandate FOR EACH ROW
BEGIN
  IF OLD.ended_at IS NOT NULL
      OR NOT (OLD.body_id <=> NEW.body_id AND OLD.seat_group <=> NEW.seat_group
        AND OLD.person_id <=> NEW.person_id AND OLD.partner_id <=> NEW.partner_id
        AND OLD.starts_on <=> NEW.starts_on AND OLD.ends_on <=> NEW.ends_on
        AND OLD.way <=> NEW.way AND OLD.candidate_id <=> NEW.candidate_id) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a mandate changes only by ending';
  END IF;
END;

CREATE TRIGGER substitution_stays BEFORE DELETE ON substitution FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a substitution is ended, never deleted';

CREATE TRIGGER procedure_version_stays BEFORE DELETE ON procedure_version FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules of procedure are never deleted';

CREATE TRIGGER procedure_version_is_fixed BEFORE UPDATE ON procedure_version FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules of procedure are never changed';
/* [jooq ignore stop] */
