-- expect: subscription a: password required
-- expect: subscription b: run as owner
-- expect: subscription c: origin
-- expect: subscription d: streaming
-- versions: 16-
-- legacy:
CREATE SUBSCRIPTION a CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, password_required = false);
CREATE SUBSCRIPTION b CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, run_as_owner = true);
CREATE SUBSCRIPTION c CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, origin = none);
CREATE SUBSCRIPTION d CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, streaming = parallel);
-- baseline:
CREATE SUBSCRIPTION a CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION b CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION c CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION d CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, streaming = on);
