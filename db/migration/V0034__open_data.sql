-- The files of open data of a day: what everybody could know of decisions, ideas, votes and rounds
-- that day, without what somebody wrote. Their digests are in the log; they stay for ever.
CREATE TABLE open_data_file (
  area_id UUID NOT NULL,
  kind VARCHAR(12) NOT NULL,
  day DATE NOT NULL,
  -- Of what is in it, unpacked.
  bytes BIGINT NOT NULL,
  digest CHAR(64) NOT NULL,
  -- Of all its parts together.
  packed_bytes BIGINT NOT NULL,
  published_at DATETIME(6) NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (area_id, kind, day),
  CONSTRAINT open_data_file_entry UNIQUE (entry_id),
  CONSTRAINT open_data_file_kind CHECK (kind IN ('DECISIONS', 'IDEAS', 'VOTES', 'ROUNDS')),
  CONSTRAINT open_data_file_bytes CHECK (bytes > 0 AND packed_bytes > 0),
  CONSTRAINT open_data_file_area FOREIGN KEY (area_id) REFERENCES area (id)
);

-- What is in it, as gzip, in parts that are written and read one by one.
CREATE TABLE open_data_part (
  area_id UUID NOT NULL,
  kind VARCHAR(12) NOT NULL,
  day DATE NOT NULL,
  position INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (area_id, kind, day, position),
  CONSTRAINT open_data_part_content CHECK (OCTET_LENGTH(content) BETWEEN 1 AND 1048576),
  CONSTRAINT open_data_part_file FOREIGN KEY (area_id, kind, day)
    REFERENCES open_data_file (area_id, kind, day)
);

/* [jooq ignore start] */
CREATE TRIGGER open_data_file_stays BEFORE DELETE ON open_data_file FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'files of open data stay';

CREATE TRIGGER open_data_file_is_fixed BEFORE UPDATE ON open_data_file FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'files of open data stay as they were';

CREATE TRIGGER open_data_part_stays BEFORE DELETE ON open_data_part FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'files of open data stay';

CREATE TRIGGER open_data_part_is_fixed BEFORE UPDATE ON open_data_part FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'files of open data stay as they were';
/* [jooq ignore stop] */
