-- expect: extension citext: presence
-- both:
CREATE TABLE kept (a integer);
-- legacy:
CREATE EXTENSION citext;
ALTER OPERATOR FAMILY text_ops USING btree ADD OPERATOR 1 <(citext, citext), FUNCTION 1 citext_cmp(citext, citext);
