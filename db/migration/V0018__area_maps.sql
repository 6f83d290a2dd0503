-- Maps of neighbourhoods, and the points of ideas on them.

-- The map of an area, each version of it: GeoJSON in one spelling (RFC 7946 and 8785).
CREATE TABLE area_map (
  area_id UUID NOT NULL,
  version INT NOT NULL,
  -- Null in a version with which the map was taken away.
  content MEDIUMTEXT NULL,
  -- SHA-256 of the content, which stands in the log.
  digest CHAR(64) NULL,
  saved_at DATETIME(6) NOT NULL,
  saved_by UUID NOT NULL,
  entry_id UUID NOT NULL,
  PRIMARY KEY (area_id, version),
  CONSTRAINT area_map_digest CHECK ((content IS NULL) = (digest IS NULL)),
  CONSTRAINT area_map_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT area_map_saved_by FOREIGN KEY (saved_by) REFERENCES person (id)
);

-- Whether the author lets everybody see the point on the map.
ALTER TABLE idea ADD COLUMN point_is_public BOOLEAN NOT NULL DEFAULT FALSE;

/* [jooq ignore start] */
CREATE TRIGGER area_map_stays BEFORE DELETE ON area_map FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'versions of a map stay';

CREATE TRIGGER area_map_is_fixed BEFORE UPDATE ON area_map FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'versions of a map stay';
/* [jooq ignore stop] */
