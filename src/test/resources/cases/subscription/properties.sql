-- expect: subscription a: connection
-- expect: subscription b: connection
-- expect: subscription c: publications
-- expect: subscription d: enabled | catalog
-- expect: subscription e: slot name
-- expect: subscription f: synchronous commit
-- expect: subscription g: binary
-- expect: subscription h: streaming
-- expect: subscription i: owner
-- expect: subscription j: comment
-- expect: subscription k: presence
-- no remedy: a copy of a database has none of its subscriptions
-- both:
CREATE SUBSCRIPTION d CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p WITH (connect = false, slot_name = 'x');
CREATE SUBSCRIPTION i CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION j CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
-- legacy:
CREATE SUBSCRIPTION a CONNECTION 'host=a' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION b CONNECTION 'password=''a b''' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION c CONNECTION '' PUBLICATION p, "Q r" WITH (connect = false, slot_name = NONE);
ALTER SUBSCRIPTION d ENABLE;
CREATE SUBSCRIPTION e CONNECTION '' PUBLICATION p WITH (connect = false);
CREATE SUBSCRIPTION f CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, synchronous_commit = local);
CREATE SUBSCRIPTION g CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, binary);
CREATE SUBSCRIPTION h CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, streaming = on);
ALTER SUBSCRIPTION i OWNER TO boss;
COMMENT ON SUBSCRIPTION j IS 'x';
CREATE SUBSCRIPTION k CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
-- baseline:
CREATE SUBSCRIPTION a CONNECTION 'host=b' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION b CONNECTION 'password=''a c''' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION c CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION e CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION f CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION g CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION h CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, streaming = off);
COMMENT ON SUBSCRIPTION j IS 'y';
