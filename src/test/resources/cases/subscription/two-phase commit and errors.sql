-- expect: subscription a: two phase
-- expect: subscription b: disable on error
-- versions: 15-
-- legacy:
CREATE SUBSCRIPTION a CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, two_phase = on);
CREATE SUBSCRIPTION b CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, disable_on_error);
-- baseline:
CREATE SUBSCRIPTION a CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
CREATE SUBSCRIPTION b CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
