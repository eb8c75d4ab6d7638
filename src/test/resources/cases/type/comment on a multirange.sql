-- expect: range type public.r: multirange comment | catalog
-- both:
CREATE TYPE r AS RANGE (subtype = time);
-- legacy:
COMMENT ON TYPE r_multirange IS 'here';
