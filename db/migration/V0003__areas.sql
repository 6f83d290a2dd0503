CREATE TABLE area (
  id UUID NOT NULL PRIMARY KEY,
  -- Part of public addresses, so it never changes once an area is public.
  slug VARCHAR(60) NOT NULL,
  name VARCHAR(120) NOT NULL,
  district VARCHAR(120) NOT NULL,
  -- How texts address people: informal (du) or formal (Sie).
  address_form VARCHAR(10) NOT NULL,
  summary VARCHAR(600) NOT NULL,
  contact_name VARCHAR(120) NOT NULL,
  contact_email VARCHAR(254) NOT NULL,
  contact_phone VARCHAR(40) NOT NULL,
  contact_address VARCHAR(400) NOT NULL,
  opening_hours VARCHAR(400) NOT NULL,
  version INT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT area_slug UNIQUE (slug),
  CONSTRAINT area_slug_form CHECK (slug REGEXP '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT area_address_form CHECK (address_form IN ('INFORMAL', 'FORMAL'))
);

-- The languages an area offers its contents in, first the one it prefers.
CREATE TABLE area_language (
  area_id UUID NOT NULL,
  language VARCHAR(35) NOT NULL,
  position INT NOT NULL,
  PRIMARY KEY (area_id, language),
  CONSTRAINT area_language_position UNIQUE (area_id, position),
  CONSTRAINT area_language_area FOREIGN KEY (area_id) REFERENCES area (id)
);

-- Statistical planning areas (in Berlin: eight digits, with leading zeros).
CREATE TABLE planning_area (
  id VARCHAR(20) NOT NULL PRIMARY KEY,
  name VARCHAR(120) NOT NULL
);

-- The part of a planning area that lies in a neighbourhood, as an exact fraction.
CREATE TABLE area_planning_area (
  area_id UUID NOT NULL,
  planning_area_id VARCHAR(20) NOT NULL,
  numerator BIGINT NOT NULL,
  denominator BIGINT NOT NULL,
  PRIMARY KEY (area_id, planning_area_id),
  CONSTRAINT area_planning_area_share
    CHECK (numerator > 0 AND denominator > 0 AND numerator <= denominator),
  CONSTRAINT area_planning_area_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT area_planning_area_planning_area
    FOREIGN KEY (planning_area_id) REFERENCES planning_area (id)
);
CREATE INDEX area_planning_area_by_planning_area ON area_planning_area (planning_area_id);
