-- What entries of the log name by a digest and everybody may read: rules, rules of procedure, terms
-- of rounds, adopted concepts. Published beside the entries, so that a stranger can hold what was
-- decided against what it was decided by.
CREATE TABLE log_paper (
  digest BINARY(32) NOT NULL PRIMARY KEY,
  content MEDIUMBLOB NOT NULL
);

-- An entry that names a paper: with the entry it is published.
CREATE TABLE log_entry_paper (
  entry_id UUID NOT NULL,
  digest BINARY(32) NOT NULL,
  PRIMARY KEY (entry_id, digest),
  CONSTRAINT log_entry_paper_entry FOREIGN KEY (entry_id) REFERENCES log_entry (id),
  CONSTRAINT log_entry_paper_paper FOREIGN KEY (digest) REFERENCES log_paper (digest)
);

/* [jooq ignore start] */
CREATE TRIGGER log_paper_stays BEFORE DELETE ON log_paper FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'papers of the log are never deleted';

CREATE TRIGGER log_paper_is_fixed BEFORE UPDATE ON log_paper FOR EACH ROW
BEGIN
  IF NOT (OLD.digest <=> NEW.digest AND OLD.content <=> NEW.content) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'papers of the log are never changed';
  END IF;
END;

CREATE TRIGGER log_entry_paper_stays BEFORE DELETE ON log_entry_paper FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what an entry names stays';

CREATE TRIGGER log_entry_paper_is_fixed BEFORE UPDATE ON log_entry_paper FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what an entry names stays';
/* [jooq ignore stop] */
