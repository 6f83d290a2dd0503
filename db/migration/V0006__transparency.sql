-- The transparency log. An act writes its entry in its own transaction; the entry gets its place
-- in the tree a moment later. What is published are files made from these rows.

-- One row for each log. A new one begins where a key was stolen; usually there is one for ever.
CREATE TABLE log_head (
  log_no INT NOT NULL PRIMARY KEY,
  -- The name of the log and of its keys (C2SP tlog-checkpoint).
  origin VARCHAR(200) NOT NULL,
  size BIGINT NOT NULL,
  root BINARY(32) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6) NULL,
  CONSTRAINT log_head_origin UNIQUE (origin),
  CONSTRAINT log_head_size CHECK (size >= 0)
);

-- The keys that sign. Only what everybody may know: the secret halves are not in the database.
CREATE TABLE log_key (
  log_no INT NOT NULL,
  vkey VARCHAR(300) NOT NULL,
  added_at DATETIME(6) NOT NULL,
  retired_at DATETIME(6) NULL,
  PRIMARY KEY (log_no, vkey),
  CONSTRAINT log_key_log FOREIGN KEY (log_no) REFERENCES log_head (log_no)
);

CREATE TABLE log_entry (
  -- Made by the act (UUIDv7), so that a retry does not write twice.
  id UUID NOT NULL PRIMARY KEY,
  type VARCHAR(64) NOT NULL,
  area_id UUID NULL,
  idea_id UUID NULL,
  -- The published bytes: canonical JSON. Never made anew from anything.
  entry BLOB NOT NULL,
  leaf_hash BINARY(32) NOT NULL,
  written_at DATETIME(6) NOT NULL,
  -- The place in the tree, once it has one.
  seq BIGINT NULL,
  log_no INT NULL,
  CONSTRAINT log_entry_place UNIQUE (seq, log_no),
  CONSTRAINT log_entry_placed CHECK ((seq IS NULL) = (log_no IS NULL)),
  CONSTRAINT log_entry_log FOREIGN KEY (log_no) REFERENCES log_head (log_no)
);
-- Ordered by the key too, which rises with time; so taking its place moves an entry in no index
-- but one.
CREATE INDEX log_entry_type ON log_entry (type);
CREATE INDEX log_entry_area ON log_entry (area_id);
CREATE INDEX log_entry_idea ON log_entry (idea_id);

-- Personal values that entries only name by a salted digest (RFC 9901). The one part of the log
-- that can be erased.
CREATE TABLE log_disclosure (
  entry_id UUID NOT NULL,
  digest BINARY(32) NOT NULL,
  name VARCHAR(64) NOT NULL,
  -- Shown to everybody, or kept for those whom it concerns.
  is_open BOOLEAN NOT NULL,
  person_id UUID NULL,
  -- base64url of [salt, name, value]; gone when erased.
  disclosure MEDIUMTEXT NULL,
  erased_at DATETIME(6) NULL,
  PRIMARY KEY (entry_id, digest),
  CONSTRAINT log_disclosure_entry FOREIGN KEY (entry_id) REFERENCES log_entry (id),
  CONSTRAINT log_disclosure_erased CHECK ((disclosure IS NULL) = (erased_at IS NOT NULL))
);
CREATE INDEX log_disclosure_person ON log_disclosure (person_id);

-- Tiles of 256 hashes. A row holds the widest version so far; narrower ones are its beginning.
CREATE TABLE log_tile (
  log_no INT NOT NULL,
  tree_level INT NOT NULL,
  idx BIGINT NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY (log_no, tree_level, idx),
  CONSTRAINT log_tile_log FOREIGN KEY (log_no) REFERENCES log_head (log_no)
);

-- The key makes a second root for one size impossible.
CREATE TABLE log_checkpoint (
  log_no INT NOT NULL,
  size BIGINT NOT NULL,
  root BINARY(32) NOT NULL,
  -- As signed by the log, and with the cosignatures of witnesses.
  note TEXT NOT NULL,
  cosignatures TEXT NOT NULL,
  signed_at DATETIME(6) NOT NULL,
  -- When the witnesses had been asked: from then on it may be published.
  ready_at DATETIME(6) NULL,
  PRIMARY KEY (log_no, size),
  CONSTRAINT log_checkpoint_log FOREIGN KEY (log_no) REFERENCES log_head (log_no)
);

-- The last size that each witness cosigned.
CREATE TABLE log_witness (
  log_no INT NOT NULL,
  name VARCHAR(200) NOT NULL,
  size BIGINT NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (log_no, name),
  CONSTRAINT log_witness_log FOREIGN KEY (log_no) REFERENCES log_head (log_no)
);

-- What the nightly check found. Findings are sentences for the operator, one a line.
CREATE TABLE log_audit (
  id UUID NOT NULL PRIMARY KEY,
  started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NOT NULL,
  entries BIGINT NOT NULL,
  findings_count INT NOT NULL,
  findings MEDIUMTEXT NOT NULL
);
CREATE INDEX log_audit_started_at ON log_audit (started_at);

/* [jooq ignore start] */
CREATE TRIGGER log_entry_stays BEFORE DELETE ON log_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries of the log are never deleted';

CREATE TRIGGER log_entry_is_fixed BEFORE UPDATE ON log_entry FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.type <=> NEW.type AND OLD.area_id <=> NEW.area_id
      AND OLD.idea_id <=> NEW.idea_id AND OLD.entry <=> NEW.entry
      AND OLD.leaf_hash <=> NEW.leaf_hash AND OLD.written_at <=> NEW.written_at
      AND (OLD.seq IS NULL OR (OLD.seq <=> NEW.seq AND OLD.log_no <=> NEW.log_no))) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'entries of the log are never changed';
  END IF;
END;

CREATE TRIGGER log_checkpoint_stays BEFORE DELETE ON log_checkpoint FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'checkpoints are never deleted';

CREATE TRIGGER log_checkpoint_is_fixed BEFORE UPDATE ON log_checkpoint FOR EACH ROW
BEGIN
  IF NOT (OLD.log_no <=> NEW.log_no AND OLD.size <=> NEW.size AND OLD.root <=> NEW.root) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'checkpoints are never changed';
  END IF;
END;

CREATE TRIGGER log_head_stays BEFORE DELETE ON log_head FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a log is never deleted';

CREATE TRIGGER log_head_only_grows BEFORE UPDATE ON log_head FOR EACH ROW
BEGIN
  IF NEW.size < OLD.size OR NOT (NEW.origin <=> OLD.origin)
      OR (NEW.size = OLD.size AND NOT (NEW.root <=> OLD.root))
      OR (OLD.closed_at IS NOT NULL AND NEW.size <> OLD.size) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a log only grows';
  END IF;
END;

CREATE TRIGGER log_disclosure_stays BEFORE DELETE ON log_disclosure FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a disclosure is erased, its digest stays';
/* [jooq ignore stop] */
