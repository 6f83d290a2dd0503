-- Imprint and privacy notice as the operator writes them (Markdown), one text a language.
CREATE TABLE site_text (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  language VARCHAR(35) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  CONSTRAINT site_text_kind CHECK (kind IN ('IMPRINT', 'PRIVACY', 'ACCESSIBILITY')),
  CONSTRAINT site_text_one UNIQUE (kind, language)
);
