CREATE TABLE person (
  id UUID NOT NULL PRIMARY KEY,
  display_name VARCHAR(120) NOT NULL,
  -- Language of screens and mails (a language tag), and light, dark or as the device says.
  language VARCHAR(35) NOT NULL,
  theme VARCHAR(10) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  disabled_at DATETIME(6) NULL,
  erased_at DATETIME(6) NULL,
  -- Rises with every change of what the person may do; running sign-ins then look again.
  rights_version INT NOT NULL,
  version INT NOT NULL,
  CONSTRAINT person_theme CHECK (theme IN ('SYSTEM', 'LIGHT', 'DARK'))
);

-- Kept apart from the person: what jurors never see, and what erasure deletes.
CREATE TABLE person_contact (
  person_id UUID NOT NULL PRIMARY KEY,
  -- Lower case; one account an address.
  email VARCHAR(254) NOT NULL,
  phone VARCHAR(40) NOT NULL,
  street VARCHAR(200) NOT NULL,
  postcode VARCHAR(10) NOT NULL,
  city VARCHAR(100) NOT NULL,
  CONSTRAINT person_contact_email UNIQUE (email),
  CONSTRAINT person_contact_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- A six-digit code on its way. Bound to the browser that asked, five tries, ten minutes.
CREATE TABLE login_code (
  -- A later code of the same browser has the larger key (UUIDv7).
  id UUID NOT NULL PRIMARY KEY,
  -- What the code is for: signing in, or proving a new address of a person.
  purpose VARCHAR(20) NOT NULL,
  person_id UUID NULL,
  email VARCHAR(254) NOT NULL,
  browser_hash BINARY(32) NOT NULL,
  code_hash BINARY(32) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  tries INT NOT NULL,
  consumed_at DATETIME(6) NULL,
  CONSTRAINT login_code_purpose CHECK (purpose IN ('SIGN_IN', 'NEW_ADDRESS')),
  CONSTRAINT login_code_person CHECK ((purpose = 'NEW_ADDRESS') = (person_id IS NOT NULL)),
  CONSTRAINT login_code_person_exists FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT login_code_tries CHECK (tries BETWEEN 0 AND 5)
);
CREATE INDEX login_code_browser ON login_code (browser_hash, created_at);
CREATE INDEX login_code_expires ON login_code (expires_at);

CREATE TABLE passkey (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  credential_id VARBINARY(1023) NOT NULL,
  label VARCHAR(120) NOT NULL,
  public_key VARBINARY(2000) NOT NULL,
  signature_count BIGINT NOT NULL,
  uv_initialized BOOLEAN NOT NULL,
  backup_eligible BOOLEAN NOT NULL,
  backup_state BOOLEAN NOT NULL,
  transports VARCHAR(200) NOT NULL,
  attestation_object MEDIUMBLOB NULL,
  attestation_client_data MEDIUMBLOB NULL,
  created_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NOT NULL,
  CONSTRAINT passkey_credential UNIQUE (credential_id),
  CONSTRAINT passkey_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX passkey_by_person ON passkey (person_id);

-- Second factor: codes of an authenticator app (RFC 6238). The secret is encrypted with a key
-- that is not in the database.
CREATE TABLE authenticator_app (
  person_id UUID NOT NULL PRIMARY KEY,
  secret VARBINARY(200) NOT NULL,
  confirmed_at DATETIME(6) NULL,
  -- The last time step that was used, so that a code works once.
  last_step BIGINT NOT NULL,
  failed_tries INT NOT NULL,
  locked_until DATETIME(6) NULL,
  CONSTRAINT authenticator_app_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE recovery_code (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  code_hash BINARY(32) NOT NULL,
  used_at DATETIME(6) NULL,
  CONSTRAINT recovery_code_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX recovery_code_by_person ON recovery_code (person_id);

-- Roles per area with a term. The operator's role belongs to the installation: no area.
CREATE TABLE role_grant (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  area_id UUID NULL,
  role VARCHAR(20) NOT NULL,
  starts_on DATE NOT NULL,
  -- The last day of the term; open where null.
  ends_on DATE NULL,
  granted_by UUID NOT NULL,
  granted_at DATETIME(6) NOT NULL,
  -- Ended before the term was over.
  ended_by UUID NULL,
  ended_at DATETIME(6) NULL,
  version INT NOT NULL,
  CONSTRAINT role_grant_role CHECK (role IN
    ('JUROR', 'COUNCIL_MEMBER', 'AREA_TEAM', 'DEPARTMENT', 'DISTRICT', 'AUDITOR', 'OPERATOR')),
  CONSTRAINT role_grant_area_of_role CHECK ((role = 'OPERATOR') = (area_id IS NULL)),
  CONSTRAINT role_grant_term CHECK (ends_on IS NULL OR ends_on >= starts_on),
  CONSTRAINT role_grant_end CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  CONSTRAINT role_grant_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT role_grant_area FOREIGN KEY (area_id) REFERENCES area (id),
  CONSTRAINT role_grant_granted_by FOREIGN KEY (granted_by) REFERENCES person (id),
  CONSTRAINT role_grant_ended_by FOREIGN KEY (ended_by) REFERENCES person (id)
);
CREATE INDEX role_grant_by_person ON role_grant (person_id);
CREATE INDEX role_grant_by_area ON role_grant (area_id, role);

-- Each yes and each withdrawal is kept: what held when is a question that gets asked.
CREATE TABLE consent (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  purpose VARCHAR(40) NOT NULL,
  given_at DATETIME(6) NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  CONSTRAINT consent_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX consent_by_person ON consent (person_id, purpose);

-- One row for each device that is signed in, so that it can be seen and ended from elsewhere.
CREATE TABLE sign_in (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL,
  method VARCHAR(20) NOT NULL,
  device VARCHAR(120) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  -- When the person last proved who they are, in any way.
  fresh_at DATETIME(6) NOT NULL,
  -- When a second factor or passkey was last shown in this sign-in.
  strong_at DATETIME(6) NULL,
  seen_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  CONSTRAINT sign_in_method CHECK (method IN ('CODE', 'PASSKEY', 'DEMO')),
  CONSTRAINT sign_in_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX sign_in_by_person ON sign_in (person_id, ended_at);
