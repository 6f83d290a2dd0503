-- Minutes of sessions and circular votes. They are made of what was done; only what the scribe
-- typed is kept here, and the versions that were finished.

-- What the scribe typed, as it is now. What a version says of it is in its file.
CREATE TABLE minutes_passage (
  session_id UUID NOT NULL,
  -- BEGIN, END, or the key of an item of the agenda.
  place VARCHAR(36) NOT NULL,
  -- Whether it is left out of the public version.
  is_internal BOOLEAN NOT NULL,
  words MEDIUMTEXT NOT NULL,
  saved_at DATETIME(6) NOT NULL,
  saved_by UUID NOT NULL,
  version INT NOT NULL,
  PRIMARY KEY (session_id, place, is_internal),
  CONSTRAINT minutes_passage_of FOREIGN KEY (session_id) REFERENCES body_session (id),
  CONSTRAINT minutes_passage_by FOREIGN KEY (saved_by) REFERENCES person (id)
);

-- A version that was finished: two documents as canonical JSON, for members and for everybody.
-- They name people by numbers alone, so that names can go without changing a digest.
CREATE TABLE minutes_version (
  session_id UUID NOT NULL,
  -- From 1.
  number INT NOT NULL,
  whole_file MEDIUMTEXT NOT NULL,
  whole_digest CHAR(64) NOT NULL,
  public_file MEDIUMTEXT NOT NULL,
  public_digest CHAR(64) NOT NULL,
  PRIMARY KEY (session_id, number),
  CONSTRAINT minutes_version_number CHECK (number >= 1),
  CONSTRAINT minutes_version_of FOREIGN KEY (session_id) REFERENCES body_session (id)
);

-- Who the numbers in the documents are.
CREATE TABLE minutes_person (
  session_id UUID NOT NULL,
  number INT NOT NULL,
  person_number INT NOT NULL,
  person_id UUID NOT NULL,
  PRIMARY KEY (session_id, number, person_number),
  CONSTRAINT minutes_person_of FOREIGN KEY (session_id, number)
    REFERENCES minutes_version (session_id, number),
  CONSTRAINT minutes_person_is FOREIGN KEY (person_id) REFERENCES person (id)
);

-- Which session's minutes an item of an agenda is about.
CREATE TABLE minutes_item (
  item_id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  CONSTRAINT minutes_item_is FOREIGN KEY (item_id) REFERENCES session_item (id),
  CONSTRAINT minutes_item_of FOREIGN KEY (session_id) REFERENCES body_session (id)
);
CREATE INDEX minutes_item_by_session ON minutes_item (session_id, item_id);

-- What became of the versions. The key is that of the entry in the log.
CREATE TABLE minutes_act (
  id UUID NOT NULL PRIMARY KEY,
  session_id UUID NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  -- The vote that approved them, or did and does not stand.
  vote_id UUID NULL,
  acted_at DATETIME(6) NOT NULL,
  -- Null where a vote did it.
  acted_by UUID NULL,
  CONSTRAINT minutes_act_kind CHECK (kind IN ('FINISHED', 'APPROVED', 'CHANGES', 'UNDONE')),
  CONSTRAINT minutes_act_vote CHECK ((kind = 'FINISHED') = (vote_id IS NULL)),
  CONSTRAINT minutes_act_of FOREIGN KEY (session_id, number)
    REFERENCES minutes_version (session_id, number),
  CONSTRAINT minutes_act_by_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT minutes_act_by FOREIGN KEY (acted_by) REFERENCES person (id)
);
CREATE INDEX minutes_act_order ON minutes_act (session_id, acted_at, id);

/* [jooq ignore start] */
CREATE TRIGGER minutes_version_stays BEFORE DELETE ON minutes_version FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'minutes stay as they were finished';

CREATE TRIGGER minutes_version_is_fixed BEFORE UPDATE ON minutes_version FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'minutes stay as they were finished';

CREATE TRIGGER minutes_person_stays BEFORE DELETE ON minutes_person FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'minutes stay as they were finished';

CREATE TRIGGER minutes_person_is_fixed BEFORE UPDATE ON minutes_person FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'minutes stay as they were finished';

CREATE TRIGGER minutes_item_stays BEFORE DELETE ON minutes_item FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what an item is about stays';

CREATE TRIGGER minutes_item_is_fixed BEFORE UPDATE ON minutes_item FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what an item is about stays';

CREATE TRIGGER minutes_act_stays BEFORE DELETE ON minutes_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what became of minutes stays';

CREATE TRIGGER minutes_act_is_fixed BEFORE UPDATE ON minutes_act FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what became of minutes stays';
/* [jooq ignore stop] */
