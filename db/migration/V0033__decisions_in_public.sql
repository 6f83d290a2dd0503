-- The public list of decisions: which ones a page of a selection has and what all of it comes to are
-- read from an index alone, and the decisions of all areas by day.
CREATE INDEX decision_figures ON decision (area_id, taken_at, number, round_id, session_id, need_id,
  outcome, state, asked_cents, granted_cents);
CREATE INDEX decision_taken_at ON decision (taken_at, number);
