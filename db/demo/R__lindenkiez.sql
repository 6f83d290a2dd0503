-- The demonstration: two fictional neighbourhoods and one person for each role. Repeatable; the
-- keys are fixed, so that what was done in the demonstration stays attached to its people.
INSERT INTO area (id, slug, name, district, address_form, summary, contact_name, contact_email,
  contact_phone, contact_address, opening_hours, version, created_at)
VALUES
  ('019a9000-0000-7000-8000-000000000001', 'lindenkiez', 'Lindenkiez', 'Musterbezirk', 'INFORMAL',
   'Rund um den Lindenplatz wohnen 9.400 Menschen aus vielen Ländern. Hier entscheidet die Nachbarschaft selbst, wofür ihr Geld da ist: für Feste und Beete, für Lernorte und Treffpunkte.',
   'Quartiersbüro Lindenkiez', 'team@lindenkiez.example', '030 5550 100',
   'Lindenplatz 4, 12999 Berlin', 'Dienstag und Donnerstag, 14 bis 18 Uhr', 0,
   '2026-01-05 08:00:00'),
  ('019a9000-0000-7000-8000-000000000002', 'hafenviertel', 'Hafenviertel', 'Musterbezirk', 'FORMAL',
   'Zwischen altem Hafen und Bahndamm entsteht ein Viertel, in dem viele neu sind. Der Fonds hilft, dass aus Nachbarn eine Nachbarschaft wird.',
   'Stadtteilbüro Hafenviertel', 'team@hafenviertel.example', '030 5550 200',
   'Kaistraße 12, 12998 Berlin', 'Mittwoch, 10 bis 16 Uhr', 0, '2026-02-02 08:00:00')
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO area_language (area_id, language, position)
VALUES
  ('019a9000-0000-7000-8000-000000000001', 'de', 0),
  ('019a9000-0000-7000-8000-000000000001', 'tr', 1),
  ('019a9000-0000-7000-8000-000000000001', 'ar', 2),
  ('019a9000-0000-7000-8000-000000000001', 'en', 3),
  ('019a9000-0000-7000-8000-000000000002', 'de', 0),
  ('019a9000-0000-7000-8000-000000000002', 'pl', 1),
  ('019a9000-0000-7000-8000-000000000002', 'uk', 2)
ON DUPLICATE KEY UPDATE area_id = area_id;

INSERT INTO planning_area (id, name)
VALUES ('09999101', 'Lindenplatz'), ('09999102', 'Lindenallee'), ('09999103', 'Alter Hafen')
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO area_planning_area (area_id, planning_area_id, numerator, denominator)
VALUES
  ('019a9000-0000-7000-8000-000000000001', '09999101', 1, 1),
  ('019a9000-0000-7000-8000-000000000001', '09999102', 1, 3),
  ('019a9000-0000-7000-8000-000000000002', '09999103', 1, 1)
ON DUPLICATE KEY UPDATE area_id = area_id;

INSERT INTO person (id, display_name, language, theme, created_at, rights_version, version)
VALUES
  ('019a9001-0000-7000-8000-000000000001', 'Amina Yıldız', 'de', 'SYSTEM', '2026-01-05 08:00:00', 0, 0),
  ('019a9001-0000-7000-8000-000000000002', 'Bernd Krüger', 'de', 'SYSTEM', '2026-01-05 08:00:00', 0, 0),
  ('019a9001-0000-7000-8000-000000000003', 'Chau Nguyen', 'de', 'SYSTEM', '2026-01-05 08:00:00', 0, 0),
  ('019a9001-0000-7000-8000-000000000004', 'Dilan Aydın', 'de', 'SYSTEM', '2026-01-05 08:00:00', 0, 0),
  ('019a9001-0000-7000-8000-000000000005', 'Elke Sommer', 'de', 'SYSTEM', '2026-01-05 08:00:00', 0, 0),
  ('019a9001-0000-7000-8000-000000000006', 'Frank Neumann', 'de', 'SYSTEM', '2026-01-05 08:00:00', 0, 0),
  ('019a9001-0000-7000-8000-000000000007', 'Greta Lindqvist', 'en', 'SYSTEM', '2026-01-05 08:00:00', 0, 0),
  ('019a9001-0000-7000-8000-000000000008', 'Hatice Demir', 'de', 'SYSTEM', '2026-01-05 08:00:00', 0, 0)
ON DUPLICATE KEY UPDATE id = id;

INSERT INTO person_contact (person_id, email, phone, street, postcode, city)
SELECT p.id, d.email, '', '', '', ''
FROM (
  SELECT CAST('019a9001-0000-7000-8000-000000000001' AS UUID) AS id, 'amina@lindenkiez.example' AS email
  UNION ALL SELECT CAST('019a9001-0000-7000-8000-000000000002' AS UUID), 'bernd@lindenkiez.example'
  UNION ALL SELECT CAST('019a9001-0000-7000-8000-000000000003' AS UUID), 'chau@lindenkiez.example'
  UNION ALL SELECT CAST('019a9001-0000-7000-8000-000000000004' AS UUID), 'dilan@lindenkiez.example'
  UNION ALL SELECT CAST('019a9001-0000-7000-8000-000000000005' AS UUID), 'elke@lindenkiez.example'
  UNION ALL SELECT CAST('019a9001-0000-7000-8000-000000000006' AS UUID), 'frank@lindenkiez.example'
  UNION ALL SELECT CAST('019a9001-0000-7000-8000-000000000007' AS UUID), 'greta@lindenkiez.example'
  UNION ALL SELECT CAST('019a9001-0000-7000-8000-000000000008' AS UUID), 'hatice@lindenkiez.example'
) d
-- Somebody who had the own data erased in the demonstration stays erased.
JOIN person p ON p.id = d.id AND p.erased_at IS NULL
ON DUPLICATE KEY UPDATE person_contact.person_id = person_contact.person_id;

INSERT INTO role_grant (id, person_id, area_id, role, starts_on, ends_on, granted_by, granted_at, version)
VALUES
  ('019a9002-0000-7000-8000-000000000002', '019a9001-0000-7000-8000-000000000002', '019a9000-0000-7000-8000-000000000001', 'JUROR', '2026-01-15', '2028-01-14', '019a9001-0000-7000-8000-000000000008', '2026-01-05 08:00:00', 0),
  ('019a9002-0000-7000-8000-000000000003', '019a9001-0000-7000-8000-000000000003', '019a9000-0000-7000-8000-000000000001', 'COUNCIL_MEMBER', '2026-01-15', '2028-01-14', '019a9001-0000-7000-8000-000000000008', '2026-01-05 08:00:00', 0),
  ('019a9002-0000-7000-8000-000000000004', '019a9001-0000-7000-8000-000000000004', '019a9000-0000-7000-8000-000000000001', 'AREA_TEAM', '2026-01-05', NULL, '019a9001-0000-7000-8000-000000000008', '2026-01-05 08:00:00', 0),
  ('019a9002-0000-7000-8000-000000000014', '019a9001-0000-7000-8000-000000000004', '019a9000-0000-7000-8000-000000000002', 'AREA_TEAM', '2026-02-02', NULL, '019a9001-0000-7000-8000-000000000008', '2026-02-02 08:00:00', 0),
  ('019a9002-0000-7000-8000-000000000005', '019a9001-0000-7000-8000-000000000005', '019a9000-0000-7000-8000-000000000001', 'DEPARTMENT', '2026-01-05', NULL, '019a9001-0000-7000-8000-000000000008', '2026-01-05 08:00:00', 0),
  ('019a9002-0000-7000-8000-000000000006', '019a9001-0000-7000-8000-000000000006', '019a9000-0000-7000-8000-000000000001', 'DISTRICT', '2026-01-05', NULL, '019a9001-0000-7000-8000-000000000008', '2026-01-05 08:00:00', 0),
  ('019a9002-0000-7000-8000-000000000007', '019a9001-0000-7000-8000-000000000007', '019a9000-0000-7000-8000-000000000001', 'AUDITOR', '2026-01-05', NULL, '019a9001-0000-7000-8000-000000000008', '2026-01-05 08:00:00', 0),
  ('019a9002-0000-7000-8000-000000000008', '019a9001-0000-7000-8000-000000000008', NULL, 'OPERATOR', '2026-01-05', NULL, '019a9001-0000-7000-8000-000000000008', '2026-01-05 08:00:00', 0)
ON DUPLICATE KEY UPDATE id = id;
