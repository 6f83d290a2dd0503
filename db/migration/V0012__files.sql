-- Photos and documents that people add to something: an idea, later receipts, minutes, news. The
-- content lies here too, so that every node has it and one backup holds it all.

-- To what files belong; other modules' keys, so without a foreign key. The row is the lock under
-- which sums are decided.
CREATE TABLE file_owner (
  owner_kind VARCHAR(30) NOT NULL,
  owner_id UUID NOT NULL,
  -- Of the files that are there; kept by triggers.
  files INT NOT NULL,
  bytes BIGINT NOT NULL,
  -- What was allowed when the last file came.
  most_bytes BIGINT NOT NULL,
  PRIMARY KEY (owner_kind, owner_id),
  CONSTRAINT file_owner_files CHECK (files >= 0),
  CONSTRAINT file_owner_bytes CHECK (bytes BETWEEN 0 AND most_bytes)
);

CREATE TABLE stored_file (
  id UUID NOT NULL PRIMARY KEY,
  owner_kind VARCHAR(30) NOT NULL,
  owner_id UUID NOT NULL,
  kind VARCHAR(10) NOT NULL,
  name VARCHAR(150) NOT NULL,
  -- Of the document, or of the widest form of a photo.
  media_type VARCHAR(100) NOT NULL,
  digest BINARY(32) NOT NULL,
  width INT NOT NULL,
  height INT NOT NULL,
  -- Of all forms together.
  bytes BIGINT NOT NULL,
  alt_text VARCHAR(300) NOT NULL,
  position INT NOT NULL,
  state VARCHAR(10) NOT NULL,
  version INT NOT NULL,
  -- Null once the person had the own data erased.
  uploaded_by UUID NULL,
  uploaded_at DATETIME(6) NOT NULL,
  attached_at DATETIME(6) NULL,
  -- Null where nobody did it: a file that was never attached goes by itself.
  removed_by UUID NULL,
  removed_at DATETIME(6) NULL,
  CONSTRAINT stored_file_kind CHECK (kind IN ('PHOTO', 'DOCUMENT')),
  CONSTRAINT stored_file_size CHECK ((kind = 'PHOTO' AND width > 0 AND height > 0)
    OR (kind = 'DOCUMENT' AND width = 0 AND height = 0)),
  CONSTRAINT stored_file_bytes CHECK (bytes > 0),
  CONSTRAINT stored_file_alt_text CHECK (kind = 'PHOTO' OR alt_text = ''),
  CONSTRAINT stored_file_state CHECK (state IN ('WAITING', 'ATTACHED', 'REMOVED')),
  CONSTRAINT stored_file_waiting CHECK (state <> 'WAITING' OR attached_at IS NULL),
  CONSTRAINT stored_file_attached CHECK (state <> 'ATTACHED' OR attached_at IS NOT NULL),
  CONSTRAINT stored_file_removed CHECK ((state = 'REMOVED') = (removed_at IS NOT NULL)),
  CONSTRAINT stored_file_remover CHECK (removed_by IS NULL OR removed_at IS NOT NULL),
  CONSTRAINT stored_file_owner FOREIGN KEY (owner_kind, owner_id)
    REFERENCES file_owner (owner_kind, owner_id),
  CONSTRAINT stored_file_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES person (id),
  CONSTRAINT stored_file_removed_by FOREIGN KEY (removed_by) REFERENCES person (id)
);
CREATE INDEX stored_file_by_owner ON stored_file (owner_kind, owner_id, position);
CREATE INDEX stored_file_by_state ON stored_file (state, uploaded_at);

-- A photo has one for each width in which it is shown, a document one of width 0.
CREATE TABLE file_form (
  file_id UUID NOT NULL,
  width INT NOT NULL,
  height INT NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  bytes BIGINT NOT NULL,
  digest BINARY(32) NOT NULL,
  PRIMARY KEY (file_id, width),
  CONSTRAINT file_form_bytes CHECK (bytes > 0),
  CONSTRAINT file_form_size CHECK (width >= 0 AND (width = 0) = (height = 0)),
  CONSTRAINT file_form_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);

-- The content, in parts that are written and read one by one.
CREATE TABLE file_part (
  file_id UUID NOT NULL,
  width INT NOT NULL,
  position INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (file_id, width, position),
  CONSTRAINT file_part_position CHECK (position >= 0),
  CONSTRAINT file_part_content CHECK (OCTET_LENGTH(content) BETWEEN 1 AND 1048576),
  CONSTRAINT file_part_form FOREIGN KEY (file_id, width) REFERENCES file_form (file_id, width)
);

/* [jooq ignore start] */
CREATE TRIGGER stored_file_counts AFTER INSERT ON stored_file FOR EACH ROW
  UPDATE file_owner SET files = files + 1, bytes = bytes + NEW.bytes
    WHERE owner_kind = NEW.owner_kind AND owner_id = NEW.owner_id;

CREATE TRIGGER stored_file_is_fixed BEFORE UPDATE ON stored_file FOR EACH ROW
BEGIN
  IF NOT (OLD.id <=> NEW.id AND OLD.owner_kind <=> NEW.owner_kind AND OLD.owner_id <=> NEW.owner_id
      AND OLD.kind <=> NEW.kind AND OLD.name <=> NEW.name AND OLD.media_type <=> NEW.media_type
      AND OLD.digest <=> NEW.digest AND OLD.width <=> NEW.width AND OLD.height <=> NEW.height
      AND OLD.bytes <=> NEW.bytes AND OLD.uploaded_at <=> NEW.uploaded_at
      AND (NEW.uploaded_by IS NULL OR OLD.uploaded_by <=> NEW.uploaded_by)
      AND (OLD.attached_at IS NULL OR OLD.attached_at <=> NEW.attached_at)
      AND (OLD.removed_at IS NULL OR OLD.removed_at <=> NEW.removed_at)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a stored file is never changed';
  END IF;
  IF OLD.state = 'WAITING' AND NEW.state = 'ATTACHED' AND NOT (NEW.bytes <=>
      (SELECT SUM(OCTET_LENGTH(content)) FROM file_part WHERE file_id = NEW.id)
      AND NEW.bytes <=> (SELECT SUM(bytes) FROM file_form WHERE file_id = NEW.id)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a file is attached whole';
  END IF;
END;

CREATE TRIGGER stored_file_counts_less AFTER UPDATE ON stored_file FOR EACH ROW
BEGIN
  IF OLD.state <> 'REMOVED' AND NEW.state = 'REMOVED' THEN
    UPDATE file_owner SET files = files - 1, bytes = bytes - NEW.bytes
      WHERE owner_kind = NEW.owner_kind AND owner_id = NEW.owner_id;
  END IF;
END;

CREATE TRIGGER stored_file_stays BEFORE DELETE ON stored_file FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'files are removed, their rows stay';

CREATE TRIGGER file_form_is_fixed BEFORE UPDATE ON file_form FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a stored file is never changed';

CREATE TRIGGER file_part_is_fixed BEFORE UPDATE ON file_part FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a stored file is never changed';

CREATE TRIGGER file_part_is_added_first BEFORE INSERT ON file_part FOR EACH ROW
BEGIN
  IF (SELECT state FROM stored_file WHERE id = NEW.file_id) <> 'WAITING' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a stored file is never changed';
  END IF;
END;

CREATE TRIGGER file_part_goes_last BEFORE DELETE ON file_part FOR EACH ROW
BEGIN
  IF (SELECT state FROM stored_file WHERE id = OLD.file_id) <> 'REMOVED' THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'content goes only with its file';
  END IF;
END;
/* [jooq ignore stop] */
